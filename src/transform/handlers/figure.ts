import type { Image } from "mdast";
import type { Figure } from "../../model/nodes.js";
import { resolveImage } from "../../model/images.js";
import { createComponent, createSlot, type HandlerFactory } from "../context.js";

/** Figures become components with their caption in the slot. */
export const createFigureHandler: HandlerFactory = (context) => (state, node: Figure) => {
  const target = context.facts.targetOf.get(node);
  const [image] = node.children;
  const file = resolveImage(image.url);
  return createComponent(context, { name: "figure", file: file ?? "", alt: image.alt ?? "", number: target?.number ?? "", fragment: target?.fragment ?? "" }, createSlot(state, node.caption));
};

/** Pictures inside a line become components too. */
export const createImageHandler: HandlerFactory = (context) => (_state, node: Image) =>
  createComponent(context, { name: "image", file: resolveImage(node.url) ?? "", alt: node.alt ?? "" }, []);

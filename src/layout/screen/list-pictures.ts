import type { Picture } from "../../model/images.js";
import { type MarkupRoot, walkElements } from "../markup/markup.js";
import { toPicturePath } from "./screen-desk.js";
import type { ScreenFormat } from "./screen-format.js";

/** Returns the PNG pictures that some documents show, by the path that they use; drawings stand in the documents themselves. */
export function listPictureFiles(pictures: ReadonlyMap<string, Picture>, format: ScreenFormat, roots: readonly MarkupRoot[]): { readonly path: string; readonly bytes: Uint8Array }[] {
  const shown = new Set<string>();
  for (const root of roots) walkElements(root, ({ name, attributes }) => void (name === "img" && shown.add(attributes.get("src") ?? "")));
  const files = [...pictures].map(([file, { kind, bytes }]) => ({ kind, path: toPicturePath(format, file), bytes }));
  return files.filter(({ kind, path }) => kind === "png" && shown.has(path)).map(({ path, bytes }) => ({ path, bytes }));
}

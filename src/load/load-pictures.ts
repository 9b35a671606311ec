import type { Image, Root } from "mdast";
import { join } from "node:path";
import { visit } from "unist-util-visit";
import type { Finding } from "../diagnostics/message.js";
import type { Host } from "../host/host.js";
import type { Chapter } from "../model/book.js";
import { type Picture, resolveImage } from "../model/images.js";
import { readPicture } from "./read-picture.js";

const sizeLimit = 20 * 1024 * 1024;

/** Reads every picture that the chapters show and returns them by path relative to the book's folder, with a finding for each that cannot be shown. */
export async function loadPictures(host: Host, folder: string, chapters: readonly Chapter[]): Promise<{ pictures: ReadonlyMap<string, Picture>; findings: Finding[] }> {
  const pictures = new Map<string, Picture>();
  const findings: Finding[] = [];
  const root = (await host.stat(folder))?.realPath ?? folder;
  for (const { image, file } of chapters.flatMap(listImages)) {
    const path = resolveImage(image.url);
    const found = path === undefined ? refuse(image.url) : (pictures.get(path) ?? (await loadPicture(host, root, path)));
    if (!("rule" in found)) pictures.set(path!, found);
    else findings.push({ ...found, file, place: image.position });
    if (!image.alt?.trim()) findings.push({ rule: "image-alt-missing", file, place: image.position, what: `Unexpected picture \`${image.url}\` without alternative text` });
  }
  return { pictures, findings };
}

function listImages({ tree, file }: Chapter): { image: Image; file: string }[] {
  const images: { image: Image; file: string }[] = [];
  const collect = (root: Root): void => visit(root, (node) => {
    if (node.type === "image") images.push({ image: node, file });
    if (node.type === "question") collect({ type: "root", children: node.answer });
  });
  collect(tree);
  return images;
}

type Refusal = Pick<Finding, "rule" | "what">;

function refuse(url: string): Refusal {
  if (/^(https?:|\/\/|ftp:)/i.test(url)) return { rule: "image-remote", what: `Unexpected picture from the network: \`${url}\`` };
  return { rule: "image-outside", what: `Unexpected picture outside the book's folder: \`${url}\`` };
}

async function loadPicture(host: Host, root: string, path: string): Promise<Picture | Refusal> {
  const facts = await host.stat(join(root, path));
  if (!facts) return { rule: "image-missing", what: `Unexpected picture \`${path}\`: there is no such file` };
  if (!facts.realPath.startsWith(join(root, "/"))) return { rule: "image-outside", what: `Unexpected picture outside the book's folder: \`${path}\` is a link that leads out of it` };
  if (facts.kind !== "file" || facts.size === 0 || facts.size > sizeLimit) return { rule: "image-invalid", what: `Unexpected picture \`${path}\`: it is empty, too large, or not a file` };
  const bytes = await host.readFile(facts.realPath);
  const picture = bytes && readPicture(bytes);
  return picture ?? { rule: "image-invalid", what: `Unexpected content of \`${path}\`, expected an SVG or PNG picture` };
}

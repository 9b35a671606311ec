import type { BookFacts, ChapterFacts, Target } from "./facts.js";

/** Where a link leads. */
export type Destination =
  | { readonly kind: "inside"; readonly chapter: ChapterFacts; readonly target: Target | undefined }
  | { readonly kind: "outside"; readonly url: string }
  | { readonly kind: "broken"; readonly what: string; readonly candidates: readonly string[] }
  | { readonly kind: "refused"; readonly what: string };

/** Returns where a link in a chapter leads: `#id`, `07-exceptions.md`, `07-exceptions.md#id`, or an https:, http: or mailto: address. */
export function resolveLink(url: string, from: ChapterFacts, chapters: BookFacts["chapters"]): Destination {
  if (/^(https?:\/\/|mailto:)/i.test(url)) return { kind: "outside", url };
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return { kind: "refused", what: `Unexpected link scheme in \`${url}\`, expected https:, mailto: or a link inside the book` };
  const [path = "", id = ""] = splitOnce(decode(url), "#");
  const name = path.replace(/^\.\//, "");
  const chapter = name === "" ? from : chapters.find((candidate) => candidate.chapter.file === `chapters/${name}`);
  if (!chapter) return { kind: "broken", what: `Unexpected link to \`${url}\`: the book has no chapter \`${name}\``, candidates: chapters.map(({ chapter: { file } }) => file.replace("chapters/", "")) };
  if (id === "") return { kind: "inside", chapter, target: undefined };
  const target = chapter.targets.get(id);
  if (!target) return { kind: "broken", what: `Unexpected link to \`${url}\`: ${chapter.chapter.file} has no \`#${id}\``, candidates: [...chapter.targets.keys()].map((key) => `${path}#${key}`) };
  return { kind: "inside", chapter, target };
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

import { posix } from "node:path";

/** Returns the picture's path relative to the book's folder, or undefined when the URL leads out of it (absolute, a scheme, `..` too often, a backslash, or hidden by percent-encoding). */
export function resolveImage(url: string): string | undefined {
  let path = url;
  try {
    path = decodeURIComponent(url);
  } catch {
    return undefined;
  }
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]|\\|%|\0/i.test(path) || path === "") return undefined;
  const joined = posix.normalize(posix.join("chapters", path));
  return joined.startsWith("../") || joined === ".." ? undefined : joined;
}

/** One unit of a figure on paper, in pt: the same in all figures, so that their type has one size. */
export const figureUnit = 0.7;

/** A picture as loaded. */
export interface Picture {
  readonly kind: "svg" | "png";
  readonly bytes: Uint8Array;
  /** Natural size in CSS px, from the file. */
  readonly width: number;
  readonly height: number;
}

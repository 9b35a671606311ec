import { hashText } from "./hash.js";

/** Returns an id that is safe in every format: ASCII, at most 100 characters (PDF names may be cut at 127 bytes); plain ids stay as they are. */
export function toFragment(id: string): string {
  if (/^[A-Za-z][A-Za-z0-9._-]{0,99}$/.test(id)) return id;
  const plain = id
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9-]+/g, "")
    .replace(/^[^A-Za-z]+/, "")
    .slice(0, 60);
  return `${plain || "x"}-${hashText(id).slice(0, 8)}`;
}

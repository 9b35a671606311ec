import { createHash } from "node:crypto";

/** Returns the SHA-256 of texts and bytes as 64 hexadecimal digits; parts are kept apart by their length. */
export function hashText(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex");
}

/** A change to a content stream: `insert`, in ASCII, takes the place of the bytes `from` … `to`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Applies edits that do not overlap; those of one place keep their order. */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): string {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  let edited = "";
  let at = 0;
  for (const { from, to, insert } of edits.toSorted((a, b) => a.from - b.from)) {
    edited += source.slice(at, from) + insert;
    at = to;
  }
  return edited + source.slice(at);
}

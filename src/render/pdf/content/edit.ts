/** A change to a content stream: `insert`, in ASCII, takes the place of the bytes `from` … `to`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Applies edits that do not overlap; those of one place keep their order. */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Buffer {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const edited = Buffer.allocUnsafe(edits.reduce((length, { from, to, insert }) => length + insert.length - (to - from), bytes.length));
  let at = 0;
  let end = 0;
  for (const { from, to, insert } of edits.toSorted((a, b) => a.from - b.from)) {
    end += source.copy(edited, end, at, from);
    end += edited.write(insert, end, "latin1");
    at = to;
  }
  source.copy(edited, end, at);
  return edited;
}

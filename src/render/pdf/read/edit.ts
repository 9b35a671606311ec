/** A change to a content stream: `insert` takes the place of the bytes `from` … `to`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Applies edits that do not overlap; those of one place keep their order. */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    parts.push(bytes.subarray(at, edit.from), Buffer.from(edit.insert, "latin1"));
    at = edit.to;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}

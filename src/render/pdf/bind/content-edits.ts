import type { Edit } from "../content/edit.js";
import type { MarkedSequence } from "../content/marked-content.js";
import type { OpenUnit } from "../read/open-unit.js";

/** Edits of a unit's content, and new marks in it, that its structure asks for. */
export interface ContentEdits {
  /** By page index in the unit. */
  readonly edits: Map<number, Edit[]>;
  /** Stretches of content in which no other edits hold. */
  readonly replaced: { readonly page: number; readonly from: number; readonly to: number }[];
  /** First marked-content id that is free, by page. */
  readonly free: Map<number, number>;
}

/** Starts with none. */
export function startContentEdits(): ContentEdits {
  return { edits: new Map(), replaced: [], free: new Map() };
}

/** Returns a page's edits, to add to. */
export function listEdits({ edits }: ContentEdits, page: number): Edit[] {
  const list = edits.get(page) ?? [];
  edits.set(page, list);
  return list;
}

/** Takes the id after the last one on a page. */
export function takeId(page: number, { pages }: OpenUnit, { free }: ContentEdits): number {
  const mcid = free.get(page) ?? afterLast(pages[page]!.scan.sequences.values());
  free.set(page, mcid + 1);
  return mcid;
}

function afterLast(sequences: Iterable<MarkedSequence>): number {
  let last = -1;
  for (const { mcid, marker } of sequences) last = Math.max(last, mcid, marker?.mcid ?? -1);
  return last + 1;
}

import type { Edit } from "../content/edit.js";
import type { MarkedSequence } from "../content/marked-content.js";
import type { OpenUnit } from "../read/open-unit.js";

/** A stretch of a page's content, by offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Edits of a unit's content, and new marks in it, that its structure asks for. */
export interface ContentEdits {
  /** By page index in the unit. */
  readonly edits: Map<number, Edit[]>;
  /** Stretches of content in which no other edits hold, by page index. */
  readonly replaced: Map<number, Stretch[]>;
  /** First marked-content id that is free, by page. */
  readonly free: Map<number, number>;
}

/** Starts with none. */
export function startContentEdits(): ContentEdits {
  return { edits: new Map(), replaced: new Map(), free: new Map() };
}

/** Returns a page's edits, to add to. */
export function listEdits({ edits }: ContentEdits, page: number): Edit[] {
  return listAt(edits, page);
}

/** Lets no other edits hold in a stretch of a page. */
export function replaceStretch({ replaced }: ContentEdits, page: number, stretch: Stretch): void {
  listAt(replaced, page).push(stretch);
}

function listAt<Item>(lists: Map<number, Item[]>, page: number): Item[] {
  const list = lists.get(page) ?? [];
  lists.set(page, list);
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

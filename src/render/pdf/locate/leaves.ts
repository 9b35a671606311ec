import type { Node, Position } from "unist";
import type { Part, PassageRole } from "../../../model/facts.js";
import type { LocatedPassage } from "../../locate-passages.js";
import { type Frame, toFrames } from "./frames.js";
import { listPieces, type UnitText } from "./unit-text.js";

/** A paragraph, heading, cell, caption, code or output, and where it is printed. */
export interface Leaf {
  readonly role: PassageRole;
  readonly part: Part;
  /** The node that holds it. */
  readonly node: Node;
  /** That node and those around it, outermost first. */
  readonly path: readonly Node[];
  readonly quote: string;
  readonly position: Position | undefined;
  /** Offsets of its first letter, and behind its last, in the unit's letters. */
  readonly from: number;
  readonly to: number;
  /** Never empty. */
  readonly frames: readonly Frame[];
}

/** Returns the leaves whose passages were found, in reading order. */
export function placeLeaves(located: readonly LocatedPassage[], text: UnitText): Leaf[] {
  const drafts: LeafDraft[] = [];
  for (const { passage, at } of located) {
    if (at === undefined) continue;
    const { role, path, part, quote, position } = passage;
    const node = path.at(-1)!;
    const to = at + passage.letters.length;
    const last = drafts.at(-1);
    // A paragraph with links is several passages, and so is code, whose comments may be set before what they stand behind.
    if (last?.node === node && last.role === role && to >= last.from) {
      last.from = Math.min(last.from, at);
      last.to = Math.max(last.to, to);
    } else drafts.push({ role, part, node, path, quote, position, from: at, to });
  }
  return drafts.sort((a, b) => a.from - b.from).map((draft) => ({ ...draft, frames: toFrames(listPieces(text, draft.from, draft.to)) }));
}

type LeafDraft = Omit<Leaf, "from" | "to" | "frames"> & { from: number; to: number };

/** Returns the page on which a leaf begins. */
export function firstPage({ frames }: Leaf): number {
  return frames[0]!.page;
}

/** Returns the page on which a leaf ends. */
export function lastPage({ frames }: Leaf): number {
  return frames.at(-1)!.page;
}

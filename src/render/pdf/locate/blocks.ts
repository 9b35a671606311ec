import type { Node, Position } from "unist";
import type { Frame } from "./frames.js";
import { firstPage, lastPage, type Leaf } from "./leaves.js";

/** The nodes that are set as one block. */
const blockTypes = ["listing", "tableBlock", "callout", "figure", "question", "list"] as const;

/** A kind of block. */
export type BlockType = (typeof blockTypes)[number];

/** A block of a chapter, and where it is printed. */
export interface Block {
  readonly type: BlockType;
  readonly node: Node;
  readonly position: Position | undefined;
  /** What it holds, in reading order; never empty. */
  readonly leaves: readonly Leaf[];
  /** The pages on which it has text, as indexes in the unit. */
  readonly pages: readonly number[];
  /** Height on all its pages together, in pt, from the top of its box to its last line. */
  readonly height: number;
}

/** Returns the blocks in which leaves stand, by their first leaf, outer ones before inner ones; `topOf` gives the place of a block's top, where that is known. */
export function groupBlocks(leaves: readonly Leaf[], topOf: (node: Node) => { readonly page: number; readonly y: number } | undefined): Block[] {
  const groups = new Map<Node, Leaf[]>();
  for (const leaf of leaves) {
    for (const node of leaf.path) {
      if (!isBlock(node)) continue;
      const group = groups.get(node);
      if (group) group.push(leaf);
      else groups.set(node, [leaf]);
    }
  }
  return [...groups].map(([node, own]) => createBlock(node, own, topOf(node)));
}

function isBlock(node: Node): boolean {
  return (blockTypes as readonly string[]).includes(node.type);
}

function createBlock(node: Node, leaves: readonly Leaf[], boxTop: { readonly page: number; readonly y: number } | undefined): Block {
  const extents = measurePages(leaves.flatMap(({ frames }) => frames));
  const topOn = (page: number, top: number): number => (boxTop?.page === page ? Math.max(top, boxTop.y) : top);
  const height = [...extents].reduce((sum, [page, { top, bottom }]) => sum + topOn(page, top) - bottom, 0);
  return { type: node.type as BlockType, node, position: node.position, leaves, pages: [...extents.keys()].sort((a, b) => a - b), height };
}

/** How far text reaches on a page, in pt from its bottom. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

// Parts of the type size that letters take above and below their baseline.
const ascent = 0.8;
const descent = 0.3;

/** Returns how far frames reach on each of their pages. */
export function measurePages(frames: readonly Frame[]): Map<number, Extent> {
  const extents = new Map<number, Extent>();
  for (const { page, lines } of frames) {
    const known = extents.get(page) ?? { top: -Infinity, bottom: Infinity };
    const first = lines[0]!;
    const last = lines.at(-1)!;
    extents.set(page, { top: Math.max(known.top, first.y + ascent * first.size), bottom: Math.min(known.bottom, last.y - descent * last.size) });
  }
  return extents;
}

/** Tells whether a block is on more than one page. */
export function isSplit({ pages }: Block): boolean {
  return pages.length > 1;
}

/** Returns the leaf of a block after which its text goes on on another page, for each such break: a leaf that is itself cut, or the last one on its page. */
export function breaksOf({ leaves }: Block): { readonly before: Leaf; readonly after: Leaf }[] {
  const breaks: { before: Leaf; after: Leaf }[] = [];
  leaves.forEach((leaf, index) => {
    if (firstPage(leaf) !== lastPage(leaf)) breaks.push({ before: leaf, after: leaf });
    const next = leaves[index + 1];
    if (next && firstPage(next) > lastPage(leaf)) breaks.push({ before: leaf, after: next });
  });
  return breaks;
}

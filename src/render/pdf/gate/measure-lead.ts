import { type Block, isSplit, measurePages } from "../locate/blocks.js";
import type { Frame } from "../locate/frames.js";
import type { GatedPart } from "./gated-part.js";
import type { Leaf } from "../locate/leaves.js";
import { nameBlock } from "../locate/name-block.js";

/** What had to come together at the head of a page. */
export interface Lead {
  readonly name: string;
  /** In pt. */
  readonly height: number;
}

// A paragraph of so many lines is kept whole (layout/keep), so that two with one left over never come about.
const leastLines = 3;

/** Measures what stands together from a leaf on, at the head of a page: headings with what follows them, a block that is not split, the first lines of a paragraph. */
export function measureLead(part: GatedPart, index: number, page: number): Lead {
  const { leaves, blocks } = part;
  const frames: Frame[] = [];
  for (let at = index; at < leaves.length; at++) {
    const leaf = leaves[at]!;
    const block = findWhole(leaf, blocks);
    if (block) return finish(nameBlock(block, part), [...frames, ...block.leaves.flatMap((own) => own.frames)], page);
    frames.push(...cutFrames(leaf, page));
    if (leaf.role !== "heading" && leaf.role !== "title" && leaf.role !== "caption") return finish(`“${leaf.quote}”`, frames, page);
  }
  return finish(`“${leaves[index]!.quote}”`, frames, page);
}

/** Returns the outermost block around a leaf, other than a list, that is whole on its page. */
function findWhole(leaf: Leaf, blocks: readonly Block[]): Block | undefined {
  return blocks.find((block) => block.type !== "list" && leaf.path.includes(block.node) && !isSplit(block));
}

function cutFrames({ frames }: Leaf, page: number): Frame[] {
  const frame = frames.find((own) => own.page === page);
  return frame ? [{ page, lines: frame.lines.slice(0, leastLines) }] : [];
}

function finish(name: string, frames: readonly Frame[], page: number): Lead {
  const extent = measurePages(frames).get(page);
  return { name, height: extent ? extent.top - extent.bottom : 0 };
}

import { shortOutput } from "../../../model/keep.js";
import type { Listing } from "../../../model/nodes.js";
import { type Block, isSplit, measurePages } from "../locate/blocks.js";
import type { Frame } from "../locate/frames.js";
import type { Leaf } from "../locate/leaves.js";
import { nameBlock } from "../locate/name-block.js";
import type { GatedPart } from "./gated-part.js";
import { type PlacedStretch, placeStretches } from "./place-stretches.js";

/** What had to come together at the head of a page. */
export interface Lead {
  readonly name: string;
  /** In pt. */
  readonly height: number;
}

// A paragraph of so many lines is kept whole (layout/keep), so that two with one left over never come about.
const leastLines = 3;

/** Measures what stands together from a leaf on, at the head of a page: headings with what follows them, a block that is not split, the last stretch of code with what stands below it, the first lines of a paragraph. */
export function measureLead(part: GatedPart, index: number, page: number): Lead {
  const { leaves, blocks } = part;
  const frames: Frame[] = [];
  let name: string | undefined;
  for (let at = index; at < leaves.length; at++) {
    const leaf = leaves[at]!;
    const block = findWhole(leaf, blocks);
    if (block) return finish(nameBlock(block, part), [...frames, ...block.leaves.flatMap((own) => own.frames)], page);
    const frame = leaf.frames.find((own) => own.page === page);
    const stretch = leaf.role === "code" ? findStretch(leaf, frame, part) : undefined;
    if (frame) frames.push({ page, lines: frame.lines.slice(0, leaf.role === "output" ? shortOutput : leastLines) });
    name ??= stretch?.quote;
    if (!leadsOn(leaf, stretch, part)) return finish(`“${name ?? leaf.quote}”`, frames, page);
  }
  return finish(`“${name ?? leaves[index]!.quote}”`, frames, page);
}

/** Returns the outermost block around a leaf, other than a list, that is whole on its page. */
function findWhole(leaf: Leaf, blocks: readonly Block[]): Block | undefined {
  return blocks.find((block) => block.type !== "list" && leaf.path.includes(block.node) && !isSplit(block));
}

/** Returns the stretch of code that begins at the head of a page. */
function findStretch(leaf: Leaf, frame: Frame | undefined, { grid }: GatedPart): PlacedStretch | undefined {
  const [first] = frame?.lines ?? [];
  return first && placeStretches(leaf, leaf.node as Listing, grid).find(({ from }) => from === first.at);
}

/** Tells whether what follows a leaf stays with it: what a heading heads, what stands below the end of code. */
function leadsOn({ role, node, path, to }: Leaf, stretch: PlacedStretch | undefined, { leaves }: GatedPart): boolean {
  if (role !== "code") return role === "heading" || role === "title" || role === "caption";
  const isEnd = stretch?.to === to;
  return isEnd && (path.at(-2)?.type === "annotatedListing" || leaves.some((other) => other.node === node && other.role === "output"));
}

function finish(name: string, frames: readonly Frame[], page: number): Lead {
  const extent = measurePages(frames).get(page);
  return { name, height: extent ? extent.top - extent.bottom : 0 };
}

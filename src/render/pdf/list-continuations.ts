import type { BookConfig } from "../../model/book.js";
import type { Continuation } from "../../model/continuation.js";
import type { Callout } from "../../model/nodes.js";
import type { PageGrid } from "../../model/page-grid.js";
import { type Block, type BlockType, isSplit } from "./locate/blocks.js";
import type { FrameLine } from "./locate/frames.js";
import type { LocatedPart, LocatedUnit } from "./locate/locate-units.js";
import { capitalize, kindOf, numberOf, words } from "./locate/name-block.js";

const markedTypes: readonly BlockType[] = ["listing", "tableBlock", "callout"];

// From the top of the text area to the baseline of a table's repeated head, in pt (print/tables.css).
const headBaseline = 8.6;

/** Returns the listings, tables and callouts that go on overleaf, of nested ones the outermost. */
export function listContinuations(units: readonly LocatedUnit[], grid: PageGrid, kinds: BookConfig["kinds"]): Continuation[] {
  return units.flatMap(({ parts, firstPage, printed }) =>
    parts.flatMap((part) => {
      const split = part.blocks.filter((block) => markedTypes.includes(block.type) && isSplit(block));
      return split.flatMap((block) =>
        block.pages.slice(1).flatMap((page, index): Continuation[] => {
          const before = block.pages[index]!;
          if (printed.turnedPages.has(page)) return [];
          const isInner = split.some((other) => other !== block && block.leaves[0]!.path.includes(other.node) && other.pages.includes(before) && other.pages.includes(page));
          return isInner ? [] : [createContinuation(block, before, page, firstPage, { part, grid, kinds })];
        }),
      );
    }),
  );
}

function createContinuation(block: Block, before: number, page: number, firstPage: number, { part, grid, kinds }: { part: LocatedPart; grid: PageGrid; kinds: BookConfig["kinds"] }): Continuation {
  const { paper, margins, label } = grid;
  const last = linesOn(block, before).reduce((low, line) => (line.y < low.y ? line : low));
  const lines = linesOn(block, page);
  const first = lines.reduce((high, line) => (line.y > high.y ? line : high));
  const left = page % 2 === 0 ? margins.inner : margins.outer;
  return {
    name: nameMark(block, part, kinds),
    page: firstPage + before,
    lastY: last.y,
    firstY: block.type === "tableBlock" ? paper.height - margins.top - headBaseline : first.y,
    isWide: Math.min(...lines.map(({ x }) => x)) < left + label,
  };
}

function linesOn({ leaves }: Block, page: number): FrameLine[] {
  return leaves.flatMap(({ frames }) => frames.filter((frame) => frame.page === page).flatMap(({ lines }) => lines));
}

function nameMark({ type, node }: Block, { facts }: LocatedPart, kinds: BookConfig["kinds"]): string {
  if (type !== "callout") return [capitalize(words[type]), numberOf(node, { facts, kinds })].filter(Boolean).join(" ");
  const { version } = node as Callout;
  return [kindOf(node as Callout, { facts, kinds }), version].filter(Boolean).join(" ");
}

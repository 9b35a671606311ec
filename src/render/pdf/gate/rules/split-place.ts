import type { Finding } from "../../../../diagnostics/message.js";
import type { Listing } from "../../../../model/nodes.js";
import { toLetters } from "../../../../util/letters.js";
import { keepHeight } from "../../../../model/keep.js";
import { isSplit } from "../../locate/blocks.js";
import type { GatedPart } from "../gated-part.js";
import type { Leaf } from "../../locate/leaves.js";
import { nameBlock } from "../../locate/name-block.js";

/** Reports listings that are split between two lines of code though there is a blank line near before them. */
export function checkSplitPlaces(part: GatedPart): Finding[] {
  return part.blocks.filter((block) => block.type === "listing" && isSplit(block)).flatMap((block) =>
    block.leaves.filter(({ role }) => role === "code").flatMap((leaf) =>
      findBadSplits(leaf, (block.node as Listing).value, part).map((page) => ({
        rule: "page-split-place" as const,
        file: part.facts.chapter.file,
        place: block.position,
        what: `Unexpected page break inside a stretch of ${nameBlock(block, part)}, at the foot of p. ${part.folioOf(page)}, expected it at the blank line before`,
      })),
    ),
  );
}

/** Returns the pages at whose foot code is split, though a blank line stands so near before that moving the lines in between would have left the page full enough. */
function findBadSplits({ frames, from }: Leaf, code: string, { grid }: GatedPart): number[] {
  const lines = code.split("\n");
  const near = Math.floor(keepHeight(grid) / grid.codeLineHeight);
  return frames.slice(1).flatMap((frame, index) => {
    const split = findLine(lines, frame.lines[0]!.at - from);
    const stretch = lines.slice(0, split).reverse().findIndex((line) => !line.trim());
    // Lines that turned over count as often as they are printed.
    const start = from + toLetters(lines.slice(0, split - stretch).join("")).length;
    const moved = frames.slice(0, index + 1).flatMap((each) => each.lines).filter(({ at }) => at >= start).length;
    const isBad = lines[split]?.trim() && stretch > 0 && moved <= near;
    return isBad ? [frames[index]!.page] : [];
  });
}

/** Returns the index of the line that holds a letter. */
function findLine(lines: readonly string[], letter: number): number {
  let letters = 0;
  return lines.findIndex((line) => (letters += toLetters(line).length) > letter);
}

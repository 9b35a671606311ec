import type { Finding } from "../../../../diagnostics/message.js";
import type { PassageRole } from "../../../../model/facts.js";
import { type Block, isSplit } from "../../locate/blocks.js";
import type { GatedPart } from "../gated-part.js";
import { firstPage, lastPage, type Leaf } from "../../locate/leaves.js";
import { nameBlock } from "../../locate/name-block.js";

const words: Readonly<Record<PassageRole, string>> = { text: "a paragraph", heading: "a heading", title: "a title", caption: "a caption", cell: "a table cell", code: "a listing", output: "an output" };

/** Reports single lines of paragraphs, cells and code, single lines of lists, and single rows of tables, that are left over at the foot or the head of a page or column. */
export function checkLines(part: GatedPart): Finding[] {
  const lines = part.leaves.flatMap((leaf) => checkLeaf(leaf, part));
  const rows = part.blocks.filter(isSplit).flatMap((block) => (block.type === "tableBlock" ? checkRows(block, part) : block.type === "list" ? checkItems(block, part) : []));
  return [...lines, ...rows];
}

function checkLeaf({ frames, role, quote, position }: Leaf, { facts, folioOf }: GatedPart): Finding[] {
  if (frames.length < 2) return [];
  const ends = [{ frame: frames[0]!, end: "foot" }, { frame: frames.at(-1)!, end: "head" }];
  return ends
    .filter(({ frame }) => frame.lines.length === 1)
    .map(({ frame, end }) => ({ rule: "page-line-alone", file: facts.chapter.file, place: position, what: `Unexpected single line of ${words[role]} at the ${end} of p. ${folioOf(frame.page)}: “${quote}”` }));
}

function checkRows(block: Block, part: GatedPart): Finding[] {
  const rows = new Map(block.leaves.flatMap((leaf) => leaf.path.filter(({ type }) => type === "tableRow").map((row) => [row, leaf] as const)));
  // The first row is the head.
  return checkEnds([...rows.values()].slice(1), "row", block, part);
}

function checkItems(block: Block, part: GatedPart): Finding[] {
  const lines = block.leaves.flatMap((leaf) => leaf.frames.flatMap((frame) => frame.lines.map(() => ({ ...leaf, frames: [frame] }))));
  return checkEnds(lines, "line", block, part);
}

/** Reports the first and the last of some units of a block that stand alone on their page. */
function checkEnds(units: readonly Leaf[], word: string, block: Block, part: GatedPart): Finding[] {
  const [first, last] = [units[0], units.at(-1)];
  if (!first || !last || units.length < 2) return [];
  const isAlone = (page: number): boolean => units.filter((unit) => firstPage(unit) === page).length === 1;
  const ends = [{ page: lastPage(first), end: "foot" }, { page: firstPage(last), end: "head" }];
  return ends
    .filter(({ page }) => isAlone(page))
    .map(({ page, end }) => ({ rule: "page-line-alone", file: part.facts.chapter.file, place: block.position, what: `Unexpected single ${word} of ${nameBlock(block, part)} at the ${end} of p. ${part.folioOf(page)}` }));
}

import type { Finding } from "../../../../diagnostics/message.js";
import type { Section } from "../../../../model/nodes.js";
import { measurePages } from "../../locate/blocks.js";
import { toFrames } from "../../locate/frames.js";
import type { GatedPart } from "../gated-part.js";
import { firstPage, lastPage, type Leaf } from "../../locate/leaves.js";
import { measureLead } from "../measure-lead.js";

// A page that is emptier than this looks like a mistake.
const leastShare = 1 / 3;

/** Reports pages inside a chapter that are less than a third full; as a note where what comes next is the reason. */
export function checkFill(part: GatedPart): Finding[] {
  const { grid, printed, text, leaves } = part;
  const extents = measurePages(toFrames(text.pieces));
  const [top, bottom] = [grid.paper.height - grid.margins.top, grid.margins.bottom];
  return Array.from({ length: printed.pageCount - 1 }, (_, page) => page).flatMap((page) => {
    const extent = extents.get(page);
    const index = leaves.findIndex((leaf) => lastPage(leaf) > page && firstPage(leaf) >= page);
    const share = extent ? (top - extent.bottom) / (top - bottom) : 1;
    // A table on a page of its own takes what it needs.
    if (!extent || index < 0 || share >= leastShare || printed.turnedPages.has(page)) return [];
    const what = `Unexpected end of p. ${part.folioOf(page)}, which is ${Math.round(100 * share)} % full`;
    const reason = findReason(part, index, page + 1, extent.bottom - bottom);
    const place = { file: part.facts.chapter.file, place: leaves[index]!.position };
    return [reason ? { rule: "page-ends-early" as const, ...place, what: `${what}: ${reason}` } : { rule: "page-nearly-empty" as const, ...place, what }];
  });
}

/** Returns why a leaf had to stand on the next page, of which the one before has `rest` pt left; undefined when there is no reason. */
function findReason(part: GatedPart, index: number, page: number, rest: number): string | undefined {
  const lead = measureLead(part, index, page);
  if (part.printed.turnedPages.has(page)) return `${lead.name} has a page of its own`;
  if (isForced(part.leaves, index)) return `“${part.leaves[index]!.quote}” begins a page`;
  // Blocks also have room above them, which the head of a page takes away.
  return lead.height + 2 * part.grid.lineHeight < rest ? undefined : `${lead.name} needs ${Math.round(lead.height)} pt, and ${Math.round(rest)} pt are left`;
}

/** Tells whether the style asks for a new page before a leaf: around the page to cut out, and before answers. */
function isForced(leaves: readonly Leaf[], index: number): boolean {
  if (leaves[index]!.part !== leaves[index - 1]?.part) return true;
  const inRevision = (leaf: Leaf | undefined): Section | undefined => leaf?.path.find((node): node is Section => node.type === "section" && (node as Section).role === "revision");
  return inRevision(leaves[index]) !== inRevision(leaves[index - 1]);
}

import type { Finding } from "../../../../diagnostics/message.js";
import type { Block } from "../../locate/blocks.js";
import type { GatedPart } from "../gated-part.js";
import { firstPage, lastPage, type Leaf } from "../../locate/leaves.js";
import { nameBlock } from "../../locate/name-block.js";

/** Reports callouts that are torn after their label or title, captions on another page than what they name, outputs on another page than the end of their code, and notes on another one than the end of their listing. */
export function checkTorn(part: GatedPart): Finding[] {
  return part.blocks.flatMap((block) => {
    const torn = findTear(block, part);
    return torn ? [{ rule: "page-block-torn", file: part.facts.chapter.file, place: block.position, what: `Unexpected page break ${torn.where} ${nameBlock(block, part)}, at the foot of p. ${part.folioOf(torn.page)}` }] : [];
  });
}

/** Returns where a block is torn, as words before its name, and the page at whose foot. */
export function findTear(block: Block, { facts, printed, leaves }: GatedPart): { where: string; page: number } | undefined {
  const [first, second] = block.leaves;
  const fragment = facts.targetOf.get(block.node)?.fragment;
  const top = fragment ? printed.destinations.get(fragment)?.page : undefined;
  // A block begins with its label, its caption if it stands above, or its picture.
  if (top !== undefined && top < firstPage(first!)) return { where: block.type === "figure" ? "before the caption of" : block.type === "callout" ? "after the label of" : "after the caption of", page: top };
  if (second && (first!.role === "title" || first!.role === "caption") && firstPage(second) > lastPage(first!)) return { where: first!.role === "title" ? "after the title of" : "after the caption of", page: lastPage(first!) };
  const outputAt = block.type === "listing" ? block.leaves.findIndex(({ role }) => role === "output") : -1;
  const [code, output] = [block.leaves[outputAt - 1], block.leaves[outputAt]];
  if (code && output && firstPage(output) > lastPage(code)) return { where: "before the output of", page: lastPage(code) };
  const last = block.leaves.at(-1)!;
  const note = block.type === "listing" ? findNote(block, leaves) : undefined;
  if (note && firstPage(note) > lastPage(last)) return { where: "before the notes of", page: lastPage(last) };
  return undefined;
}

/** Returns the beginning of the notes of a listing, if it has some. */
function findNote({ node, leaves: [first] }: Block, leaves: readonly Leaf[]): Leaf | undefined {
  const path = first!.path;
  const parent = path[path.indexOf(node) - 1];
  return parent?.type === "annotatedListing" ? leaves.find((leaf) => leaf.path.includes(parent) && !leaf.path.includes(node)) : undefined;
}

import type { Finding } from "../../../../diagnostics/message.js";
import { keepHeight } from "../../../../model/keep.js";
import { type Block, type BlockType, isSplit } from "../../locate/blocks.js";
import type { GatedPart } from "../gated-part.js";
import { nameBlock } from "../../locate/name-block.js";
import { findTear } from "./block-torn.js";

const keptTypes: readonly BlockType[] = ["listing", "tableBlock", "callout", "figure", "question"];

/** Reports blocks that are on two pages though they are short enough for one; of nested ones the outermost. Torn ones have a rule of their own. */
export function checkSplit(part: GatedPart): Finding[] {
  const limit = keepHeight(part.grid);
  const split = part.blocks.filter((block) => keptTypes.includes(block.type) && isSplit(block) && block.height <= limit && !findTear(block, part));
  return split.filter((block) => !split.some((other) => other !== block && isInside(block, other))).map((block) => ({
    rule: "page-block-split",
    file: part.facts.chapter.file,
    place: block.position,
    what: `Unexpected page break in ${nameBlock(block, part)}, which is ${Math.round(block.height)} pt high and fits on a page, at the foot of p. ${part.folioOf(block.pages[0]!)}`,
  }));
}

function isInside(inner: Block, outer: Block): boolean {
  return inner.leaves[0]!.path.includes(outer.node) && inner.node !== outer.node;
}

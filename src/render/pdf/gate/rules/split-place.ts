import type { Finding } from "../../../../diagnostics/message.js";
import type { Listing } from "../../../../model/nodes.js";
import { isSplit } from "../../locate/blocks.js";
import type { GatedPart } from "../gated-part.js";
import { nameBlock } from "../../locate/name-block.js";
import { placeStretches } from "../place-stretches.js";
import { isShort } from "./block-split.js";

/** Reports listings that are split inside a stretch of code that is to be kept; as a note where it is too long for that and has no better place. Short listings have a rule of their own. */
export function checkSplitPlaces(part: GatedPart): Finding[] {
  return part.blocks.filter((block) => block.type === "listing" && isSplit(block) && !isShort(block, part.grid)).flatMap((block) =>
    block.leaves.filter(({ role }) => role === "code").flatMap((leaf) => {
      const stretches = placeStretches(leaf, block.node as Listing, part.grid);
      return leaf.frames.slice(1).flatMap(({ lines: [first] }, index): Finding[] => {
        const inner = stretches.find(({ from, to }) => from < first!.at && first!.at < to);
        if (!inner) return [];
        const place = { file: part.facts.chapter.file, place: block.position };
        const what = `Unexpected page break inside a stretch of ${nameBlock(block, part)}, at the foot of p. ${part.folioOf(leaf.frames[index]!.page)}`;
        return [inner.isLong ? { rule: "page-stretch-long", ...place, what: `${what}: it has ${inner.rows} lines and no place to be parted at` } : { rule: "page-split-place", ...place, what: `${what}, expected it before “${inner.quote}”` }];
      });
    }),
  );
}

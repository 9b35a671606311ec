import type { ContentKid, StructureElement, StructureKid } from "../read/structure.js";
import { isInline } from "./structure-types.js";

/** Content of a block, with the link that it belongs to. */
export interface Piece {
  readonly kid: ContentKid;
  readonly link: StructureElement | undefined;
}

/** Lists the content of each block's own lines in logical order; blocks in a block come before it, on their own. */
export function listBlocks(kids: readonly StructureKid[]): readonly (readonly Piece[])[] {
  const inner: (readonly Piece[])[] = [];
  const own = (some: readonly StructureKid[], link?: StructureElement): Piece[] =>
    some.flatMap((kid) => {
      if (kid.kind === "content") return [{ kid, link }];
      if (kid.kind === "element" && isInline(kid.type)) return own(kid.kids, kid.type === "Link" ? kid : link);
      if (kid.kind === "element") inner.push(...listBlocks(kid.kids));
      return [];
    });
  const pieces = own(kids);
  return [...inner, pieces];
}

import type { ContentKid, StructureElement, StructureKid } from "../read/structure.js";
import { isInline } from "./structure-types.js";

/** Content of a block, with the link that it belongs to. */
export interface Piece {
  readonly kid: ContentKid;
  readonly link: StructureElement | undefined;
}

/** Lists the content of each block's own lines in logical order; blocks in a block come before it, on their own. */
export function listBlocks(kids: readonly StructureKid[]): readonly (readonly Piece[])[] {
  const blocks: (readonly Piece[])[] = [];
  addBlock(kids, blocks);
  return blocks;
}

function addBlock(kids: readonly StructureKid[], blocks: (readonly Piece[])[]): void {
  const pieces: Piece[] = [];
  addPieces(kids, undefined, pieces, blocks);
  if (pieces.length > 0) blocks.push(pieces);
}

function addPieces(kids: readonly StructureKid[], link: StructureElement | undefined, pieces: Piece[], blocks: (readonly Piece[])[]): void {
  for (const kid of kids) {
    if (kid.kind === "content") pieces.push({ kid, link });
    else if (kid.kind === "element" && isInline(kid.type)) addPieces(kid.kids, kid.type === "Link" ? kid : link, pieces, blocks);
    else if (kid.kind === "element") addBlock(kid.kids, blocks);
  }
}

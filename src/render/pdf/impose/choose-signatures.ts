/** Pages of a sheet that is folded once. */
export const pagesOfSheet = 4;

// A stapler, or one seam through the fold, holds about ten sheets of office paper flat; a thicker booklet gapes, and its fore edge
// steps out by more than a millimetre. A longer book is sewn from several signatures, of four to five sheets in office paper (Indiana University
// Libraries, preservation lab manual, case binding); four make the customary sixteen pages.
const mostInOne = 10;
const customary = 4;

/**
 * Returns how many sheets each signature of a booklet has, from the first to the last, with at most three blank pages in all.
 *
 * No signature has more sheets than `most`. They are as even as can be, the thicker ones first, since a last signature of a
 * single sheet would tear at its seam.
 */
export function chooseSignatures(pageCount: number, most?: number): number[] {
  const sheets = Math.max(1, Math.ceil(pageCount / pagesOfSheet));
  const limit = most ?? (sheets <= mostInOne ? mostInOne : customary);
  const count = Math.ceil(sheets / limit);
  const thin = Math.floor(sheets / count);
  return Array.from({ length: count }, (_, index) => (index < sheets % count ? thin + 1 : thin));
}

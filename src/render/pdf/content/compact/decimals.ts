/** Pt between numbers that are told apart: no printer shows less, and a rounding is half of it. */
const STEP = 0.008;

/** Returns how many decimals a length needs that is drawn so many times as large. */
export function decimalsFor(scale: number): number {
  return Math.max(0, Math.ceil(Math.log10(scale / STEP)));
}

/** Writes a number with five decimals at most and no exponent, which PDF has not. */
export function printNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const fixed = value.toFixed(5).replace(/\.?0+$/, "");
  return fixed === "-0" ? "0" : fixed;
}

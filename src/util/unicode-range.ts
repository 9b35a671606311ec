/** Tells whether a CSS unicode-range such as `U+0-FF,U+131` holds a code point. */
export function inRange(range: string, codePoint: number): boolean {
  return range.split(",").some((part) => {
    const [from, to] = part.trim().replace(/^U\+/i, "").split("-").map((digits) => Number.parseInt(digits, 16)) as [number, number?];
    return codePoint >= from && codePoint <= (to ?? from);
  });
}

/** Returns sorted code points as a CSS unicode-range. */
export function toRange(codePoints: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const codePoint of codePoints) {
    const last = spans.at(-1);
    if (last && codePoint === last[1] + 1) last[1] = codePoint;
    else spans.push([codePoint, codePoint]);
  }
  const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase();
  return spans.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(",");
}

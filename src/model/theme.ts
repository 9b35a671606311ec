/** How much larger a theme may set everything than the book's own size. */
export const typeScales = { least: 0.8, most: 3 } as const;

const scaleProperty = /--type-scale\s*:\s*([^;}]*)/;

/** Returns how many times larger than usual a theme sets its pages, from the `--type-scale` in its style; 1 when it has none, and undefined for what is no number or out of `typeScales`. */
export function readTypeScale(css: string): number | undefined {
  const text = scaleProperty.exec(css.replace(/\/\*.*?\*\//gs, ""))?.[1]?.trim();
  const scale = text === undefined ? 1 : Number(text || NaN);
  return scale >= typeScales.least && scale <= typeScales.most ? scale : undefined;
}

/** Returns the type scale of a theme among styles by path. */
export function findTypeScale(styles: ReadonlyMap<string, string>, theme: string): number {
  return readTypeScale(styles.get(`themes/${theme}.css`) ?? "") ?? 1;
}

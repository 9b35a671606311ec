const rootBlock = /:root\s*\{([^{}]*)\}/g;
const use = /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*(?:\([^()]*\)[^()]*)*))?\)/g;

/** Replaces custom properties by their values, for engines that have none (e-ink readers); `:root` blocks go, later ones win. An unknown property becomes its fallback, or `inherit`. */
export function inlineTokens(css: string): string {
  const values = new Map<string, string>();
  for (const [, block] of css.matchAll(rootBlock)) {
    for (const [, name, value] of block!.matchAll(/(--[\w-]+)\s*:\s*([^;]+)/g)) values.set(name!, value!.trim());
  }
  const resolve = (text: string, depth: number): string =>
    depth > 8 ? text : text.replace(use, (_, name: string, fallback: string | undefined) => resolve(values.get(name) ?? fallback ?? "inherit", depth + 1));
  return resolve(css.replace(rootBlock, ""), 0).replace(/\n{3,}/g, "\n\n");
}

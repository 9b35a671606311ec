import type { MarkupNode, MarkupRoot } from "../markup/markup.js";

/** The characters that some documents show, by the kind of face that they are set in. */
export interface UsedCharacters {
  readonly text: ReadonlySet<number>;
  readonly code: ReadonlySet<number>;
}

const codeElements = new Set(["code", "pre", "kbd", "samp"]);
// White space, zero-width characters and variation selectors need no glyph.
const invisible = /[\s\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]/;

/** Returns the characters of the bodies of some documents. */
export function collectCharacters(roots: readonly MarkupRoot[]): UsedCharacters {
  const used = { text: new Set<number>(), code: new Set<number>() };
  const collect = (node: MarkupNode | MarkupRoot, code: boolean): void => {
    if (node.type === "text") {
      const characters = code ? used.code : used.text;
      for (const character of node.value) {
        const codePoint = character.codePointAt(0)!;
        if (!characters.has(codePoint) && !invisible.test(character)) characters.add(codePoint);
      }
      return;
    }
    if (node.type === "element") {
      if (node.name === "head") return;
      const label = node.attributes.get("data-label");
      if (label !== undefined) collect({ type: "text", value: label }, code);
    }
    const inCode = node.type === "element" && (codeElements.has(node.name) || /Code|mono/.test(node.attributes.get("font-family") ?? ""));
    for (const child of node.children) collect(child, code || inCode);
  };
  for (const root of roots) collect(root, false);
  return used;
}

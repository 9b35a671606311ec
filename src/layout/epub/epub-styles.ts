import type { BookConfig } from "../../model/book.js";
import type { BookFont } from "../screen/choose-fonts.js";
import { inlineTokens } from "../screen/inline-tokens.js";

/** Returns the one style sheet of the EPUB, without custom properties; fonts lie beside its folder. */
export function toEpubStyles(styles: ReadonlyMap<string, string>, config: BookConfig, fonts: readonly BookFont[]): string {
  const sheet = (name: string): string => styles.get(`${name}.css`) ?? "";
  // Black would vanish on a dark page: it becomes the reader's own text colour.
  const theme = sheet(`themes/${config.theme}`).replace(/#000(?:000)?\b/g, "currentColor");
  const parts = [...fonts.map(toFontFace), sheet("tokens"), sheet("book"), sheet("figures"), sheet("epub"), ...config.kinds.map(toKindRules), theme];
  return inlineTokens(parts.join("\n"));
}

/** Old engines know no weight ranges and no weights but normal and bold, so the heavy faces are bold. */
function toFontFace({ family, weight, style, range, path }: BookFont): string {
  return `@font-face { font-family: ${family}; font-weight: ${weight === 600 ? "bold" : weight}; font-style: ${style}; src: url(../${path})${range ? `; unicode-range: ${range}` : ""}; }`;
}

function toKindRules({ id, color }: BookConfig["kinds"][number]): string {
  return `.callout-${id} { border-color: ${color}; }\n.callout-${id} > .label { color: ${color}; }`;
}

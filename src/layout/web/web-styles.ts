import type { BookConfig } from "../../model/book.js";
import { toFontFaces } from "../print/print-styles.js";
import type { BookFont } from "../screen/choose-fonts.js";

/** Returns the one style sheet of the web edition; fonts lie below its folder. */
export function toWebStyles(styles: ReadonlyMap<string, string>, config: BookConfig, fonts: readonly BookFont[]): string {
  const sheets = ["tokens", `themes/${config.theme}`, "book", "figures", "web"].map((name) => styles.get(`${name}.css`) ?? "");
  return [toFontFaces(fonts), ...sheets].join("\n");
}

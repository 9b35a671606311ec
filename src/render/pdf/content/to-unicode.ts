/** Texts of a font's character codes. */
export interface CodeMap {
  /** Bytes of one code. */
  readonly width: 1 | 2;
  readonly texts: readonly (string | undefined)[];
}

/** Reads the `ToUnicode` CMap of a font (ISO 32000-1, 9.10.3): `bfchar` and `bfrange`, also of several characters (ligatures). */
export function readToUnicode(cmap: string): CodeMap {
  const texts: string[] = [];
  for (const [, kind, body] of cmap.matchAll(/begin(bfchar|bfrange)([^]*?)end\1/g)) {
    if (kind === "bfchar") readChars(body ?? "", texts);
    else readRanges(body ?? "", texts);
  }
  const width = /begincodespacerange\s*<[0-9a-f]{2}>/i.test(cmap) ? 1 : 2;
  return { width, texts };
}

function readChars(body: string, texts: string[]): void {
  for (const [, code, text] of body.matchAll(/<\s*([0-9a-f]+)\s*>\s*<([0-9a-f\s]*)>/gi)) {
    texts[parseInt(code ?? "", 16)] = textOf(text ?? "");
  }
}

function readRanges(body: string, texts: string[]): void {
  for (const [, first, last, text, list] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:<([0-9a-f\s]*)>|\[([^\]]*)\])/gi)) {
    const from = parseInt(first ?? "", 16);
    const to = parseInt(last ?? "", 16);
    const listed = list?.match(/<[^>]*>/g);
    for (let code = from; code <= to; code++) {
      texts[code] = listed ? textOf((listed[code - from] ?? "").slice(1, -1)) : shifted(textOf(text ?? ""), code - from);
    }
  }
}

function textOf(hex: string): string {
  const digits = hex.replace(/\s+/g, "");
  let text = "";
  for (let at = 0; at + 4 <= digits.length; at += 4) text += String.fromCharCode(parseInt(digits.slice(at, at + 4), 16));
  return text;
}

/** Counts up the last character of a range's first text. */
function shifted(text: string, by: number): string {
  const head = [...text];
  const last = head.pop();
  return last === undefined ? "" : head.join("") + String.fromCodePoint((last.codePointAt(0) ?? 0) + by);
}

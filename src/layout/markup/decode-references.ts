/** Named references that templates are likely to use, beside those of XML. */
const named: Readonly<Record<string, string>> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'",
  nbsp: "\u00a0", shy: "\u00ad", ensp: "\u2002", emsp: "\u2003", thinsp: "\u2009", zwnj: "\u200c", zwj: "\u200d",
  ndash: "–", mdash: "—", hellip: "…", bull: "•", middot: "·", laquo: "«", raquo: "»", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”",
  copy: "©", reg: "®", trade: "™", sect: "§", para: "¶", deg: "°", times: "×", minus: "−", plusmn: "±", frac12: "½",
  larr: "←", uarr: "↑", rarr: "→", darr: "↓", harr: "↔", check: "✓", euro: "€", pound: "£",
};

/** Returns text with its character references replaced; `refuse` is told a name that is not known. A lone `&` stays. */
export function decodeReferences(text: string, refuse: (reference: string) => void): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([A-Za-z]\w*));/gi, (reference, hex: string | undefined, decimal: string | undefined, name: string) => {
    if (hex ?? decimal) return toCharacter(hex ? Number.parseInt(hex, 16) : Number(decimal));
    const character = named[name];
    if (character === undefined) refuse(reference);
    return character ?? reference;
  });
}

function toCharacter(codePoint: number): string {
  return codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff) ? String.fromCodePoint(codePoint) : "\ufffd";
}

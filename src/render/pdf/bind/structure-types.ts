/** Standard structure types that hold blocks, or text for want of a block (ISO 32000-1, 14.8.4.2). */
const GROUPING: ReadonlySet<string> = new Set([
  ...["Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Aside", "NonStruct", "LBody", "TD", "TH", "Note"],
]);

/** Types that stand in a line of text (14.8.4.4), with those that Chromium takes from PDF 2.0. */
const INLINE: ReadonlySet<string> = new Set([
  ...["Span", "Quote", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "Warichu", "Formula", "Form"],
  ...["Em", "Strong", "Sub"],
]);

/** Other standard types that may occur. */
const BLOCK: ReadonlySet<string> = new Set([
  ...["P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "Table", "TR", "THead", "TBody", "TFoot"],
  ...["Caption", "TOC", "TOCI", "Index", "Private", "Figure"],
]);

/** Standard types of PDF 1.7 that types of other versions are most like. */
const ROLES: Readonly<Record<string, string>> = { Em: "Span", Strong: "Span", Sub: "Span", Aside: "Sect", Title: "P", FENote: "Note" };

/** Tells whether an element of this type holds blocks. */
export function isGrouping(type: string): boolean {
  return GROUPING.has(type);
}

/** Tells whether an element of this type stands in a line of text. */
export function isInline(type: string): boolean {
  return INLINE.has(type);
}

/** Finds the standard type for the role map; undefined for types that are standard themselves. */
export function roleOf(type: string): string | undefined {
  const isStandard = !(type in ROLES) && (GROUPING.has(type) || INLINE.has(type) || BLOCK.has(type));
  return isStandard ? undefined : (ROLES[type] ?? "NonStruct");
}

import { defaultSchema } from "rehype-sanitize";
import type { Schema } from "hast-util-sanitize";

const componentNames = ["heading", "callout", "listing", "table", "figure", "image", "section", "question", "term", "mark", "named", "reference", "weblink", "slot"].map((name) => `sb-${name}`);

/** Elements whose content goes with them when they are removed. */
export const strippedElements: readonly string[] = ["script", "style", "iframe", "object", "embed", "noscript", "template"];

/** What may stand in a chapter's HTML: GitHub's list without pictures and forms (pictures are components), plus a few inline elements and our components. */
export const htmlSchema: Schema = {
  ...defaultSchema,
  clobber: [],
  clobberPrefix: "",
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => !["img", "picture", "source", "a"].includes(name)), "a", "mark", "abbr", "u", "small", "figure", "figcaption", ...componentNames],
  attributes: {
    ...defaultSchema.attributes,
    "*": ["id", "lang", "dir", "title", "className", "colSpan", "rowSpan", "scope", "align"],
    a: ["href", "ariaDescribedBy", "ariaLabel", "dataFootnoteBackref", "dataFootnoteRef", "id", "className"],
    // Lists may start anywhere, and tasks may be done.
    ol: [...(defaultSchema.attributes?.["ol"] ?? []), "start", "reversed"],
    li: [...(defaultSchema.attributes?.["li"] ?? []), "value"],
    input: [...(defaultSchema.attributes?.["input"] ?? []), "checked"],
    ...Object.fromEntries(componentNames.map((name) => [name, ["ref"]])),
  },
  strip: [...strippedElements],
  protocols: { ...defaultSchema.protocols, href: ["http", "https", "mailto"] },
};

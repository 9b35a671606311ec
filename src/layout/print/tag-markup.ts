import { printTaggedLanguage, type StructureTag } from "../../model/structure-tags.js";
import { decodeReferences } from "../markup/decode-references.js";

/** Tags by element and class, as templates write them. */
const tags: Readonly<Record<string, StructureTag>> = {
  "div.listing": "listing",
  "p.caption": "caption",
  figcaption: "caption",
  dl: "dl",
  dt: "dt",
  dd: "dd",
  "nav.lines": "toc",
  "div.entries": "index",
  "section.footnotes": "notes",
};

/** A unit's body that tells the PDF what its elements are. */
export interface TaggedMarkup {
  readonly html: string;
  /** Texts of its `pre` elements, by the index in the tags of these or of the code in them. */
  readonly code: readonly string[];
}

/** Adds the tags (see `structureTags`) to a unit's body, which looks the same on the page. */
export function tagMarkup(body: string, language: string): TaggedMarkup {
  const code: string[] = [];
  // Chromium leaves out a language that is that of the element around, so no two are the same.
  let count = 0;
  const lang = (tag: StructureTag, index = count++): string => ` lang="${printTaggedLanguage({ language, tag, index })}"`;
  const html = body
    .replace(/<(div|p|figcaption|dl|dt|dd|nav|section)\b([^>]*)>/g, (element, name: string, attributes: string) => {
      const tag = findTag(name, attributes);
      return tag ? `<${name}${attributes}${lang(tag)}>` : element;
    })
    // Chromium may leave out a `pre`, but not the `code` in it.
    .replace(/<pre\b([^>]*)>(<code\b[^>]*)?(>?[^]*?)<\/pre>/g, (_, attributes: string, opening: string | undefined, inner: string) => {
      const tag = lang("pre", code.push(toText(`${opening ?? ""}${inner}`)) - 1);
      return opening === undefined ? `<pre${attributes}${tag}>${inner}</pre>` : `<pre${attributes}>${opening}${tag}${inner}</pre>`;
    });
  return { html, code };
}

function findTag(name: string, attributes: string): StructureTag | undefined {
  const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1]?.split(" ") ?? [];
  return tags[name] ?? classes.map((each) => tags[`${name}.${each}`]).find((tag) => tag !== undefined);
}

function toText(inner: string): string {
  return decodeReferences(inner.replace(/<[^>]*>/g, ""), () => undefined);
}

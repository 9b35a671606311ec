import type { PageNote } from "../medium.js";
import type { ViewComponent } from "./index.js";

/** Returns the view of a reference inside the book: a link where the place is in this edition, with the page in print. */
export const viewReference: ViewComponent<"reference"> = ({ place, label }, { content }, { medium }) => ({
  template: "reference",
  view: { href: medium.linkTo(place) ?? null, text: content || label, note: nameSection(medium.pageNote(place), content || label) },
});

/** Names the section before its page, unless the text does already: "closures §4, p. 61", but "section 4, p. 61". */
function nameSection(note: PageNote | undefined, text: string): PageNote | null {
  if (!note?.section) return note ?? null;
  const named = new RegExp(`\\b${note.section.slice(1)}\\b`).test(text.replace(/<[^>]*>/g, ""));
  return named ? note : { ...note, before: ` ${note.section}${note.before}` };
}

/** Returns the view of a link to the web; print also shows the address when the text does not. */
export const viewWeblink: ViewComponent<"weblink"> = ({ url }, { content }, { medium }) => {
  const address = url.replace(/^(https?:\/\/|mailto:)/, "").replace(/\/$/, "");
  return { template: "weblink", view: { href: url, text: content, address: medium.name === "print" && !content.includes(address) ? address : null } };
};

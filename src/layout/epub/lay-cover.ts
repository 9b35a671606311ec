import { listChosen } from "../../model/edition.js";
import type { PictureSize, PrintJob } from "../../model/print.js";
import type { Press } from "../print/press.js";

/** About what shops ask for, 3:4. */
export const coverSize: PictureSize = { width: 1200, height: 1600 };

/** Returns the job of the cover, of which a picture of `coverSize` is taken. */
export function layCover(press: Press): PrintJob {
  const view = viewCover(press);
  const { language, title } = press.edition.book.config;
  const html = press.fill("epub/cover", { ...view, language, documentTitle: title, css: `${press.declareFaces(Object.values(view).join(""))}\n${press.coverStyles}` });
  return { name: "cover", html, resources: press.resources, highlights: [], code: [], slots: [], tagged: false };
}

/** An edition of one section shows that section's number and title, and the book's title below. */
function viewCover({ edition }: Press) {
  const { config } = edition.book;
  const chosen = edition.chosen && listChosen(edition).map(({ facts }) => facts);
  const only = chosen?.length === 1 ? chosen[0] : undefined;
  const title = only?.titleText ?? config.title;
  const sections = chosen && `Sections ${chosen.map(({ chapter }) => chapter.number).join(", ")}`;
  return {
    number: only ? String(only.chapter.number) : null,
    title,
    length: nameLength(title),
    subtitle: (only ? config.title : (sections ?? config.subtitle)) || null,
    authors: config.authors.join(", ") || null,
    edition: config.edition || null,
  };
}

/** Returns how long a title is, since long ones are set smaller. */
function nameLength(title: string): "short" | "long" | "very-long" {
  return title.length > 60 ? "very-long" : title.length > 36 ? "long" : "short";
}

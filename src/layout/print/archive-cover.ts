import { listChosen, nameEdition } from "../../model/edition.js";
import type { PrintJob } from "../../model/print.js";
import type { SourceFile } from "../../model/source-file.js";
import { escapeHtml } from "../../util/escape-html.js";
import { formatCount } from "../../util/format-quantity.js";
import { createJob, type Press } from "./press.js";

/** Returns the print job of the page that the archive of sources shows in a reader: what the file is, and what is in it. */
export function layArchiveCover(press: Press, sources: readonly SourceFile[]): PrintJob {
  const { config } = press.edition.book;
  const folders = listChosen(press.edition).flatMap(({ facts: { chapter, titleText } }) => {
    const count = sources.filter(({ path }) => path.startsWith(`${chapter.name}/`)).length;
    return count > 0 ? [{ name: chapter.name, title: escapeHtml(titleText), count: formatCount(count, "listing") }] : [];
  });
  const body = press.fill("print/archive-cover", { title: nameEdition(press.edition), folders, rights: config.rights || null });
  return createJob(press, "listings", body, [], { highlights: [], slots: [] });
}

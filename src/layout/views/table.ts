import type { ViewComponent } from "./index.js";

// A table up to this many rows is kept on one page.
const keepRows = 14;

/** Returns the view of a table: caption, column widths, rows. */
export const viewTable: ViewComponent<"table"> = ({ number, fragment, comparison, widths, fit }, { slot, content }) => ({
  template: "table",
  view: {
    fragment: fragment ?? null,
    number: number ?? null,
    caption: slot || null,
    comparison,
    widths,
    fit,
    keep: (content.match(/<tr/g)?.length ?? 0) <= keepRows,
    content,
  },
});

import { fitColumns } from "../fit-columns.js";
import type { ViewComponent } from "./index.js";

// A table up to this many rows is kept on one page; a longer one keeps at least two rows on either side of a break (print/tables.css).
const keepRows = 9;

/** Returns the view of a table: caption, column widths, rows. */
export const viewTable: ViewComponent<"table"> = ({ number, fragment, comparison, columns }, { slot, content }, { medium }) => ({
  template: "table",
  view: {
    fragment: fragment ?? null,
    number: number ?? null,
    caption: slot || null,
    comparison,
    ...fitColumns(columns, medium.tableRoom),
    keep: (content.match(/<tr/g)?.length ?? 0) <= keepRows,
    content,
  },
});

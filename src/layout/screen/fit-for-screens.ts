import { listColumns } from "../../model/tables/fit-grid.js";
import type { TableMeasure } from "../../model/tables/measure-table.js";
import { spreadColumns, toPercents } from "../../model/tables/spread-columns.js";
import type { TableFit } from "../../model/tables/table-fit.js";

// In em of the table face: the space between columns, and the screen of a phone, of an e-ink reader or small tablet, and of anything larger.
const gutter = 1;
const rooms = { column: 24, full: 40, cards: 44 } as const;

/** Returns how a table is set on screens: `column` fits any, `full` more than a phone, and what needs still more becomes cards on small ones. */
export function fitForScreens(measure: TableMeasure): TableFit {
  const columns = listColumns(measure);
  const needed = columns.reduce((sum, { least }) => sum + least, gutter * (columns.length - 1));
  const form = needed <= rooms.column ? "column" : needed <= rooms.full ? "full" : "cards";
  return { form, widths: toPercents(spreadColumns(columns, gutter, rooms[form])) };
}

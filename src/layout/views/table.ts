import type { TableFit } from "../../model/tables/table-fit.js";
import { measureText } from "../../util/text-width.js";
import { shapeTable } from "../tables/shape-table.js";
import type { ViewComponent } from "./index.js";

/** Returns the view of a table: caption, form and sizes, column widths, rows. */
export const viewTable: ViewComponent<"table"> = (table, { slot, children, render, isShort }, { medium }) => {
  const fit = medium.fitTable(table);
  const caption = slot || null;
  return {
    template: "table",
    view: {
      fragment: table.fragment ?? null,
      number: table.number ?? null,
      caption,
      comparison: table.comparison,
      fit: fit.form,
      style: listSizes(fit, caption ? `Table ${table.number} · ${caption}` : ""),
      widths: fit.widths,
      // A longer one keeps at least two rows on either side of a break (print/tables.css).
      keep: isShort(),
      content: render(shapeTable(children, fit)),
    },
  };
};

const round = (number: number): number => Math.round(number * 100) / 100;

/** Returns the sizes that print/tables.css asks for, as custom properties; null on screens. */
function listSizes({ form, setting, turned, cards }: TableFit, caption: string): string | null {
  if (!setting) return null;
  const captionLines = Math.ceil((measureText(caption.replace(/<[^>]*>/g, ""), { code: false, bold: true }) * setting.size) / setting.room.width);
  const sizes: Readonly<Record<string, string | number | undefined>> = {
    "--table-size": `${round(setting.size)}pt`,
    "--table-gutter": `${round(setting.gutter)}em`,
    "--head-height": turned && `${round(turned.height)}em`,
    "--abreast": cards?.abreast,
    "--caption-lines": form === "landscape" ? captionLines : undefined,
  };
  return Object.entries(sizes).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])).join("; ");
}

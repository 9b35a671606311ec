import { type CellMeasure, countLines, type TableMeasure } from "./measure-table.js";
import type { CardFit, TableFit } from "./table-fit.js";
import type { TableRoom } from "./table-room.js";

// Cells side by side in a card: at most this many, as soon as this part of the columns allows it, with a gap in em (print/tables.css).
const mostAbreast = 4;
const enough = 0.7;
const gap = 1.4;
// The space after a head and its colon, in em.
const colon = 0.5;
// As print/tables.css sets cards, in em.
const lineHeight = 1.31;
const cardPadding = 0.9;

/** Returns the table as a list of cards: headed by the row's first cell, each other cell behind its column's head, short ones side by side. */
export function fitCards(measure: TableMeasure, { column, size, height }: TableRoom): TableFit {
  const em = column / size;
  const cards = arrange(measure, em);
  const heights = measure.rows.map((row) => ((1 + countCardLines(row, measure, cards, em)) * lineHeight + cardPadding) * size);
  return { form: "cards", widths: [], cards, setting: { size, gutter: gap, heights, room: { width: column, height } } };
}

function arrange({ heads, rows }: TableMeasure, em: number): CardFit {
  const widest = heads.map((head, column) => head.line + colon + Math.max(0, ...rows.map((row) => row[column]!.line)));
  const isLong = (abreast: number) => widest.map((width, column) => column > 0 && width > (em - gap * (abreast - 1)) / abreast);
  for (let abreast = mostAbreast; abreast > 1; abreast--) {
    const long = isLong(abreast);
    if (long.filter(Boolean).length <= (1 - enough) * (heads.length - 1)) return { abreast, long };
  }
  return { abreast: 1, long: heads.map(() => false) };
}

function countCardLines(cells: readonly CellMeasure[], { heads }: TableMeasure, { abreast, long }: CardFit, em: number): number {
  let short = 0;
  let lines = 0;
  cells.forEach((cell, column) => {
    if (column === 0 || cell.line === 0) return;
    if (long[column] || abreast === 1) lines += countLines([...heads[column]!.words, ...cell.words], em);
    else short++;
  });
  return lines + Math.ceil(short / abreast);
}

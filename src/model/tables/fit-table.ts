import { fitCards } from "./fit-cards.js";
import { fitGrid } from "./fit-grid.js";
import type { TableMeasure } from "./measure-table.js";
import type { TableFit, TableForm } from "./table-fit.js";
import type { TableRoom } from "./table-room.js";
import { turnHeads } from "./turn-heads.js";

// Steps from the usual size to the smallest.
const steps = 3;
// Code is set at 0.92 em (print/tables.css).
const codePart = 0.92;
// A page of its own costs the rest of the page before it, half a page on average, and is for tables of some length.
const leastRows = 4;
const lostPages = 0.5;

/**
 * Returns how a table is set on paper, by the first of these in which no word is broken: in its column; over the full width; there in smaller type, step by step down to
 * the smallest; with turned heads; on a landscape page, where a list of cards would take more paper; else as cards.
 */
export function fitTable(measure: TableMeasure, room: TableRoom): TableFit {
  const sizes = listSizes(room, measure.hasCode);
  const wide: Place = { form: room.full > room.column ? "full" : "column", width: room.full, height: room.height };
  const placed = place(measure, { form: "column", width: room.column, height: room.height }, [room.size]) ?? place(measure, wide, sizes) ?? placeTurned(measure, wide, sizes);
  if (placed) return placed;
  const cards = fitCards(measure, room);
  if (!room.landscape || measure.rows.length < leastRows) return cards;
  const page: Place = { form: "landscape", ...room.landscape };
  const alone = place(measure, page, sizes) ?? placeTurned(measure, page, sizes);
  return alone && countPages(alone) + lostPages < countPages(cards) ? alone : cards;
}

/** Where rows and columns may stand; lengths in pt. */
interface Place {
  readonly form: TableForm;
  readonly width: number;
  readonly height: number;
}

/** Lists the type sizes to try, the usual one first; in the smallest, code is as large as the smallest type. */
function listSizes({ size, smallest }: TableRoom, hasCode: boolean): readonly [number, ...number[]] {
  const least = Math.min(size, hasCode ? smallest / codePart : smallest);
  const between = Array.from({ length: steps - 1 }, (_, step) => size - ((size - smallest) * (step + 1)) / steps);
  return [size, ...between.filter((each) => each > least), least];
}

function place(measure: TableMeasure, { form, width, height }: Place, sizes: readonly [number, ...number[]]): TableFit | undefined {
  for (const size of sizes) {
    const grid = fitGrid(measure, width / size, size < sizes[0]);
    if (!grid) continue;
    const { widths, gutter, heights } = grid;
    return { form, widths, setting: { size, gutter, heights: heights.map((each) => each * size), room: { width, height } } };
  }
  return undefined;
}

function placeTurned(measure: TableMeasure, where: Place, sizes: readonly [number, ...number[]]): TableFit | undefined {
  const turned = turnHeads(measure);
  const fit = turned && place(turned.measure, where, sizes);
  return fit && { ...fit, turned: turned.heads };
}

function countPages({ setting }: TableFit): number {
  return setting ? setting.heights.reduce((sum, each) => sum + each, 0) / setting.room.height : 0;
}

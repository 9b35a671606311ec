import { heading, longWord, type Ordeal, indent, range, say, shortWord, word } from "./ordeal.js";

type Cell = () => string;
const sayCell = (count: number): Cell => () => say(count);

/** Returns a table with its caption; each cell is made by its column. */
function table(caption: string, heads: readonly Cell[], cells: readonly Cell[], count: number, between = ""): Ordeal {
  const head = heads.map((make) => make());
  const rows = range(count).map(() => cells.map((make) => make()));
  const lines = [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`);
  return { markdown: `Table: ${caption}\n\n${lines.join("\n")}${between}`, texts: [caption, ...head, ...rows.flat()].map((text) => text.replaceAll("`", "")).filter(Boolean) };
}

const repeat = (count: number, cell: Cell): Cell[] => range(count).map(() => cell);

const inColumns = (columns: number, words: number, rows: number): Ordeal => table(`${columns} columns of ${words} ${word()}`, repeat(columns, word), repeat(columns, sayCell(words)), rows);

/** Tables that reach each rule by which tables fit, on one paper or another. */
export const fitted = {
  four: inColumns(4, 3, 4),
  seven: inColumns(7, 1, 4),
  ten: inColumns(10, 1, 4),
  turned: table(`With turned heads ${word()}`, [word, ...repeat(13, sayCell(2))], [sayCell(2), ...repeat(13, shortWord)], 8),
  longTen: inColumns(10, 2, 24),
  longTwelve: inColumns(12, 2, 24),
  twenty: inColumns(20, 2, 5),
} as const satisfies Record<string, Ordeal>;

const inItem = (ordeal: Ordeal): Ordeal => {
  const before = say(3);
  return { markdown: `1. ${before}\n\n${indent(ordeal.markdown, "   ")}`, texts: [before, ...ordeal.texts] };
};
const inCallout = (ordeal: Ordeal, title = say(3)): Ordeal => ({ markdown: `:::pitfall[${title}]\n${ordeal.markdown}\n:::`, texts: [title, ...ordeal.texts] });
const inQuote = (ordeal: Ordeal): Ordeal => ({ ...ordeal, markdown: indent(ordeal.markdown, "> ").replace(/^$/gm, ">") });

/** Tables of every width, in every place. */
export const tables: readonly Ordeal[] = [
  heading("Tables that fit by a rule"),
  ...Object.values(fitted),
  heading("Tables without end"),
  table(`Forty columns of short words ${word()}`, repeat(40, shortWord), repeat(40, shortWord), 6),
  table(`Forty columns of long words ${word()}`, repeat(40, word), repeat(40, word), 2),
  table(`Long heads over numbers ${word()}`, [word, ...repeat(9, sayCell(3))], [word, ...repeat(9, shortWord)], 60),
  table(`A word wider than the sheet ${longWord(120)}`, [word, word], [() => longWord(160), () => `\`${longWord(160)}\``], 2),
  table(`A row taller than a page ${word()}`, [word, word], [sayCell(400), sayCell(500)], 2),
  table(`One cell ${word()}`, [word], [word], 1),
  heading("Tables with holes"),
  { markdown: "| |\n|---|\n| |", texts: [] },
  table(`An empty cell and an empty row ${word()}`, [word, word, () => ""], [word, () => "", word], 2, "\n|  |  |  |"),
  heading("Tables in narrow places"),
  inCallout(table(say(2), repeat(12, word), repeat(12, sayCell(2)), 3)),
  inCallout(table(say(2), repeat(4, word), repeat(4, sayCell(2)), 3)),
  inItem(table(say(2), repeat(12, sayCell(2)), repeat(12, shortWord), 3)),
  inItem(inCallout(table(say(2), repeat(8, word), repeat(8, word), 3))),
  inQuote(table(say(2), repeat(8, word), repeat(8, word), 3)),
];

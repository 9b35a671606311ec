import type { PhrasingContent, Table, TableCell } from "mdast";
import { toString } from "mdast-util-to-string";
import { measureText, type Setting } from "../../util/text-width.js";

/** The widths of a cell's words, of the widest one, and of the cell on one line, in em of the table face. */
export interface CellMeasure {
  readonly words: readonly number[];
  readonly word: number;
  readonly line: number;
}

/** What a table needs, whatever room there is. */
export interface TableMeasure {
  readonly heads: readonly CellMeasure[];
  /** The rows below the heads, each with as many cells as the widest one. */
  readonly rows: readonly (readonly CellMeasure[])[];
  /** Columns of numbers. */
  readonly numeric: readonly boolean[];
  /** True when a cell holds code, which is set smaller than the text. */
  readonly hasCode: boolean;
}

const nothing: CellMeasure = { words: [], word: 0, line: 0 };

/** Returns what a table needs: its cells measured, its columns of numbers told. */
export function measureTable(table: Table): TableMeasure {
  const width = Math.max(1, ...table.children.map((row) => row.children.length));
  const [heads = [], ...rows] = table.children.map(({ children }, row) =>
    // Heads and names of rows are bold.
    Array.from({ length: width }, (_, column) => (children[column] ? measureCell(children[column], row === 0 || column === 0) : nothing)),
  );
  const texts = table.children.slice(1).map(({ children }) => children.map((cell) => toString(cell).trim()));
  return { heads, rows, numeric: Array.from({ length: width }, (_, column) => holdsNumbers(texts.map((row) => row[column] ?? ""))), hasCode: table.children.some(({ children }) => children.some(holdsCode)) };
}

const number = /^[-+−±≈~<>≤≥]?\s?[\d.,   ]+\s?(%|×|[nµm]?s|[KMG]i?B|B)?$/;
const blank = /^[-–—]?$/;

/** Tells whether a column has numbers and nothing else; empty cells and dashes may stand among them. */
function holdsNumbers(texts: readonly string[]): boolean {
  return texts.some((text) => number.test(text)) && texts.every((text) => number.test(text) || blank.test(text));
}

function holdsCode(node: { readonly type: string; readonly children?: readonly PhrasingContent[] }): boolean {
  return node.type === "inlineCode" || (node.children ?? []).some(holdsCode);
}

// In em: a footnote's mark, a small picture in the line, and the page after a reference, which never stands apart from its last word.
const markWidth = 0.4;
const pictureWidth = 2;
const pageNote = ", p. 000";

/** The one place in a word, beside spaces, where Chromium 143 breaks lines: after a hyphen or dash between letters or digits. Not after a slash or a comma. */
const hyphen = /(?<=[\p{L}\p{N}][-‐–—])(?=[\p{L}\p{N}])/u;

/** Measures a cell, word by word; a word may go over from text into code and back. */
function measureCell(cell: TableCell, bold: boolean): CellMeasure {
  const words: number[] = [];
  let open = 0;
  let line = 0;
  let longest = 0;
  const add = (width: number): void => {
    open += width;
    line += width;
    longest = Math.max(longest, line);
  };
  const endWord = (): void => {
    if (open > 0) words.push(open);
    open = 0;
  };
  const addText = (text: string, setting: Setting): void => {
    text.split(/(\s+)/).forEach((part, index) => {
      if (index % 2 === 1) {
        endWord();
        line += measureText(" ", setting);
        return;
      }
      (setting.code ? [part] : part.split(hyphen)).forEach((piece, place) => {
        if (place > 0) endWord();
        add(measureText(piece, setting));
      });
    });
  };
  const walk = (node: PhrasingContent, setting: Setting): void => {
    if (node.type === "text") addText(node.value, setting);
    else if (node.type === "inlineCode") addText(node.value, { ...setting, code: true });
    else if (node.type === "break" || (node.type === "html" && /^<br\b/i.test(node.value))) {
      endWord();
      line = 0;
    } else if (node.type === "footnoteReference") add(markWidth);
    else if (node.type === "image") add(pictureWidth);
    else if ("children" in node) node.children.forEach((child) => walk(child, node.type === "strong" ? { ...setting, bold: true } : setting));
    if (node.type === "link" && !/^[a-z][a-z+.-]*:/i.test(node.url)) add(measureText(pageNote, setting));
  };
  cell.children.forEach((child) => walk(child, { code: false, bold }));
  endWord();
  return { words, word: Math.max(0, ...words), line: longest };
}

const space = 0.2;

/** Returns how many lines words take in a width, about. */
export function countLines(words: readonly number[], width: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of words) {
    if (filled > 0 && filled + word > width) {
      lines++;
      filled = 0;
    }
    // A word wider than the line is broken.
    lines += Math.max(0, Math.ceil(word / width) - 1);
    filled += (word % width) + space;
  }
  return lines;
}

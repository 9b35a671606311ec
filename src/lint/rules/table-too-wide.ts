import type { Table } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Finding } from "../../diagnostics/message.js";
import type { LintRule } from "../index.js";
import { visitChapter } from "../visit-chapter.js";

// Average width of a character of the table face in small type (7.6 pt), and the space between columns, in pt.
const characterWidth = 3.9;
const columnGap = 5;

/** Reports tables whose longest words do not fit side by side on the full width, even in small type. */
export const checkWideTables: LintRule = (facts, { grid }) => {
  const findings: Finding[] = [];
  const width = grid.measure + grid.label + grid.gap;
  visitChapter(facts, (node) => {
    if (node.type !== "table") return;
    const needed = measureLeast(node as Table);
    if (needed <= width) return;
    const columns = (node as Table).children[0]?.children.length ?? 0;
    findings.push({ rule: "table-too-wide", file: facts.chapter.file, place: node.position, what: `Unexpected table of ${columns} columns that needs ${Math.ceil(needed)} pt, expected at most ${Math.floor(width)} pt on this paper` });
  });
  return findings;
};

/** Returns the width in pt at which no word of the table is broken. */
function measureLeast(table: Table): number {
  const count = Math.max(0, ...table.children.map((row) => row.children.length));
  return Array.from({ length: count }, (_, column) => {
    const words = table.children.flatMap((row) => (row.children[column] ? toString(row.children[column]).split(/\s+|(?<=[/,-])/) : []));
    return Math.max(2, ...words.map((word) => word.length)) * characterWidth + columnGap;
  }).reduce((sum, least) => sum + least, 0);
}

import type { Table } from "mdast";
import type { Finding } from "../../diagnostics/message.js";
import { measureColumns } from "../../model/measure-columns.js";
import type { LintRule } from "../index.js";
import { visitChapter } from "../visit-chapter.js";

// Small type for tables, in pt, and the space between columns in em of it.
const smallSize = 7.6;
const columnGap = 1.05;

/** Reports tables whose longest words do not fit side by side on the full width, even in small type. */
export const checkWideTables: LintRule = (facts, { grid }) => {
  const findings: Finding[] = [];
  const width = grid.measure + grid.label + grid.gap;
  visitChapter(facts, (node) => {
    if (node.type !== "table") return;
    const columns = measureColumns(node as Table);
    const needed = columns.reduce((sum, { least }) => sum + least + columnGap, 0) * smallSize;
    if (needed <= width) return;
    findings.push({ rule: "table-too-wide", file: facts.chapter.file, place: node.position, what: `Unexpected table of ${columns.length} columns that needs ${Math.ceil(needed)} pt, expected at most ${Math.floor(width)} pt on this paper` });
  });
  return findings;
};

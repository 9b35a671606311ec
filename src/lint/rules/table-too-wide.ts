import type { Finding } from "../../diagnostics/message.js";
import { fitTable } from "../../model/tables/fit-table.js";
import { measureTable } from "../../model/tables/measure-table.js";
import { roomIn } from "../../model/tables/table-room.js";
import type { LintRule } from "../index.js";

// A card with more cells than this is hard to read.
const mostCells = 8;

/** Reports tables that no page of this paper can hold as rows and columns, if the cards that they become have many cells or break words in the middle. */
export const checkWideTables: LintRule = ({ chapter, tables }, { grid }) =>
  [...tables].flatMap(([{ children: [table], position }, around]): Finding[] => {
    const measure = measureTable(table);
    const room = roomIn(grid, around);
    if (fitTable(measure, room).form !== "cards") return [];
    const cells = measure.heads.length - 1;
    const widest = Math.max(...[measure.heads, ...measure.rows].flat().map(({ word }) => word)) * room.size;
    const faults = [...(cells > mostCells ? [`${cells} cells each`] : []), ...(widest > room.column ? ["broken words"] : [])];
    if (faults.length === 0) return [];
    return [{ rule: "table-too-wide", file: chapter.file, place: table.position ?? position, what: `Unexpected table of ${cells + 1} columns that becomes cards with ${faults.join(" and ")} on this paper, expected one that fits as rows and columns` }];
  });

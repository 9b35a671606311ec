import type { Point } from "unist";
import type { Finding } from "../../diagnostics/message.js";
import { measureCodeRoom } from "../../model/code-room.js";
import { numberLines } from "../../model/line-numbers.js";
import { isPython } from "../../model/listing.js";
import type { Listing } from "../../model/nodes.js";
import { countColumns } from "../../util/count-columns.js";
import { rewrapPython } from "../../util/rewrap/rewrap-python.js";
import type { LintRule } from "../index.js";

/** Reports code and output lines with more columns than there are at their place on this paper; Python that is re-wrapped in print only by a note, with how it will look. */
export const checkLongLines: LintRule = ({ chapter, surroundings }, { grid, book }) =>
  [...surroundings]
    .filter(([{ meta }]) => !meta.hidden)
    .flatMap(([listing, around]) => {
      const room = measureCodeRoom(grid, around);
      const numbers = numberLines({ ...listing, lineCount: listing.value.split("\n").length }, book.config.numbersFrom);
      const place = around.length > 0 ? "at this place of the page" : "on this paper";
      const found = [...findLongCode(listing, room.code - (numbers?.columns ?? 0)), ...findTurned(listing.output?.value ?? "", listing.output?.position?.start, room.output)];
      return found.map(({ what, ...more }) => ({ ...more, what: `${what} ${place}`, file: chapter.file }));
    });

type Draft = Omit<Finding, "file">;

function findLongCode(listing: Listing, limit: number): Draft[] {
  // The fence's own line comes first; its column is where the code starts too.
  const fence = listing.position?.start;
  if (!isPython(listing)) return findTurned(listing.value, fence, limit);
  const lines = listing.value.split("\n");
  return rewrapPython(listing.value, limit).flatMap((rows, index): Draft[] => {
    const line = lines[index]!;
    if (rows.length === 1 || rows.some((row) => countColumns(row) > limit)) return findTurned(line, fence && { ...fence, line: fence.line + index }, limit);
    return [{ rule: "line-rewrapped", place: fence && placeLine(fence, index, limit), what: describe(line, limit), detail: rows }];
  });
}

/** Returns the lines that only a turn-over mark can help. */
function findTurned(text: string, fence: Point | undefined, limit: number): Draft[] {
  return text.split("\n").flatMap((line, index): Draft[] => (countColumns(line) > limit ? [{ rule: "line-too-long", place: fence && placeLine(fence, index, limit), what: describe(line, limit) }] : []));
}

function placeLine(fence: Point, index: number, limit: number): Point {
  return { line: fence.line + 1 + index, column: fence.column + limit };
}

function describe(line: string, limit: number): string {
  return `Unexpected line of ${countColumns(line)} columns, expected at most ${limit}`;
}

import type { Point } from "unist";
import type { LintRule } from "../index.js";

/** Reports code and output lines with more columns than the measure has on this paper. */
export const checkLongLines: LintRule = ({ chapter, listings }, { grid }) =>
  listings.filter(({ meta }) => !meta.hidden).flatMap((listing) => {
    // The fence's own line comes first; its column is where the code starts too.
    const start = listing.position?.start;
    const outputStart = listing.output?.position?.start;
    return [...findLongLines(listing.value, start, grid.codeColumns), ...findLongLines(listing.output?.value ?? "", outputStart, grid.codeColumns)].map(({ place, columns }) => ({
      rule: "line-too-long" as const,
      file: chapter.file,
      place,
      what: `Unexpected line of ${columns} columns, expected at most ${grid.codeColumns} on this paper`,
    }));
  });

function findLongLines(text: string, fence: Point | undefined, limit: number): { place: Point | undefined; columns: number }[] {
  return text.split("\n").flatMap((line, index) => {
    const columns = countColumns(line);
    return columns > limit ? [{ columns, place: fence && { line: fence.line + 1 + index, column: fence.column + limit } }] : [];
  });
}

/** Counts columns: a tab goes to the next multiple of 4, and wide characters (East Asian Width W or F, emoji) take two. */
export function countColumns(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === "\t") columns += 4 - (columns % 4);
    else columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u.test(character) ? 2 : 1;
  }
  return columns;
}

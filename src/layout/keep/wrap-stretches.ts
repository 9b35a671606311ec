import type { PageGrid } from "../../model/page-grid.js";
import { cutStretches } from "./cut-stretches.js";
import { isKept } from "./is-kept.js";

// Fewer lines on either side of a page's end look like lines left over.
const leastLines = 3;

/**
 * Returns code for print with its stretches between blank lines as elements, each kept on one page with the blank lines after it; the text stays the same.
 *
 * The last one also keeps `reserve` pt free below it, for the start of the output: where all places for a break in a block are to be avoided, Chromium (143) takes one of them rather than to break before the block.
 */
export function wrapStretches(html: string, page: PageGrid, reserve: number): string {
  const stretches = cutStretches(html.split("\n"), leastLines);
  return stretches
    .map((lines, index) => {
      const isLong = !isKept(lines.length * page.codeLineHeight, page);
      const isLast = index === stretches.length - 1;
      const room = isLast && !isLong && reserve > 0 ? ` style="--reserve:${Math.ceil(reserve)}pt"` : "";
      // The line feed at the end of a block shows no further line.
      return `<span class="stretch${isLong ? " long" : ""}"${room}>${lines.join("\n")}${isLast ? "" : "\n"}</span>`;
    })
    .join("");
}

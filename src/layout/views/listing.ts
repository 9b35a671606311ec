import type { CodeRoom } from "../../model/code-room.js";
import type { ListingComponent } from "../../model/components.js";
import { numberLines } from "../../model/line-numbers.js";
import type { PageGrid } from "../../model/page-grid.js";
import { countColumns } from "../../util/count-columns.js";
import { type LineLook, setCode } from "../code/code-lines.js";
import { divideTokens, toPrintCode, toPrintLine } from "../code/print-code.js";
import { toScreenCode, toScreenOutput } from "../code/screen-code.js";
import { countCodeLines, estimateOutput } from "../keep/estimate-height.js";
import { wrapStretches } from "../keep/wrap-stretches.js";
import type { Studio } from "../medium.js";
import type { ViewComponent } from "./index.js";

/** Returns the view of a listing: title, coloured code with or without line numbers, and what it prints or raises. */
export const viewListing: ViewComponent<"listing"> = (listing, { isShort }, studio) => {
  const { page } = studio.medium;
  const keep = isShort();
  const room = studio.medium.codeRoom(listing);
  const numbers = numberLines({ ...listing, lineCount: listing.code.split("\n").length }, studio.numbersFrom);
  const code = renderCode(listing, { highlighted: new Set(listing.meta.highlight), numbers, annotated: listing.annotated }, room, studio);
  return {
    template: "listing",
    view: {
      fragment: listing.fragment,
      lang: listing.lang,
      number: listing.number ?? null,
      title: listing.meta.title ?? null,
      digits: numbers?.digits ?? null,
      code: keep || !page ? code : wrapStretches(code, page, measureReserve(listing, page)),
      keepOutput: page !== undefined && isShortOutput(listing.output, page),
      output: listing.output !== undefined ? viewOutput(listing.output, room) : null,
      raised: listing.raised !== undefined ? viewOutput(listing.raised, room) : null,
      since: listing.meta.since ?? null,
      keep,
    },
  };
};

/** Returns the code as HTML; in print its lines fit the room, and most of its colours are handed to the printer. */
function renderCode(listing: ListingComponent, look: LineLook, room: CodeRoom | undefined, { medium, highlights }: Studio): string {
  const columns = room ? room.code - (look.numbers?.columns ?? 0) : Infinity;
  const set = setCode(listing, columns);
  if (medium.spans) return toScreenCode(set, look);
  const { painted, spanned } = divideTokens(set.ranges);
  if (painted.length > 0) highlights.push({ elementId: `${listing.fragment}-code`, ranges: painted });
  return toPrintCode({ lines: set.lines, ranges: spanned }, columns, look);
}

/** An output whose first line is as long as the measure leaves no room for the word beside it. */
function viewOutput(output: string, room: CodeRoom | undefined): { readonly html: string; readonly wide: boolean } {
  if (!room) return { html: toScreenOutput(output), wide: false };
  const lines = output.split("\n");
  return { html: lines.map((line) => toPrintLine(line, room.output)).join("\n"), wide: countColumns(lines[0]!) > room.besideLabel };
}

// An output up to this many lines is kept whole; of a longer one at least two lines stay with the code.
const shortOutput = 5;
const leastOutput = 2;

function isShortOutput(output: string | undefined, page: PageGrid): boolean {
  return output !== undefined && countCodeLines(output, page) <= shortOutput;
}

/** Returns how much of what a listing prints or raises must stand on the page with the end of its code, in pt. */
function measureReserve({ output, raised }: ListingComponent, page: PageGrid): number {
  const text = output ?? raised;
  return text === undefined ? 0 : estimateOutput(isShortOutput(text, page) ? countCodeLines(text, page) : leastOutput, page);
}

import type { CodeRoom } from "../../model/code-room.js";
import type { ListingComponent } from "../../model/components.js";
import { isPython } from "../../model/listing.js";
import type { PageGrid } from "../../model/page-grid.js";
import type { LineLook } from "../code/code-lines.js";
import { divideTokens, toPrintLines, toPrintRow } from "../code/print-code.js";
import { toScreenCode, toScreenOutput } from "../code/screen-code.js";
import { isWideOutput, type SetListing, setListing } from "../code/set-listing.js";
import { isWhole, measureReserve, measureTails, type Tail } from "../keep/measure-tail.js";
import { toReserve, wrapStretches } from "../keep/wrap-stretches.js";
import type { Studio } from "../medium.js";
import type { ViewComponent } from "./index.js";

/** Returns the view of a listing: title, coloured code with or without line numbers, and what it prints or raises. */
export const viewListing: ViewComponent<"listing"> = (listing, { isShort }, studio) => {
  const { page } = studio.medium;
  const set = setListing(listing, studio);
  const room = studio.medium.codeRoom(listing);
  const keep = isShort();
  const { reserve, ...parts } = page && room ? viewOnPage(listing, set, { page, room, keep }, studio) : viewOnScreen(listing, set);
  const digits = set.numbers?.digits;
  const style = [digits === undefined ? [] : `--digits:${digits}`, reserve > 0 ? toReserve(reserve) : []].flat().join(";");
  return {
    template: "listing",
    view: {
      fragment: listing.fragment,
      lang: listing.lang,
      number: listing.number ?? null,
      title: listing.meta.title ?? null,
      digits: digits ?? null,
      tail: reserve > 0,
      style: style || null,
      ...parts,
      since: listing.meta.since ?? null,
      keep,
    },
  };
};

interface Parts {
  readonly code: string;
  /** Room to keep free below the code, in pt; where that is a matter of its stretches, 0. */
  readonly reserve: number;
  readonly output: OutputView | null;
  readonly raised: OutputView | null;
}

interface OutputView {
  readonly html: string;
  /** Whether its first line leaves no room for the word beside it. */
  readonly wide: boolean;
  readonly keep: boolean;
  /** What keeps room free below it. */
  readonly reserve: string | null;
}

function viewOnScreen(listing: ListingComponent, set: SetListing): Parts {
  const viewOutput = (text: string | undefined): OutputView | null => (text === undefined ? null : { html: toScreenOutput(text), wide: false, keep: false, reserve: null });
  return { code: toScreenCode(set, lookOf(listing, set)), reserve: 0, output: viewOutput(listing.output), raised: viewOutput(listing.raised) };
}

/** In print each part keeps room for the start of what stands below it. */
function viewOnPage(listing: ListingComponent, set: SetListing, { page, room, keep }: { readonly page: PageGrid; readonly room: CodeRoom; readonly keep: boolean }, studio: Studio): Parts {
  const { output, raised, notes } = measureTails(listing, room, page);
  const reserve = measureReserve([output, raised, notes]);
  const html = printLines(listing, set, studio);
  const viewOutput = (text: string | undefined, own: Tail | undefined, ...below: (Tail | undefined)[]): OutputView | null => {
    if (text === undefined || !own) return null;
    const rest = measureReserve(below);
    return { html: text.split("\n").map((line) => toPrintRow(line, room.output)).join("\n"), wide: isWideOutput(text, room), keep: isWhole(own), reserve: rest > 0 ? toReserve(rest) : null };
  };
  return {
    code: keep ? html.join("\n") : wrapStretches({ html, code: listing.code, isPython: isPython(listing), rows: set.rows }, page, reserve),
    reserve: keep ? reserve : 0,
    output: viewOutput(listing.output, output, raised, notes),
    raised: viewOutput(listing.raised, raised, notes),
  };
}

/** Returns the lines of code for print; most of their colours are handed to the printer. */
function printLines(listing: ListingComponent, set: SetListing, { highlights }: Studio): string[] {
  const { painted, spanned } = divideTokens(set.ranges);
  if (painted.length > 0) highlights.push({ elementId: `${listing.fragment}-code`, ranges: painted });
  return toPrintLines({ lines: set.lines, ranges: spanned }, set.columns, lookOf(listing, set));
}

function lookOf({ meta, annotated }: ListingComponent, { numbers }: SetListing): LineLook {
  return { highlighted: new Set(meta.highlight), numbers, annotated };
}

import type { ListingComponent } from "../../model/components.js";
import type { PageGrid } from "../../model/page-grid.js";
import { escapeHtml } from "../../util/escape-html.js";
import { highlightCode, type TokenRange } from "../highlight-code.js";
import { countCodeLines, estimateOutput } from "../keep/estimate-height.js";
import { wrapStretches } from "../keep/wrap-stretches.js";
import type { Studio } from "../medium.js";
import type { ViewComponent } from "./index.js";

/** Returns the view of a listing: title, coloured code, and what it prints or raises. */
export const viewListing: ViewComponent<"listing"> = (listing, { isShort }, studio) => {
  const { page } = studio.medium;
  const keep = isShort();
  return {
    template: "listing",
    view: {
      fragment: listing.fragment,
      lang: listing.lang,
      number: listing.number ?? null,
      title: listing.meta.title ?? null,
      code: renderCode(listing, keep, studio),
      keepOutput: page !== undefined && isShortOutput(listing.output, page),
      output: listing.output !== undefined ? renderOutput(listing.output, studio) : null,
      raised: listing.raised ?? null,
      since: listing.meta.since ?? null,
      keep,
    },
  };
};

/** Returns the code as HTML: in print plain text with highlighted lines marked, its colours handed to the printer; elsewhere with a span per token and per line. */
function renderCode(listing: ListingComponent, keep: boolean, studio: Studio): string {
  const ranges = findRanges(listing);
  const wanted = new Set(listing.meta.highlight);
  if (studio.medium.spans) return wrapLines(toSpans(listing.code, ranges), wanted);
  if (ranges.length > 0) studio.highlights.push({ elementId: `${listing.fragment}-code`, ranges });
  const html = markLines(escapeHtml(listing.code), wanted);
  const { page } = studio.medium;
  return keep || !page ? html : wrapStretches(html, page, measureReserve(listing, page));
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

// A listing has the same colours in every format and every round of printing.
const knownRanges = new WeakMap<ListingComponent, readonly TokenRange[]>();

function findRanges(listing: ListingComponent): readonly TokenRange[] {
  const ranges = knownRanges.get(listing) ?? highlightCode(listing.lang, listing.code);
  knownRanges.set(listing, ranges);
  return ranges;
}

function renderOutput(output: string, { medium }: Studio): string {
  return medium.spans ? wrapLines(escapeHtml(output), new Set()) : escapeHtml(output);
}

function toSpans(code: string, ranges: readonly TokenRange[]): string {
  let html = "";
  let offset = 0;
  for (const [start, end, token] of ranges) {
    // A span never crosses a line, so that lines can be marked.
    const inner = escapeHtml(code.slice(start, end)).replaceAll("\n", `</span>\n<span class="tok-${token}">`);
    html += `${escapeHtml(code.slice(offset, start))}<span class="tok-${token}">${inner}</span>`;
    offset = end;
  }
  return html + escapeHtml(code.slice(offset));
}

function markLines(html: string, wanted: ReadonlySet<number>): string {
  if (wanted.size === 0) return html;
  return html
    .split("\n")
    .map((line, index) => (wanted.has(index + 1) ? `<mark class="line">${line}</mark>` : line))
    .join("\n");
}

// Levels of indentation that styles know.
const deepest = 6;

/** Makes every line an element, so that a line that turns over hangs from its own indentation (`in2` for 8 spaces); its line feed is inside, else it would show as an empty line. */
function wrapLines(html: string, wanted: ReadonlySet<number>): string {
  const lines = html.split("\n");
  return lines
    .map((line, index) => {
      const tag = wanted.has(index + 1) ? "mark" : "span";
      const level = Math.min(deepest, Math.floor((/^(?:<[^>]*>)* */.exec(line)![0].replace(/<[^>]*>/g, "").length) / 4));
      return `<${tag} class="line${level > 0 ? ` in${level}` : ""}">${line}${index < lines.length - 1 ? "\n" : ""}</${tag}>`;
    })
    .join("");
}

import { escapeHtml } from "../../util/escape-html.js";
import type { TokenRange } from "../highlight-code.js";

/** Returns code as HTML with a span for each range of it. */
export function toSpans(code: string, ranges: readonly TokenRange[]): string {
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

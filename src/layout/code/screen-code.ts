import { escapeHtml } from "../../util/escape-html.js";
import { type LineLook, type SetCode, tagMark, tagNumber } from "./code-lines.js";
import { toSpans } from "./to-spans.js";

/** Returns code as HTML for screens: a span per token and per line, so that a style can turn lines over. */
export function toScreenCode({ code, ranges }: SetCode, look: LineLook): string {
  return wrapLines(toSpans(code, ranges), look);
}

/** Returns what a listing prints as HTML for screens. */
export function toScreenOutput(output: string): string {
  return wrapLines(escapeHtml(output), { highlighted: new Set(), numbers: undefined, annotated: false });
}

// Levels of indentation that styles know.
const deepest = 6;

/** Makes every line an element, so that a line that turns over hangs from its own indentation (`in2` for 8 spaces); its line feed is inside, else it would show as an empty line. */
function wrapLines(html: string, { highlighted, numbers, annotated }: LineLook): string {
  const lines = html.split("\n");
  return lines
    .map((line, index) => {
      const tag = highlighted.has(index + 1) ? "mark" : "span";
      const level = Math.min(deepest, Math.floor((/^(?:<[^>]*>)* */.exec(line)![0].replace(/<[^>]*>/g, "").length) / 4));
      const number = numbers ? tagNumber(numbers.first + index) : "";
      return `<${tag} class="line${level > 0 ? ` in${level}` : ""}">${number}${annotated ? tagMark(line) : line}${index < lines.length - 1 ? "\n" : ""}</${tag}>`;
    })
    .join("");
}

import { toRoman } from "../../../model/page-map.js";
import { asArray, asDict, asName, asNumber, type Dict, PdfString, type PdfValue, resolve } from "../objects/object.js";
import { PdfProblem } from "../objects/pdf-problem.js";
import { fromTextString } from "../objects/text-string.js";

/** Returns the label of every page (ISO 32000-1, 12.4.2); a page before the first range counts from 1. */
export function readLabels(tree: PdfValue | undefined, pageCount: number): readonly string[] {
  const ranges = listRanges(tree).sort(([a], [b]) => a - b);
  return Array.from({ length: pageCount }, (_, page) => {
    const range = ranges.findLast(([first]) => first <= page);
    return range ? labelOf(range[1], page - range[0]) : String(page + 1);
  });
}

/** Lists the ranges of a number tree; as we write it, it has one level of leaves at most. */
function listRanges(node: PdfValue | undefined, depth = 0): (readonly [number, Dict])[] {
  const entries = asDict(node);
  if (depth > 8) throw new PdfProblem("PDF: page labels that nest without end");
  const numbers = asArray(entries?.get("Nums"));
  const own = numbers.flatMap((key, index) => (index % 2 === 0 ? [[asNumber(key) ?? 0, asDict(numbers[index + 1]) ?? new Map<string, PdfValue>()] as const] : []));
  return [...own, ...asArray(entries?.get("Kids")).flatMap((kid) => listRanges(kid, depth + 1))];
}

// As far as front matter is counted.
const mostRoman = 399;

function labelOf(range: Dict, index: number): string {
  const prefix = resolve(range.get("P"));
  const style = asName(range.get("S"));
  const number = (asNumber(range.get("St")) ?? 1) + index;
  const counted = style === "r" && number <= mostRoman ? toRoman(number) : String(number);
  return `${prefix instanceof PdfString ? fromTextString(prefix) : ""}${style === undefined ? "" : counted}`;
}

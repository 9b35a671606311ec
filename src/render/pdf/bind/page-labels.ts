import type { PageLabelRange } from "../../../model/bind.js";
import { type Dict, dict } from "../objects/object.js";
import { numberTree } from "./trees.js";

/** Makes the page labels (ISO 32000-1, 12.4.2); pages before the first range count from 1, as the standard wants a range from page 0. */
export function pageLabels(ranges: readonly PageLabelRange[]): Dict {
  const first: PageLabelRange = { firstPage: 0, style: "arabic", start: 1 };
  const all = ranges.some(({ firstPage }) => firstPage === 0) ? ranges : [first, ...ranges];
  return numberTree(
    all.map(({ firstPage, style, start }) => [firstPage, dict({ S: style === "roman" ? "r" : "D", St: start })] as const),
  );
}

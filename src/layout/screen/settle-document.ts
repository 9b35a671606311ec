import { hasClass, type MarkupRoot } from "../markup/markup.js";
import { tidyMarkup } from "../markup/tidy-markup.js";
import { makeIdsUnique } from "../markup/unique-ids.js";
import { labelCells } from "./label-cells.js";

/** Makes a document valid, and its wide tables ready for narrow screens. */
export function settleDocument(root: MarkupRoot): void {
  tidyMarkup(root);
  // The notes of each answer count from 1 again.
  makeIdsUnique(root, (element) => hasClass(element, "answer"));
  labelCells(root);
}

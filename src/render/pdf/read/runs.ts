import type { PrintedRun } from "../../../model/print.js";
import { toLogicalOrder } from "../../../util/logical-order.js";
import type { OpenUnit } from "./open-unit.js";
import { repeatsOf, sequenceOf } from "./repeats.js";
import type { ContentKid, StructureElement } from "./structure.js";

/** Lists a unit's text in logical order: depth first through the structure tree, repeated table heads once. */
export function readRuns(unit: OpenUnit): PrintedRun[] {
  const runs: PrintedRun[] = [];
  for (const element of unit.structure) addRuns(runs, element, unit, [], NONE);
  return runs;
}

const NONE: ReadonlySet<ContentKid> = new Set();

function addRuns(runs: PrintedRun[], element: StructureElement, unit: OpenUnit, around: readonly string[], skippedAround: ReadonlySet<ContentKid>): void {
  // NonStruct says nothing, and Chromium puts one around every text.
  const types = element.type === "NonStruct" ? around : [...around, element.type];
  const skipped = element.type === "TH" ? repeatsOf(element, unit) : skippedAround;
  for (const kid of element.kids) {
    if (kid.kind === "element") addRuns(runs, kid, unit, types, skipped);
    else if (kid.kind === "content" && !skipped.has(kid)) addRun(runs, kid, unit, types);
  }
}

function addRun(runs: PrintedRun[], kid: ContentKid, unit: OpenUnit, types: readonly string[]): void {
  const sequence = sequenceOf(unit, kid);
  if (sequence === undefined || sequence.text === "") return;
  const { text, x, y, size, lines } = sequence;
  runs.push({ text: toLogicalOrder(text), page: kid.page, types, x, y, size, lines });
}

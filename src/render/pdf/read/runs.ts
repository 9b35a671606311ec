import type { PrintedRun } from "../../../model/print.js";
import type { OpenUnit } from "./open-unit.js";
import { repeatsOf, sequenceOf } from "./repeats.js";
import type { ContentKid, StructureElement } from "./structure.js";

/** Lists a unit's text in logical order: depth first through the structure tree, repeated table heads once. */
export function readRuns(unit: OpenUnit): PrintedRun[] {
  const runs: PrintedRun[] = [];
  for (const element of unit.structure) addRuns(element, { unit, runs, types: [], skipped: new Set() });
  return runs;
}

interface Walk {
  readonly unit: OpenUnit;
  readonly runs: PrintedRun[];
  readonly types: readonly string[];
  readonly skipped: ReadonlySet<ContentKid>;
}

function addRuns(element: StructureElement, walk: Walk): void {
  // NonStruct says nothing, and Chromium puts one around every text.
  const types = element.type === "NonStruct" ? walk.types : [...walk.types, element.type];
  const skipped = element.type === "TH" ? repeatsOf(element, walk.unit) : walk.skipped;
  for (const kid of element.kids) {
    if (kid.kind === "element") addRuns(kid, { ...walk, types, skipped });
    else if (kid.kind === "content" && !skipped.has(kid)) addRun(kid, types, walk);
  }
}

function addRun(kid: ContentKid, types: readonly string[], { unit, runs }: Walk): void {
  const sequence = sequenceOf(unit, kid);
  if (sequence === undefined || sequence.text === "") return;
  const { text, x, y, size } = sequence;
  runs.push({ text, page: kid.page, types, x, y, size });
}

import type { PrintedRun } from "../../../model/print.js";
import { toLogicalOrder } from "../../../util/logical-order.js";
import type { OpenUnit } from "./open-unit.js";
import { repeatsOf, sequenceOf } from "./repeats.js";
import type { ContentKid, StructureElement } from "./structure.js";

/** Lists a unit's text in logical order: depth first through the structure tree, repeated table heads once. */
export function readRuns(unit: OpenUnit): PrintedRun[] {
  const runs: PrintedRun[] = [];
  const outside: Around = { types: [], inside: new Map() };
  for (const element of unit.structure) addRuns(runs, element, unit, outside, NONE);
  return runs;
}

/** The types of elements around a text, outermost first; texts in the same types share them. */
interface Around {
  readonly types: readonly string[];
  readonly inside: Map<string, Around>;
}

function enter({ types, inside }: Around, type: string): Around {
  const known = inside.get(type) ?? { types: [...types, type], inside: new Map() };
  inside.set(type, known);
  return known;
}

const NONE: ReadonlySet<ContentKid> = new Set();

function addRuns(runs: PrintedRun[], element: StructureElement, unit: OpenUnit, outside: Around, skippedAround: ReadonlySet<ContentKid>): void {
  // NonStruct says nothing, and Chromium puts one around every text.
  const around = element.type === "NonStruct" ? outside : enter(outside, element.type);
  const skipped = element.type === "TH" ? repeatsOf(element, unit) : skippedAround;
  for (const kid of element.kids) {
    if (kid.kind === "element") addRuns(runs, kid, unit, around, skipped);
    else if (kid.kind === "content" && !skipped.has(kid)) addRun(runs, kid, unit, around);
  }
}

function addRun(runs: PrintedRun[], kid: ContentKid, unit: OpenUnit, { types }: Around): void {
  const sequence = sequenceOf(unit, kid);
  if (sequence === undefined || sequence.text === "") return;
  const { text, x, y, size, lines } = sequence;
  runs.push({ text: toLogicalOrder(text), page: kid.page, types, x, y, size, lines });
}

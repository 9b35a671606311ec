import type { Finding } from "../../diagnostics/message.js";
import type { PrintedUnit } from "../../model/print.js";
import { listLost, toLossFinding } from "../conservation.js";
import type { LocatedUnit } from "./locate/locate-units.js";

// Chromium rounds lengths; a document that it had to shrink is smaller by several percent.
const leastScale = 0.995;

/** Returns a finding for every passage of the chapters that the printed units lack, and for every unit that was shrunk. */
export function checkUnits(units: readonly LocatedUnit[]): Finding[] {
  const lost = units.flatMap(({ parts }) => parts.flatMap(({ facts, passages }) => listLost(passages).map((passage) => toLossFinding(passage, facts.chapter.file, "PDF"))));
  const shrunk = units.filter(({ printed }) => isShrunk(printed)).map(({ key, kind, parts, printed }): Finding => {
    const file = kind === "chapter" ? parts[0]!.facts.chapter.file : `templates (${key})`;
    return { rule: "page-shrunk", file, what: `Unexpected pages at ${Math.round(printed.scale * 100)} % of their size` };
  });
  return [...lost, ...shrunk];
}

/** Tells whether Chromium made a unit smaller. */
export function isShrunk({ scale }: Pick<PrintedUnit, "scale">): boolean {
  return scale < leastScale;
}

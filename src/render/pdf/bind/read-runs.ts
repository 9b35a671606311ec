import { readTextRuns, type SequenceRuns } from "../content/text-runs.js";
import type { OpenUnit } from "../read/open-unit.js";
import { sequenceOf } from "../read/repeats.js";
import type { ContentKid } from "../read/structure.js";

/** Reads the text objects of a piece of content; undefined for one that a form holds, or that is not there. */
export function readRuns(kid: ContentKid, unit: OpenUnit): SequenceRuns | undefined {
  const page = unit.pages[kid.page];
  const sequence = sequenceOf(unit, kid);
  return page && sequence && sequence.form === undefined ? readTextRuns(page.content, sequence, page.resources, unit.fonts) : undefined;
}

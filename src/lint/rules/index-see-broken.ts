import type { Finding } from "../../diagnostics/message.js";
import type { BookFacts } from "../../model/facts.js";
import { findNearest } from "../../util/nearest.js";

/** Returns a finding for each cross reference of the index that leads nowhere, or stands at an entry that is not there. */
export function checkIndexSees({ index: { entries, brokenSees } }: BookFacts): Finding[] {
  const texts = entries.filter(({ see }) => see.length === 0).map(({ text }) => text.replaceAll("`", ""));
  return brokenSees.map(({ entry, to, also, file, position }) => {
    const lost = texts.includes(to.replaceAll("`", "")) ? entry : to;
    const nearest = findNearest(lost, texts);
    return { rule: "index-see-broken", file, place: position, what: `Unexpected “see${also ? " also" : ""} ${to}” at “${entry}”: the index has no entry “${lost}” with pages`, fix: nearest && `Did you mean “${nearest}”?` };
  });
}

import type { Box } from "../../../model/sheet.js";
import { asDict, type Indirect } from "../objects/object.js";
import { readBox } from "../objects/read-box.js";
import type { ObjectKid, StructureKid } from "../read/structure.js";
import type { BoundAnnotation } from "./links.js";

/**
 * Joins the annotations of each link that lie side by side in one line, and drops those that others have taken in from `annotations`.
 *
 * Chromium writes one for every stretch in one font, so that a reader which goes from link to link would stop at one link four times.
 */
export function joinAnnotations(kids: readonly StructureKid[], annotations: Map<Indirect, BoundAnnotation>): readonly StructureKid[] {
  const joined = kids.map((kid) => {
    if (kid.kind !== "element") return kid;
    const inside = kid.type === "Link" ? joinLink(kid.kids, annotations) : joinAnnotations(kid.kids, annotations);
    return inside === kid.kids ? kid : { ...kid, kids: inside };
  });
  return joined.every((kid, index) => kid === kids[index]) ? kids : joined;
}

function joinLink(kids: readonly StructureKid[], annotations: Map<Indirect, BoundAnnotation>): readonly StructureKid[] {
  let last: ObjectKid | undefined;
  return kids.filter((kid) => {
    if (kid.kind !== "object") return true;
    if (last?.page === kid.page && join(last.object, kid.object, annotations)) return false;
    last = kid;
    return true;
  });
}

/** Takes the second annotation into the first, if they lie side by side. */
function join(first: Indirect, second: Indirect, annotations: Map<Indirect, BoundAnnotation>): boolean {
  const [into, from] = [first, second].map((each) => asDict(annotations.get(each)?.annotation));
  const [a, b] = [into, from].map((entries) => readBox(entries?.get("Rect")));
  if (!into || !a || !b || !liesBeside(a, b)) return false;
  into.set("Rect", [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]);
  annotations.delete(second);
  return true;
}

/** Tells whether two boxes share most of their height and no more than that is between them. */
function liesBeside([left, bottom, right, top]: Box, [otherLeft, otherBottom, otherRight, otherTop]: Box): boolean {
  const height = Math.min(top - bottom, otherTop - otherBottom);
  const shared = Math.min(top, otherTop) - Math.max(bottom, otherBottom);
  const between = Math.max(otherLeft - right, left - otherRight);
  return shared > height / 2 && between < height;
}

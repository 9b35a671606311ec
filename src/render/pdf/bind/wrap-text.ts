import { makeElement, type StructureKid } from "../read/structure.js";
import { isInline } from "./structure-types.js";

/** Tells whether a kid stands in a line of text. */
export function standsInLine(kid: StructureKid): boolean {
  return kid.kind !== "element" || isInline(kid.type);
}

/** Makes paragraphs of text that stands beside blocks. */
export function wrapText(kids: readonly StructureKid[]): readonly StructureKid[] {
  if (kids.every(standsInLine) || !kids.some(standsInLine)) return kids;
  const wrapped: StructureKid[] = [];
  let line: StructureKid[] = [];
  const endLine = (): void => {
    if (line.length > 0) wrapped.push(makeElement("P", line));
    line = [];
  };
  for (const kid of kids) {
    if (standsInLine(kid)) line.push(kid);
    else {
      endLine();
      wrapped.push(kid);
    }
  }
  endLine();
  return wrapped;
}

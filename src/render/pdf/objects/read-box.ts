import type { Box } from "../../../model/sheet.js";
import { asArray, asNumber, type PdfValue } from "./object.js";

/** Reads a rectangle in pt (ISO 32000-1, 7.9.5); undefined for what is none. */
export function readBox(value: PdfValue | undefined): Box | undefined {
  const [left, bottom, right, top] = asArray(value).map(asNumber);
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return undefined;
  return [left, bottom, right, top];
}

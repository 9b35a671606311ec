import { cropMark, layBoxes, type Sheet } from "../../../model/sheet.js";
import { dict, Stream } from "../objects/object.js";
import { flateStream } from "../objects/flate.js";
import { printNumber } from "../objects/print-number.js";

/** Name under which a page draws its crop marks. */
export const CROP_MARKS = "CropMarks";

/** Operators that draw them, as an artifact of production (ISO 32000-1, 14.8.2.2). */
export const DRAW_CROP_MARKS = `/Artifact <</Type/Page>>BDC\n/${CROP_MARKS} Do\nEMC\n`;

/** Makes a form of the crop marks of a sheet: two lines at each corner, in line with the trimmed page's edges and outside the bleed. */
export function drawCropMarks(sheet: Sheet): Stream {
  const { media, bleed, trim } = layBoxes(sheet);
  const [left, bottom, right, top] = bleed;
  const upright = [trim[0], trim[2]].flatMap((x) => [bottom, top].map((y, end) => line([x, away(y, end)], [x, away(y, end, cropMark.length)])));
  const across = [trim[1], trim[3]].flatMap((y) => [left, right].map((x, end) => line([away(x, end), y], [away(x, end, cropMark.length), y])));
  const content = [`${cropMark.width} w 0 G`, ...upright, ...across, "S"].join("\n");
  return flateStream(Buffer.from(content), dict({ Type: "XObject", Subtype: "Form", BBox: [...media], Resources: dict({}) }));
}

/** Goes on from the bleed's edge over the gap and a length; end 0 is that on the left or at the foot. */
function away(edge: number, end: number, length = 0): number {
  return edge + (end === 0 ? -1 : 1) * (cropMark.gap + length);
}

function line(from: readonly number[], to: readonly number[]): string {
  return `${from.map(printNumber).join(" ")} m ${to.map(printNumber).join(" ")} l`;
}

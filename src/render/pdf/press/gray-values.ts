import { asArray, asName, asNumber, type Dict, Indirect, type PdfValue, resolve, Stream } from "../objects/object.js";
import { decodeStream, flateStream } from "../objects/flate.js";
import { GRAY_OPERATORS, toGray, toGrayByte } from "./gray.js";

/** Returns a shading in grey (ISO 32000-1, 8.7.4.5): between two stops, the greys of the colours at both are blended. */
export function grayShading(shading: Dict): Dict {
  if (isGraySpace(shading.get("ColorSpace"))) return shading;
  const made = new Map(shading).set("ColorSpace", "DeviceGray").set("Function", grayFunction(shading.get("Function")));
  if (made.has("Background")) made.set("Background", [grayOf(made.get("Background"))]);
  return made;
}

/** Tells whether a colour space is grey already; throws an `Error` for spaces other than grey and red, green and blue. */
export function isGraySpace(space: PdfValue | undefined): boolean {
  const [name, profile] = asArray(space);
  const components = name === "ICCBased" && resolve(profile) instanceof Stream ? asNumber((resolve(profile) as Stream).dict.get("N")) : undefined;
  if (name === "DeviceGray" || components === 1) return true;
  if (name === "DeviceRGB" || components === 3) return false;
  throw new Error(`press: colour space ${String(name)} cannot be made grey`);
}

function grayOf(color: PdfValue | undefined): number {
  const [red = 0, green = 0, blue = 0] = asArray(color).map(asNumber);
  return Math.round(toGray([red, green, blue]) * 1e4) / 1e4;
}

/** Returns a function (7.10) whose result is the grey of the colour that it gave. */
function grayFunction(value: PdfValue | undefined): PdfValue {
  const made = resolve(value);
  const entries = made instanceof Stream ? made.dict : made instanceof Map ? made : undefined;
  const type = asNumber(entries?.get("FunctionType"));
  if (entries && type === 2) return withoutRange(entries).set("C0", [grayOf(entries.get("C0"))]).set("C1", [grayOf(entries.get("C1"))]);
  if (entries && type === 3) return withoutRange(entries).set("Functions", asArray(entries.get("Functions")).map(grayFunction));
  if (made instanceof Stream && type === 4) return new Indirect(grayCalculator(made));
  throw new Error(`press: functions of type ${type} cannot be made grey`);
}

/** Copies a function without its range, which has two numbers for each colour; calculators alone need one. */
function withoutRange(entries: Dict): Dict {
  const copy = new Map(entries);
  copy.delete("Range");
  return copy;
}

/** Adds the conversion to a calculator's program, `{…}`. */
function grayCalculator(calculator: Stream): Stream {
  const program = Buffer.from(decodeStream(calculator)).toString("latin1").trim();
  const entries = new Map(calculator.dict).set("Range", [0, 1]);
  return flateStream(Buffer.from(`${program.slice(0, -1)} ${GRAY_OPERATORS}}`), entries);
}

/** Returns a picture in grey; throws an `Error` for samples that are not of eight bits, packed as Chromium does. */
export function grayImage({ dict: entries, bytes }: Stream): Stream {
  if (entries.get("ImageMask") === true || isGraySpace(entries.get("ColorSpace"))) return new Stream(entries, bytes);
  if (asNumber(entries.get("BitsPerComponent")) !== 8 || entries.has("DecodeParms")) throw new Error("press: a picture's samples are not read");
  const samples = decodeStream(new Stream(entries, bytes));
  const grays = new Uint8Array(samples.length / 3);
  for (let at = 0; at < grays.length; at++) grays[at] = toGrayByte(samples[3 * at]!, samples[3 * at + 1]!, samples[3 * at + 2]!);
  return flateStream(grays, new Map(entries).set("ColorSpace", "DeviceGray"));
}

/** Returns a transparency group's attributes (11.6.6) with grey to blend in. */
export function grayGroup(group: Dict): Dict {
  return asName(group.get("CS")) === "DeviceRGB" ? new Map(group).set("CS", "DeviceGray") : group;
}

import { promisify } from "node:util";
import { deflate, deflateSync, inflateSync } from "node:zlib";
import { asArray, asDict, asNumber, type Dict, type Indirect, Stream } from "./object.js";
import { PdfProblem } from "./pdf-problem.js";
import { undoPrediction } from "./prediction.js";

const deflateAside = promisify(deflate);

/** Most bytes that one stream may hold: the largest of a handbook has 1 MB, and a few KB can be made to inflate for ever. */
const MOST_INFLATED = 1 << 26;

/** Returns a stream's bytes without its `FlateDecode` filter; throws a `PdfProblem` for other filters, damage, and more than 64 MB. */
export function decodeStream({ dict, bytes }: Stream): Uint8Array {
  const filters = asArray(dict.get("Filter"));
  if (filters.length === 0) return bytes;
  if (filters.length > 1 || filters[0] !== "FlateDecode") throw new PdfProblem(`PDF filter not read: ${String(filters)}`);
  const parameters = asDict(dict.get("DecodeParms"));
  const predictor = asNumber(parameters?.get("Predictor")) ?? 1;
  const inflated = inflate(bytes);
  return predictor === 1 ? inflated : undoPrediction(inflated, predictor, asNumber(parameters?.get("Columns")) ?? 1);
}

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_INFLATED });
  } catch (problem) {
    throw new PdfProblem(`PDF stream cannot be inflated: ${(problem as Error).message}`);
  }
}

/** Compression: a handbook is 4 % smaller than with zlib's own choice, for 0.3 s of processor time; the last level finds nothing more. */
const EFFORT = { level: 8 };

/** Makes a compressed stream; `entries` becomes its dictionary. */
export function flateStream(bytes: Uint8Array, entries: Dict = new Map()): Stream {
  return new Stream(entries.set("Filter", "FlateDecode"), deflateSync(bytes, EFFORT));
}

/** Puts a compressed stream into an indirect object, compressing on another thread; its dictionary is there at once. */
export async function flateAside(object: Indirect, bytes: Uint8Array, entries: Dict = new Map()): Promise<void> {
  object.value = new Stream(entries.set("Filter", "FlateDecode"), new Uint8Array());
  object.value = new Stream(entries, await deflateAside(bytes, EFFORT));
}

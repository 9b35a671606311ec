import { deflateSync, inflateSync } from "node:zlib";
import { asArray, asDict, asNumber, type Dict, Stream } from "./object.js";
import { PdfProblem } from "./pdf-problem.js";
import { undoPrediction } from "./prediction.js";

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

/**
 * Makes a compressed stream; `entries` becomes its dictionary.
 *
 * With zlib's own effort: more finds 2 % at most, for 0.2 s a handbook. And here, not on other threads: to wake one for each of a
 * thousand small streams, and to hold zlib's memory for all that wait, costs more than it saves.
 */
export function flateStream(bytes: Uint8Array, entries: Dict = new Map()): Stream {
  return new Stream(entries.set("Filter", "FlateDecode"), deflateSync(bytes));
}

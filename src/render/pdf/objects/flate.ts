import { promisify } from "node:util";
import { deflate, deflateSync, inflateSync } from "node:zlib";
import { asArray, type Dict, type Indirect, Stream } from "./object.js";

const deflateAside = promisify(deflate);

/** Returns a stream's bytes without its `FlateDecode` filter; throws an `Error` for other filters. */
export function decodeStream(stream: Stream): Uint8Array {
  const filters = asArray(stream.dict.get("Filter"));
  if (filters.length === 0) return stream.bytes;
  if (filters.length > 1 || filters[0] !== "FlateDecode") throw new Error(`PDF filter not read: ${String(filters)}`);
  return inflateSync(stream.bytes);
}

/** Makes a compressed stream; `entries` becomes its dictionary. */
export function flateStream(bytes: Uint8Array, entries: Dict = new Map()): Stream {
  return new Stream(entries.set("Filter", "FlateDecode"), deflateSync(bytes));
}

/** Puts a compressed stream into an indirect object, compressing on another thread; its dictionary is there at once. */
export async function flateAside(object: Indirect, bytes: Uint8Array, entries: Dict = new Map()): Promise<void> {
  object.value = new Stream(entries.set("Filter", "FlateDecode"), new Uint8Array());
  object.value = new Stream(entries, await deflateAside(bytes));
}

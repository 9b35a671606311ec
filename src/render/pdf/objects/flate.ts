import { promisify } from "node:util";
import { deflate, deflateSync, inflateSync } from "node:zlib";
import { asArray, type Dict, dict, Stream } from "./object.js";

const deflateAside = promisify(deflate);

/** Returns a stream's bytes without its `FlateDecode` filter; throws an `Error` for other filters. */
export function decodeStream(stream: Stream): Uint8Array {
  const filters = asArray(stream.dict.get("Filter"));
  if (filters.length === 0) return stream.bytes;
  if (filters.length > 1 || filters[0] !== "FlateDecode") throw new Error(`PDF filter not read: ${String(filters)}`);
  return inflateSync(stream.bytes);
}

/** Makes a compressed stream. */
export function flateStream(bytes: Uint8Array, entries: Dict = new Map()): Stream {
  return new Stream(withFlate(entries), deflateSync(bytes));
}

/** Makes a compressed stream on another thread of the process. */
export async function flateStreamAside(bytes: Uint8Array, entries: Dict = new Map()): Promise<Stream> {
  return new Stream(withFlate(entries), await deflateAside(bytes));
}

function withFlate(entries: Dict): Dict {
  return new Map([...entries, ...dict({ Filter: "FlateDecode" })]);
}

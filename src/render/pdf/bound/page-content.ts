import { decodeStream, flateStream } from "../objects/flate.js";
import { asArray, asName, type Dict, resolve, Stream } from "../objects/object.js";
import type { BoundPage } from "./open-bound.js";

/** Returns the streams of a page's content; none for a blank page. */
function contentStreams({ entries }: BoundPage): readonly Stream[] {
  return asArray(entries.get("Contents")).map(resolve).filter((part) => part instanceof Stream);
}

/** Returns a page's content without filters; empty for a blank page. */
export function readContent(page: BoundPage): Uint8Array {
  return Buffer.concat(contentStreams(page).flatMap((stream) => [decodeStream(stream), Buffer.from("\n")]));
}

/** Makes a stream of a page's content with other entries; it shares the bytes where it can, packed as they are. Undefined for a blank page. */
export function reuseContent(page: BoundPage, entries: Dict): Stream | undefined {
  const [stream, ...more] = contentStreams(page);
  if (stream === undefined) return undefined;
  const isPacked = asName(stream.dict.get("Filter")) === "FlateDecode" && !stream.dict.has("DecodeParms");
  return isPacked && more.length === 0 ? new Stream(entries.set("Filter", "FlateDecode"), stream.bytes) : flateStream(readContent(page), entries);
}

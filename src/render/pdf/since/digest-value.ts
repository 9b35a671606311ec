import { hashText } from "../../../util/hash.js";
import { decodeStream } from "../objects/flate.js";
import { type Dict, Indirect, PdfString, type PdfValue, Stream } from "../objects/object.js";

/** Digests of objects met so far. */
export type Digests = Map<Indirect, string>;

/** What leads away from an object, or depends on how it is packed. */
const PASSING: ReadonlySet<string> = new Set(["Parent", "StructParent", "StructParents", "Metadata", "Length", "Filter", "DecodeParms"]);

/** Returns a text that is the same for the same value, whatever its objects are numbered and however its streams are packed. */
export function digestValue(value: PdfValue, digests: Digests): string {
  if (value instanceof Indirect) return digestObject(value, digests);
  if (value instanceof Stream) return hashText(digestDict(value.dict, digests), contentOf(value));
  if (value instanceof Map) return digestDict(value, digests);
  if (Array.isArray(value)) return `[${value.map((item) => digestValue(item, digests)).join(" ")}]`;
  if (value instanceof PdfString) return JSON.stringify(value.bytes);
  return typeof value === "string" ? `/${value}` : String(value);
}

function digestObject(object: Indirect, digests: Digests): string {
  const known = digests.get(object);
  if (known !== undefined) return known;
  // Stands for itself inside itself.
  digests.set(object, "circle");
  const digest = digestValue(object.value, digests);
  digests.set(object, digest);
  return digest;
}

function digestDict(entries: Dict, digests: Digests): string {
  const kept = [...entries].filter(([key]) => !PASSING.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  return `<<${kept.map(([key, entry]) => `/${key} ${digestValue(entry, digests)}`).join(" ")}>>`;
}

/** A picture may be packed in ways that are not read here; its own bytes tell it as well. */
function contentOf(stream: Stream): Uint8Array {
  return stream.dict.get("Filter") === "FlateDecode" && !stream.dict.has("DecodeParms") ? decodeStream(stream) : stream.bytes;
}

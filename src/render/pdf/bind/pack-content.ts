import type { CompactContent } from "../content/compact/compact-content.js";
import { flateStream } from "../objects/flate.js";
import { type Dict, Indirect } from "../objects/object.js";

/** Makes an object of a content, whose dictionary becomes `entries`; `scale` is by how much what draws it may enlarge it. */
export function packContent(content: Uint8Array, resources: Dict, compact: CompactContent, entries?: Dict, scale?: number): Indirect {
  return new Indirect(flateStream(compact(content, resources, scale), entries));
}

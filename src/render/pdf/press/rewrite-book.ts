import { decodeStream, flateStream } from "../objects/flate.js";
import { asName, type Dict, Indirect, type PdfValue, Stream } from "../objects/object.js";
import { grayGroup, grayImage, grayShading } from "./gray-values.js";
import { type Rewriting, rewriteContent } from "./rewrite-content.js";

/** What takes the place of objects when a file is written. */
export type Replacements = ReadonlyMap<Indirect, Indirect>;

/** The walk over all that pages reach. */
interface Walk {
  readonly rewriting: Rewriting;
  readonly replaced: Map<Indirect, Indirect>;
  readonly queue: Indirect[];
  /** Streams that pages name as their contents, which say nothing of themselves. */
  readonly contents: Set<Indirect>;
}

/**
 * Rewrites all that the pages under a node of the page tree draw, and returns what takes the place of each object.
 *
 * The objects themselves stay as they are: units share them, and may be bound again.
 */
export function rewriteBook(pages: Indirect, rewriting: Rewriting): Replacements {
  const walk: Walk = { rewriting, replaced: new Map(), queue: [], contents: new Set() };
  meet(pages, walk);
  for (const object of walk.queue) rewriteObject(object, walk);
  return walk.replaced;
}

/** Has an object rewritten, once. */
function meet(object: Indirect, { replaced, queue }: Walk): void {
  if (replaced.has(object)) return;
  replaced.set(object, new Indirect());
  queue.push(object);
}

function rewriteObject(object: Indirect, walk: Walk): void {
  const { value } = object;
  const handle = walk.replaced.get(object)!;
  if (!(value instanceof Stream)) handle.value = rewriteValue(value, walk);
  else if (walk.contents.has(object) || asName(value.dict.get("Subtype")) === "Form" || value.dict.get("PatternType") === 1) {
    handle.value = flateStream(rewriteContent(decodeStream(value), walk.rewriting), rewriteDict(value.dict, walk));
  } else handle.value = walk.rewriting.gray && asName(value.dict.get("Subtype")) === "Image" ? grayImage(value) : value;
}

function rewriteValue(value: PdfValue, walk: Walk): PdfValue {
  if (value instanceof Indirect) meet(value, walk);
  else if (value instanceof Map) return rewriteDict(value, walk);
  else if (Array.isArray(value)) return value.map((item) => rewriteValue(item, walk));
  return value;
}

/** Entries that lead back, or to what has no colour. */
const KEPT: ReadonlySet<string> = new Set(["Parent", "Font", "Annots"]);

/** Entries of pages and of what they draw that have a meaning only with a structure tree. */
const STRUCTURAL: ReadonlySet<string> = new Set(["StructParents", "Properties", "Tabs"]);

/** Entries of pages that only viewers use: links, and how they show and blend a page. */
const FOR_VIEWERS: ReadonlySet<string> = new Set(["Annots", "Rotate", "Group"]);

function rewriteDict(entries: Dict, walk: Walk): Dict {
  const { gray, forShop } = walk.rewriting;
  const isPage = entries.get("Type") === "Page";
  const made: Dict = new Map();
  for (const [key, value] of entries) {
    if (forShop && (STRUCTURAL.has(key) || (isPage && FOR_VIEWERS.has(key)))) continue;
    if (isPage && key === "Contents") for (const part of Array.isArray(value) ? value : [value]) if (part instanceof Indirect) walk.contents.add(part);
    made.set(key, KEPT.has(key) ? value : rewriteValue(value, walk));
  }
  // Shops ask for it, though it is the crop box where there is none.
  if (forShop && isPage && !made.has("BleedBox")) made.set("BleedBox", made.get("TrimBox") ?? null);
  if (!gray) return made;
  return made.has("ShadingType") ? grayShading(made) : made.get("S") === "Transparency" ? grayGroup(made) : made;
}

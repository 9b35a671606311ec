import { asDict, type Dict, Indirect, type PdfValue } from "../objects/object.js";
import { numberTree } from "./trees.js";

/** Collects which element each piece of marked content and each object belongs to. */
export interface Parents {
  addContent(holder: Indirect, mcid: number, element: Indirect): void;
  addObject(object: Indirect, element: Indirect): void;
  /** Elements by id, of each page or form. */
  readonly content: ReadonlyMap<Indirect, readonly (Indirect | undefined)[]>;
  readonly objects: ReadonlyMap<Indirect, Indirect>;
}

/** Starts with none. */
export function startParents(): Parents {
  const content = new Map<Indirect, Indirect[]>();
  const objects = new Map<Indirect, Indirect>();
  return {
    content,
    objects,
    addContent(holder, mcid, element) {
      const elements = content.get(holder) ?? [];
      elements[mcid] = element;
      content.set(holder, elements);
    },
    addObject(object, element) {
      objects.set(object, element);
    },
  };
}

/**
 * Makes the parent tree (ISO 32000-1, 14.7.4.4) and writes its keys into what they stand for: pages have their index for a key,
 * forms and annotations the numbers after the last page.
 */
export function parentTree({ content, objects }: Parents, pages: readonly Indirect[]): { tree: Dict; nextKey: number } {
  const entries: [number, PdfValue][] = [];
  const pageKeys = new Map(pages.map((page, index) => [page, index]));
  let nextKey = pages.length;
  for (const [holder, elements] of content) {
    const key = pageKeys.get(holder) ?? nextKey++;
    setKey(holder, "StructParents", key);
    entries.push([key, new Indirect(Array.from(elements, (element) => element ?? null))]);
  }
  for (const [object, element] of objects) {
    setKey(object, "StructParent", nextKey);
    entries.push([nextKey++, element]);
  }
  return { tree: numberTree(entries), nextKey };
}

function setKey(object: Indirect, name: string, key: number): void {
  const entries = asDict(object);
  if (entries === undefined) throw new Error(`bind: nothing to write ${name} into`);
  entries.set(name, key);
}

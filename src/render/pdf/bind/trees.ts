import { type Dict, dict, Indirect, PdfString, type PdfValue } from "../objects/object.js";

/** Entries of one leaf: readers load a leaf at a time. */
const LEAF_SIZE = 64;

/** Makes a name tree (ISO 32000-1, 7.9.6) from entries in any order; keys are compared byte by byte. */
export function nameTree(entries: readonly (readonly [key: string, value: PdfValue])[]): Dict {
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return tree("Names", sorted, (key) => new PdfString(key));
}

/** Makes a number tree (ISO 32000-1, 7.9.7) from entries in any order. */
export function numberTree(entries: readonly (readonly [key: number, value: PdfValue])[]): Dict {
  return tree("Nums", entries.toSorted(([a], [b]) => a - b), (key) => key);
}

type Entries<Key> = readonly (readonly [Key, PdfValue])[];

/** Lays sorted entries out in leaves under one root; a small tree is one leaf without limits. */
function tree<Key>(list: "Names" | "Nums", entries: Entries<Key>, toValue: (key: Key) => PdfValue): Dict {
  if (entries.length <= LEAF_SIZE) return dict({ [list]: flat(entries, toValue) });
  const kids: PdfValue[] = [];
  for (let from = 0; from < entries.length; from += LEAF_SIZE) {
    const leaf = entries.slice(from, from + LEAF_SIZE);
    kids.push(new Indirect(dict({ Limits: limits(leaf, toValue), [list]: flat(leaf, toValue) })));
  }
  return dict({ Kids: kids });
}

function flat<Key>(entries: Entries<Key>, toValue: (key: Key) => PdfValue): PdfValue[] {
  return entries.flatMap(([key, value]) => [toValue(key), value]);
}

function limits<Key>(leaf: Entries<Key>, toValue: (key: Key) => PdfValue): PdfValue[] {
  return [leaf[0], leaf[leaf.length - 1]].flatMap((entry) => (entry === undefined ? [] : [toValue(entry[0])]));
}

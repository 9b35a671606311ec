import type { IndexPlace } from "../../model/facts.js";
import { groupBy } from "../../util/group-by.js";
import { foldEntry } from "./fold-entry.js";

type Groups = ReadonlyMap<string, readonly IndexPlace[]>;

/** A name as code, with or without its module. */
interface CodeForm {
  readonly key: string;
  readonly name: string;
  readonly module: string | undefined;
}

/**
 * Joins the entries that a reader would take for doubles, and returns all by key.
 *
 * Plain words go to the code that their chapter has for them: "continue" to `continue`, "lists" to `list`, the term "deque" to the class "`deque` (collections)". A
 * name that is only mentioned goes to the same name in a table that stands for several modules: "`Lock` (threading)" to `Lock`.
 */
export function joinDoubles(groups: Groups): Map<string, IndexPlace[]> {
  const forms = [...groups.keys()].flatMap((key) => readCode(key) ?? []);
  const byName = groupBy(forms, ({ name }) => name);
  const byFold = groupBy(forms, ({ name }) => foldEntry(name));
  const joined = new Map<string, IndexPlace[]>();
  for (const [key, places] of groups) {
    const alike = listAlike(key, places, { groups, byName, byFold });
    const chapters = new Set(places.map(({ facts }) => facts));
    const shared = alike.filter((form) => groups.get(form.key)!.some(({ facts }) => chapters.has(facts)));
    const home = shared.length === 1 ? shared[0]!.key : key;
    joined.set(home, [...(joined.get(home) ?? []), ...places]);
  }
  return joined;
}

interface Names {
  readonly groups: Groups;
  readonly byName: ReadonlyMap<string, readonly CodeForm[]>;
  readonly byFold: ReadonlyMap<string, readonly CodeForm[]>;
}

/** Returns the code that an entry may stand for: a mention with its module for one without, plain words for a name. */
function listAlike(key: string, places: readonly IndexPlace[], { groups, byName, byFold }: Names): CodeForm[] {
  const own = readCode(key);
  if (own) return own.module && places.every(isMention) ? byName.get(own.name)!.filter(({ module }) => !module) : [];
  const named = new Set([...(byFold.get(key) ?? []), ...places.flatMap(({ term }) => byName.get(term.entry) ?? [])]);
  return [...named].filter((form) => speaksOf(key, places, form, groups));
}

function readCode(key: string): CodeForm | undefined {
  const [, name, module] = /^`([^`]+)`(?: \((.+)\))?$/.exec(key) ?? [];
  return name ? { key, name, module } : undefined;
}

/** JSON is a format and `json` a module; a heading's "events" are the class `Event`, but a term "event" is not. */
function speaksOf(key: string, places: readonly IndexPlace[], form: CodeForm, groups: Groups): boolean {
  if (form.module && !isClass(form, groups)) return false;
  if (places.some(({ term }) => term.entry === form.name)) return true;
  const isAcronym = places.some(({ term }) => /^\p{Lu}{2,}/u.test(term.entry));
  const onlyHeadings = places.every(({ term }) => term.weight === "section");
  return foldEntry(form.name) === key && !isAcronym && (onlyHeadings || form.name === form.name.toLowerCase());
}

/** A class has members in the index. */
function isClass({ key }: CodeForm, groups: Groups): boolean {
  return groups.get(key)!.some(({ term }) => term.sub);
}

/** Tells whether a place only mentions what it is indexed for. */
export function isMention({ term }: IndexPlace): boolean {
  return term.weight === "named" || term.weight === "shown";
}

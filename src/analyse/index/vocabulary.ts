import type { ApiName, NameList } from "../../model/book.js";
import { groupBy } from "../../util/group-by.js";
import { stopWords } from "./stop-words.js";

/** What stands above a piece of code, from near to far: the words of its table's caption, of its headings. */
export type NameContext = readonly (readonly string[])[];

/** An API name, and the sections that should treat it. */
export interface ListedName extends ApiName {
  readonly sections: readonly number[];
}

/** The names that a book's index looks for. */
export interface Vocabulary {
  /** Returns the API name that code in a section means; undefined when there is none, or when it could be several. */
  readonly find: (code: string, section: number, context: NameContext) => ListedName | undefined;
  readonly isModule: (name: string) => boolean;
  /** Tells whether an entry, or `entry; sub`, is kept out of the index. */
  readonly isStopped: (entry: string, sub?: string) => boolean;
}

/** Returns the vocabulary of a book's name lists and its own stop list. */
export function createVocabulary(lists: readonly NameList[], stops: readonly string[] = []): Vocabulary {
  const names = mergeLists(lists);
  const byWay = groupBy(names.flatMap((name) => listWays(name).map((way) => ({ way, name }))), ({ way }) => way);
  const byLast = groupBy(names, ({ name }) => lastOf(name));
  const modules = new Set(names.map(({ module }) => module));
  const stopped = new Set([...stopWords, ...stops.map((stop) => stop.toLowerCase())]);
  return {
    find: (code, section, context) => {
      const exact = byWay.get(code)?.map(({ name }) => name) ?? [];
      if (exact.length === 1) return exact[0];
      const alike = (byLast.get(lastOf(code)) ?? []).filter((name) => name.sections.includes(section));
      // `d.get`, with somebody's `d`, is never a name of a module.
      const candidates = exact.length > 0 ? exact : code.includes(".") ? alike.filter(({ name }) => name.includes(".")) : alike;
      return choose(candidates, context) ?? findOnly(candidates, byLast.get(code) ?? []);
    },
    isModule: (name) => modules.has(name),
    isStopped: (entry, sub) => [entry, ...(sub ? [`${entry}; ${sub}`] : [])].some((text) => stopped.has(text.toLowerCase()) || stopped.has(text.replaceAll("`", "").toLowerCase())),
  };
}

/** A name that several sections should treat is one; a class that a package offers (`multiprocessing.Pool`) stands there, not in the module that has it (`multiprocessing.pool`). */
function mergeLists(lists: readonly NameList[]): ListedName[] {
  const all = new Set(lists.flatMap(({ names }) => names.map(({ module, name }) => `${module}.${name}`)));
  const names = lists.flatMap(({ number, names }) =>
    names.map(({ module, name }) => {
      const outer = module.replace(/\.\w+$/, "");
      return { module: all.has(`${outer}.${name.split(".")[0]}`) ? outer : module, name, number };
    }),
  );
  return [...groupBy(names, ({ module, name }) => `${module}.${name}`).values()].map((same) => ({ module: same[0]!.module, name: same[0]!.name, sections: same.map(({ number }) => number) }));
}

/** Every way to write a name in full: `os.path.join` and `path.join`; `Queue.put` for a method. A built-in name needs no module. */
function listWays({ module, name }: ApiName): string[] {
  const long = [`${module}.${name}`, `${lastOf(module)}.${name}`];
  return [...new Set(module === "builtins" || name.includes(".") ? [...long, name] : long)];
}

/** Returns the candidate whose class or module stands nearest above the code; undefined when none does, or two do alike. */
function choose(candidates: readonly ListedName[], context: NameContext): ListedName | undefined {
  for (const words of context) {
    const scored = candidates.map((name) => ({ name, score: scoreOwner(name, words) })).filter(({ score }) => score > 0);
    const best = Math.max(...scored.map(({ score }) => score));
    const winners = scored.filter(({ score }) => score === best);
    if (winners.length > 0) return winners.length === 1 ? winners[0]!.name : undefined;
  }
  return undefined;
}

/** Counts a class as more than its module; a name of the module itself comes before one of its classes. */
function scoreOwner({ module, name }: ApiName, words: readonly string[]): number {
  const owner = name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : undefined;
  const inClass = owner !== undefined && words.some((word) => isOwner(word, owner, module));
  const inModule = module !== "builtins" && module.split(".").some((part) => words.includes(part));
  return (inClass ? 4 : 0) + (inModule ? (owner === undefined ? 2 : 1) : 0);
}

/** "Methods of a socket", "list operations"; "dictionary" and "string" are the words for `dict` and `str`. */
function isOwner(word: string, owner: string, module: string): boolean {
  const lower = word.toLowerCase();
  return lower === owner.toLowerCase() || (module === "builtins" && owner.length > 2 && lower.startsWith(owner));
}

// `e` and `pi` may be anything where nothing speaks of `math`.
const shortest = 3;

/** A bare name of a module means the only one that the section, or else the book, has. */
function findOnly(own: readonly ListedName[], all: readonly ListedName[]): ListedName | undefined {
  const group = own.length > 0 ? own : all;
  const [only] = group;
  return group.length === 1 && only && !only.name.includes(".") && only.name.length >= shortest ? only : undefined;
}

function lastOf(dotted: string): string {
  return dotted.slice(dotted.lastIndexOf(".") + 1);
}

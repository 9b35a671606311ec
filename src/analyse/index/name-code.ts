import type { ListedName, NameContext, Vocabulary } from "./vocabulary.js";

/** How the index names a piece of code. */
export interface NamedEntry {
  /** With code between backticks, and its module in parentheses: "`lru_cache` (functools)". */
  readonly entry: string;
  /** The method of a class. */
  readonly sub?: string | undefined;
  /** True for a name that the section should treat. */
  readonly own: boolean;
}

/** Where the code stands. */
export interface CodePlace {
  readonly section: number;
  readonly context: NameContext;
  /** A title names a module before its functions; a row's first cell names what the row is about; other code names in passing. */
  readonly kind: "title" | "row" | "passing";
  /** The only code of a row's caption: the class or function that the table is about. */
  readonly owner?: string | undefined;
}

// A dotted name, with or without a decorator's sign and a call's arguments: `@app.get("/")`, `heapq.merge(*iterables)`.
const dottedName = /^@?([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)(?:\(.*\)|\[.*\])?$/s;
// `pip install requests`: a command that the caption names, and what it does.
const command = /^([a-z][\w-]*) ([a-z][\w-]+)\b/;
// `-X dev`, `--disable-gil`
const option = /^(--?[A-Za-z][\w-]*)(?: [a-z]+)?$/;
const specialName = /^__\w+__$/;
// The keywords of Python 3.14 (its documentation, 2.3.1 and 2.3.2) are entries of their own.
const keywords = new Set("and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try type while with yield".split(" "));

/** Returns how the index names a piece of code; undefined for what it does not name: expressions, names of one letter, words of the stop list. */
export function nameCode(code: string, place: CodePlace, vocabulary: Vocabulary): NamedEntry | undefined {
  const named = nameListed(code, place, vocabulary) ?? (place.kind === "passing" && !specialName.test(code) ? undefined : nameOther(code, place, vocabulary));
  return named && !vocabulary.isStopped(named.entry, named.sub) ? named : undefined;
}

function nameListed(code: string, { section, context, kind }: CodePlace, vocabulary: Vocabulary): NamedEntry | undefined {
  const name = dottedName.exec(code)?.[1];
  if (!name) return undefined;
  const module = vocabulary.isModule(name) ? { entry: toCode(name), own: true } : undefined;
  if (module && kind === "title") return module;
  const found = vocabulary.find(name, section, context);
  if (!found) return module;
  const own = found.sections.includes(section);
  return keywords.has(name) && !own ? undefined : { ...toEntry(found), own };
}

function toEntry({ module, name }: ListedName): Omit<NamedEntry, "own"> {
  const [head = "", ...rest] = name.split(".");
  return { entry: `${toCode(head)}${module === "builtins" ? "" : ` (${module})`}`, sub: rest.length > 0 ? toCode(rest.join(".")) : undefined };
}

/** Names what no list has: a keyword, an option, a parameter, a command, a third-party name. */
function nameOther(code: string, place: CodePlace, vocabulary: Vocabulary): NamedEntry | undefined {
  const [, program = "", action = ""] = command.exec(code) ?? [];
  if (program && !keywords.has(program) && place.context[0]?.includes(program)) return { entry: toCode(program), sub: toCode(action), own: false };
  const flag = option.exec(code)?.[1];
  if (flag) return { entry: toCode(flag), own: false };
  const name = dottedName.exec(code)?.[1];
  if (!name) return undefined;
  const dot = name.lastIndexOf(".");
  const last = name.slice(dot + 1);
  if (last.length < 2) return undefined;
  if (specialName.test(last)) return { entry: toCode(last), own: false };
  return nameMember(last, dot > 0 ? name.slice(0, dot) : undefined, place, vocabulary);
}

/** Names a member of a class or module: that before its dot, where it is known, else the one that the caption names. */
function nameMember(last: string, before: string | undefined, { section, context, owner }: CodePlace, vocabulary: Vocabulary): NamedEntry | undefined {
  for (const candidate of [before, owner]) {
    const name = candidate && dottedName.exec(candidate)?.[1];
    if (!name || keywords.has(name)) continue;
    if (vocabulary.isModule(name)) return { entry: `${toCode(last)} (${name})`, own: false };
    const found = vocabulary.find(name, section, context);
    const known = found && toEntry(found);
    const isClass = /^[A-Z]/.test(name.slice(name.lastIndexOf(".") + 1));
    if (isClass && (known || candidate === owner)) return { entry: known?.entry ?? toCode(name), sub: toCode(last), own: false };
    // Somebody's `d` says nothing; a function of the caption has parameters.
    if (candidate === owner) return { entry: `${toCode(last)} (${name})`, own: false };
  }
  return before ? undefined : { entry: toCode(last), own: false };
}

function toCode(text: string): string {
  return `\`${text}\``;
}

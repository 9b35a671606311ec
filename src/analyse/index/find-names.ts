import type { Heading, InlineCode, TableRow } from "mdast";
import type { Node, Parent } from "unist";
import type { Chapter } from "../../model/book.js";
import type { IndexWeight } from "../../model/facts.js";
import type { Listing, TableBlock } from "../../model/nodes.js";
import { groupBy } from "../../util/group-by.js";
import { toPlainText } from "../../util/to-plain-text.js";
import { type CodePlace, nameCode, type NamedEntry } from "./name-code.js";
import type { NameContext, Vocabulary } from "./vocabulary.js";

/** A node at which an API name stands that the index leads to. */
export interface NamePlace extends NamedEntry {
  /** What gets an id: the code itself, or the table or listing that it names. */
  readonly node: InlineCode | TableBlock | Listing;
  readonly weight: IndexWeight;
}

/** Where a piece of code stands. */
interface Spot extends Pick<CodePlace, "context" | "owner"> {
  readonly node: NamePlace["node"];
  readonly code: string;
  readonly kind: "caption" | "first" | "cell" | "text" | "listing";
  /** The table around it. */
  readonly block?: TableBlock | undefined;
}

interface Found extends NamePlace {
  readonly block: TableBlock | undefined;
}

// A name is listed in one table, perhaps in a second one that compares it; more would be noise.
const tableLimit = 2;
// A listing up to this many lines stands on one page, so that its start is the page of all its lines.
const wholeLines = 20;

const kinds: Readonly<Record<Spot["kind"], { readonly place: CodePlace["kind"]; readonly weight: IndexWeight }>> = {
  caption: { place: "title", weight: "listed" },
  first: { place: "row", weight: "listed" },
  cell: { place: "passing", weight: "listed" },
  text: { place: "passing", weight: "named" },
  listing: { place: "passing", weight: "shown" },
};

/** Returns the places of a chapter's text at which the index names an API: rows of tables first, else the first mention, else a listing. */
export function findNames(chapter: Chapter, vocabulary: Vocabulary): NamePlace[] {
  const found = listSpots(chapter).flatMap(({ node, code, kind, block, ...spot }): Found[] => {
    const { place, weight } = kinds[kind];
    const named = nameCode(code, { ...spot, kind: place, section: chapter.number }, vocabulary);
    // Many names are spoken of in passing; only those that the section should treat count, and special methods in tables.
    const counts = named && (place !== "passing" || named.own || (kind === "cell" && named.entry.startsWith("`__")));
    return counts ? [{ ...named, node, weight, block }] : [];
  });
  return [...groupBy(found, ({ entry, sub }) => `${entry}; ${sub ?? ""}`).values()].flatMap(choosePlaces);
}

function choosePlaces(places: readonly Found[]): NamePlace[] {
  const listed = places.filter(({ weight }) => weight === "listed");
  if (listed.length > 0) return [...groupBy(listed, ({ block }) => block).values()].slice(0, tableLimit).map(([first]) => first!);
  return [places.find(({ weight }) => weight === "named") ?? places[0]!];
}

/** Returns all code of a chapter's running text in order; the parts to revise and the questions say nothing new. */
function listSpots({ tree }: Chapter): Spot[] {
  const spots: Spot[] = [];
  const headings: string[][] = [];
  const walk = (node: Node): void => {
    const context = [...headings].reverse().filter(Boolean);
    if (node.type === "section" || node.type === "question") return;
    if (node.type === "heading") {
      headings.length = (node as Heading).depth - 1;
      headings.push(toWords(toPlainText(node)));
    } else if (node.type === "tableBlock") spots.push(...listTableSpots(node as TableBlock, context));
    else if (node.type === "listing") spots.push(...listListingSpots(node as Listing, context));
    else if (node.type === "paragraph") spots.push(...listCodes(node).map((code): Spot => ({ node: code, code: code.value, kind: "text", context })));
    else for (const child of (node as Parent).children ?? []) walk(child);
  };
  walk(tree);
  return spots;
}

function listTableSpots(block: TableBlock, headings: NameContext): Spot[] {
  const caption = block.caption ?? [];
  const context = block.caption ? [toWords(toPlainText(caption)), ...headings] : headings;
  const named = caption.flatMap((part) => listCodes(part).map(({ value }) => value));
  const owner = named.length === 1 ? named[0] : undefined;
  const inCaption = named.map((code): Spot => ({ node: block, code, kind: "caption", context, block }));
  const [, ...rows]: TableRow[] = block.children[0].children;
  const cells = rows.flatMap((row) => row.children.flatMap((cell, column) => listCodes(cell).map((node): Spot => ({ node, code: node.value, kind: column === 0 ? "first" : "cell", context, owner, block }))));
  return [...inCaption, ...cells];
}

/** Returns the names of a listing in full (`functools.lru_cache`), and those that it imports (`from functools import lru_cache`). */
function listListingSpots(node: Listing, context: NameContext): Spot[] {
  const { lang, meta, value } = node;
  if (lang !== "python" || meta.hidden || value.split("\n").length > wholeLines) return [];
  const imported = [...value.matchAll(/^from ([\w.]+) import \(?([\w, ]+)/gm)].flatMap(([, module, names]) => names!.split(",").map((name) => `${module}.${name.trim().split(" ")[0]}`));
  const dotted = [...value.matchAll(/\b[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+/g)].map(([name]) => name);
  return [...imported, ...dotted].map((code): Spot => ({ node, code, kind: "listing", context }));
}

function listCodes(node: Node): InlineCode[] {
  return node.type === "inlineCode" ? [node as InlineCode] : ((node as Parent).children ?? []).flatMap(listCodes);
}

/** Returns the words of a caption or heading, plurals in both forms. */
function toWords(text: string): string[] {
  return [...(text.match(/\w+/g) ?? [])].flatMap((word) => [word, ...(/[^s]s$/.test(word) ? [word.slice(0, -1)] : [])]);
}

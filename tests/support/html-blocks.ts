import type { Element, ElementContent, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";

/** A stretch of text in one style. */
export interface BlockRun {
  text: string;
  /** Address of the link that it stands in. */
  readonly href: string | undefined;
  /** True for a page number that is filled in when the book is bound. */
  readonly isSlot: boolean;
}

/** A block of a document: what a paragraph, a cell or a line of a list holds. */
export interface Block {
  readonly runs: BlockRun[];
  /** Ids that stand in it or right before it. */
  readonly ids: string[];
  /** True when it begins a page. */
  readonly opensPage: boolean;
  /** Structure type: `P`, `H1` to `H6`, or `Figure` for the text in a picture. */
  readonly type: string;
  /** The outermost element around it that is kept on one page; undefined when there is none. */
  readonly kept: object | undefined;
  /** True when the style asks for the next block on the same page. */
  readonly keepsNext: boolean;
}

const blockNames = new Set("address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header li main nav ol p pre section summary table tbody td th thead tr ul".split(" "));
const silentNames = new Set(["head", "style", "script", "title", "desc", "colgroup"]);
// As print/matter.css says, and furniture.css.
const openingClasses = ["title-page", "imprint", "contents", "section-front", "part", "sheet"];
const keepingClasses = ["label", "callout-title", "caption"];

/** Where a text stands. */
interface Around {
  readonly href: string | undefined;
  readonly isSlot: boolean;
  readonly isNote: boolean;
  /** In a late unit page numbers are known, and set in the type around them. */
  readonly isLate: boolean;
  readonly keepsSpace: boolean;
  readonly type: string;
  readonly kept: object | undefined;
  readonly keepsNext: boolean;
}

/** Returns the blocks of a document in order, and the ids that its links and its hidden list of targets ask for. */
export function readBlocks(html: string): { readonly blocks: readonly Block[]; readonly targets: ReadonlySet<string> } {
  const blocks: Block[] = [];
  const targets = new Set<string>();
  let current: Block | undefined;
  let waiting = { ids: [] as string[], opensPage: false };
  const open = ({ type, kept, keepsNext }: Around): Block => {
    if (!current) {
      blocks.push((current = { runs: [], ids: waiting.ids, opensPage: waiting.opensPage, type, kept, keepsNext }));
      waiting = { ids: [], opensPage: false };
    }
    return current;
  };
  const addText = (value: string, around: Around): void => {
    const { href, isSlot: isFolio, keepsSpace } = around;
    // A roman folio is printed as it is.
    const isSlot = isFolio && /^\d+$/.test(value);
    const text = keepsSpace ? value : value.replace(/\s+/g, " ");
    if (!current && !text.trim()) return;
    const { runs } = open(around);
    const last = runs.at(-1);
    if (last && last.href === href && last.isSlot === isSlot) last.text += text;
    else runs.push({ text, href, isSlot });
  };
  const walk = (node: ElementContent | RootContent, around: Around): void => {
    if (node.type === "text") return addText(node.value, around);
    if (node.type !== "element" || silentNames.has(node.tagName) || node.properties["ariaHidden"] === "true") return;
    const classes = listClasses(node);
    // A picture's text stands for itself.
    const isBlock = blockNames.has(node.tagName) || node.tagName === "svg";
    if (isBlock) current = undefined;
    const id = node.properties["id"];
    if (typeof id === "string") (current ?? waiting).ids.push(id);
    const isRevision = classes.includes("revision");
    if (isRevision || openingClasses.some((name) => classes.includes(name))) waiting.opensPage = true;
    // A furniture sheet is a page, whether or not anything stands on it.
    if (classes.includes("sheet")) open(around);
    // Chromium makes a destination of every id that a link leads to.
    const aim = String(node.properties["href"] ?? "");
    if (aim.startsWith("#")) targets.add(decodeURIComponent(aim.slice(1)));
    const href = node.tagName === "a" && typeof node.properties["href"] === "string" ? node.properties["href"] : around.href;
    const isNote = around.isNote || ["page-note", "way", "entry"].some((name) => classes.includes(name));
    const isHeading = /^h[1-6]$/.test(node.tagName);
    const inner: Around = {
      href,
      isNote,
      isLate: around.isLate || classes.includes("late"),
      isSlot: around.isSlot || (isNote && !around.isLate && classes.includes("folio")),
      keepsSpace: around.keepsSpace || node.tagName === "pre",
      type: isHeading ? node.tagName.toUpperCase() : node.tagName === "svg" ? "Figure" : around.type,
      kept: around.kept ?? (classes.includes("keep") || node.tagName === "tr" ? node : undefined),
      keepsNext: around.keepsNext || isHeading || node.tagName === "caption" || keepingClasses.some((name) => classes.includes(name)),
    };
    for (const child of node.children) walk(child, inner);
    if (isBlock) current = undefined;
    if (isRevision) waiting.opensPage = true;
  };
  const outside: Around = { href: undefined, isSlot: false, isNote: false, isLate: false, keepsSpace: false, type: "P", kept: undefined, keepsNext: false };
  for (const node of fromHtml(html).children) walk(node, outside);
  if (waiting.ids.length > 0) open(outside);
  return { blocks, targets };
}

function listClasses({ properties }: Element): string[] {
  return Array.isArray(properties["className"]) ? properties["className"].map(String) : [];
}

import { type MarkupElement, type MarkupNode, type MarkupRoot, createElement, toText, walkElements } from "./markup.js";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

// Content models of HTML, 4.3 to 4.11: what holds running text only, and what cannot stand in it.
const phrasingOnly = words("p h1 h2 h3 h4 h5 h6 pre span em strong b i u s small abbr cite q code kbd samp var sub sup mark dfn bdi bdo time label rt rp");
const flowOnly = words("address article aside blockquote details dialog div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption colgroup");
const obsolete: Readonly<Record<string, string>> = { strike: "s", tt: "code", center: "div", big: "span", font: "span", acronym: "abbr" };
/** Element → the parents it must have; elsewhere it becomes a plain block. */
const parents: Readonly<Record<string, ReadonlySet<string>>> = { li: words("ul ol menu"), dt: words("dl"), dd: words("dl"), figcaption: words("figure"), summary: words("details") };
// What an aside can be (ARIA in HTML, 4); other roles of a book's parts need a section.
const asideRoles = words("complementary doc-dedication doc-example doc-footnote doc-glossary doc-pullquote doc-tip note none presentation region");
const sectionRoles = words("doc-abstract doc-acknowledgments doc-conclusion doc-credit doc-credits doc-endnotes doc-epigraph doc-errata doc-introduction doc-notice doc-qna");
/** Names that are well-formed in XML with the prefixes that a document declares. */
const knownName = /^(?:(?:epub|xml|xmlns):)?[A-Za-z_][\w.-]*$/;
const cellOnly = words("colspan rowspan headers scope");

/**
 * Makes a document valid that is merely well-formed: raw HTML and templates may nest blocks in running text, put text into lists, or use what HTML 5 dropped.
 * Nothing is lost: elements in the wrong place are renamed or wrapped.
 */
export function tidyMarkup(root: MarkupRoot): void {
  tidyChildren(root, "", { running: false, linked: false });
}

interface Context {
  /** Inside an element that holds running text only. */
  readonly running: boolean;
  /** Inside a link. */
  readonly linked: boolean;
}

/** `role` is the parent's name; a group in a definition list counts as the list. */
function tidyChildren(parent: MarkupElement | MarkupRoot, role: string, context: Context): void {
  for (const child of parent.children) {
    if (child.type !== "element" || child.name === "head") continue;
    if (child.name === "svg") {
      tidySvg(child);
      continue;
    }
    tidyElement(child, role, context);
    tidyChildren(child, role === "dl" && child.name === "div" ? "dl" : child.name, { running: context.running || phrasingOnly.has(child.name), linked: context.linked || child.name === "a" });
  }
  if (parent.type === "element") fitChildren(parent);
}

function tidyElement(element: MarkupElement, parent: string, { running, linked }: Context): void {
  element.name = obsolete[element.name] ?? element.name;
  if (parents[element.name] && !parents[element.name]!.has(parent)) element.name = "div";
  if (running && element.name === "hr") element.name = "br";
  if (running && flowOnly.has(element.name)) element.name = "span";
  if (linked && element.name === "a") {
    element.name = "span";
    element.attributes.delete("href");
  }
  if (element.name === "aside") fitRole(element);
  tidyAttributes(element);
}

function fitRole(aside: MarkupElement): void {
  const role = aside.attributes.get("role");
  if (role === undefined || asideRoles.has(role)) return;
  if (sectionRoles.has(role)) aside.name = "section";
  else aside.attributes.delete("role");
}

function tidyAttributes({ name, attributes }: MarkupElement): void {
  for (const key of attributes.keys()) if (!knownName.test(key)) attributes.delete(key);
  const align = attributes.get("align");
  if (align !== undefined) {
    attributes.delete("align");
    if (/^(left|right|center|justify)$/.test(align) && name !== "span") attributes.set("style", `text-align: ${align}${attributes.has("style") ? `; ${attributes.get("style")}` : ""}`);
  }
  for (const key of cellOnly) if (name !== "td" && name !== "th") attributes.delete(key);
  if (name === "td") attributes.delete("scope");
}

/** Drawings were cleaned when they were read; as XML they must declare the prefix that they use. */
function tidySvg(svg: MarkupElement): void {
  walkElements(svg, ({ attributes }) => {
    if ([...attributes.keys()].some((key) => key.startsWith("xlink:"))) svg.attributes.set("xmlns:xlink", "http://www.w3.org/1999/xlink");
  });
}

/** A cell without words heads nothing. */
function fitHeader(cell: MarkupElement): void {
  if (cell.children.some((child) => child.type === "element") || toText(cell).trim() !== "") return;
  cell.name = "td";
  cell.attributes.delete("scope");
}

/** Lists hold items only, definition lists terms and definitions only; what else stands there is wrapped. */
function fitChildren(parent: MarkupElement): void {
  if (parent.name === "th") fitHeader(parent);
  else if (parent.name === "ul" || parent.name === "ol") wrapOthers(parent, words("li"), "li");
  else if (parent.name === "dl") wrapOthers(parent, words("dt dd div"), "dd");
}

function wrapOthers(parent: MarkupElement, allowed: ReadonlySet<string>, wrapper: string): void {
  parent.children = parent.children.map((child): MarkupNode => {
    const fits = child.type === "element" ? allowed.has(child.name) : toText(child).trim() === "";
    return fits ? child : createElement(wrapper, {}, [child]);
  });
}

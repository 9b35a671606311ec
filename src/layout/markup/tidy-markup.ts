import { type MarkupElement, type MarkupNode, type MarkupRoot, createElement, toText } from "./markup.js";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

// Content models of HTML, 4.3 to 4.11: what holds running text only, and what cannot stand in it.
const phrasingOnly = words("p h1 h2 h3 h4 h5 h6 pre span em strong b i u s small abbr cite q code kbd samp var sub sup mark dfn bdi bdo time label rt rp");
const flowOnly = words("address article aside blockquote details dialog div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption colgroup");
const obsolete: Readonly<Record<string, string>> = { strike: "s", tt: "code", center: "div", big: "span", font: "span", acronym: "abbr" };
/** Element → the parents it must have; elsewhere it becomes a plain block. */
const parents: Readonly<Record<string, ReadonlySet<string>>> = { li: words("ul ol menu"), dt: words("dl div"), dd: words("dl div"), figcaption: words("figure"), summary: words("details") };
const cellOnly = words("colspan rowspan headers scope");

/**
 * Makes a document valid that is merely well-formed: raw HTML and templates may nest blocks in running text, put text into lists, or use what HTML 5 dropped.
 * Nothing is lost: elements in the wrong place are renamed or wrapped.
 */
export function tidyMarkup(root: MarkupRoot): void {
  tidyChildren(root, { running: false, linked: false });
}

interface Context {
  /** Inside an element that holds running text only. */
  readonly running: boolean;
  /** Inside a link. */
  readonly linked: boolean;
}

function tidyChildren(parent: MarkupElement | MarkupRoot, context: Context): void {
  for (const child of parent.children) {
    if (child.type !== "element" || child.name === "svg" || child.name === "head") continue;
    tidyElement(child, parent.type === "element" ? parent.name : "", context);
    tidyChildren(child, { running: context.running || phrasingOnly.has(child.name), linked: context.linked || child.name === "a" });
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
  tidyAttributes(element);
}

function tidyAttributes({ name, attributes }: MarkupElement): void {
  const align = attributes.get("align");
  if (align !== undefined) {
    attributes.delete("align");
    if (/^(left|right|center|justify)$/.test(align) && name !== "span") attributes.set("style", `text-align: ${align}${attributes.has("style") ? `; ${attributes.get("style")}` : ""}`);
  }
  for (const key of cellOnly) if (name !== "td" && name !== "th") attributes.delete(key);
  if (name === "td") attributes.delete("scope");
}

/** Lists hold items only, definition lists terms and definitions only; what else stands there is wrapped. */
function fitChildren(parent: MarkupElement): void {
  if (parent.name === "ul" || parent.name === "ol") wrapOthers(parent, words("li"), "li");
  else if (parent.name === "dl") wrapOthers(parent, words("dt dd div"), "dd");
}

function wrapOthers(parent: MarkupElement, allowed: ReadonlySet<string>, wrapper: string): void {
  parent.children = parent.children.map((child): MarkupNode => {
    const fits = child.type === "element" ? allowed.has(child.name) : toText(child).trim() === "";
    return fits ? child : createElement(wrapper, {}, [child]);
  });
}

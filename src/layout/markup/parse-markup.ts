import { decodeReferences } from "./decode-references.js";
import { type MarkupElement, type MarkupRoot, voidElements } from "./markup.js";

/** Markup that is not well-formed: what is wrong, and on which line of it (from 1). */
export class MarkupFault extends Error {
  constructor(
    readonly what: string,
    readonly line: number,
  ) {
    super(`${what} (line ${line})`);
  }
}

const space = /\s*/y;
const tagName = /[A-Za-z][\w:.-]*/y;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?\s*/y;

/**
 * Reads markup as templates write it: HTML with all end tags, where void elements need no slash, attributes no quotes or value, and the common entities are known.
 * Comments, declarations and processing instructions are dropped. Throws `MarkupFault` where tags do not match.
 */
export function parseMarkup(source: string): MarkupRoot {
  const root: MarkupRoot = { type: "root", children: [] };
  const open: MarkupElement[] = [];
  const fail = (what: string, at: number): never => {
    throw new MarkupFault(what, source.slice(0, at).split("\n").length);
  };
  const addText = (value: string, at: number): void => {
    if (value) (open.at(-1) ?? root).children.push({ type: "text", value: decodeReferences(value, (entity) => fail(`Unexpected entity \`${entity}\`, expected the character itself`, at)) });
  };
  let at = 0;
  while (at < source.length) {
    const tag = source.indexOf("<", at);
    addText(source.slice(at, tag < 0 ? undefined : tag), at);
    if (tag < 0) break;
    if (source[tag + 1] === "!" || source[tag + 1] === "?") at = skipDeclaration(source, tag);
    else if (source[tag + 1] === "/") {
      const end = source.indexOf(">", tag);
      const name = normalizeName(source.slice(tag + 2, end < 0 ? undefined : end).trim());
      const element = open.pop();
      if (element?.name !== name) fail(`Unexpected \`</${name}>\`, expected ${element ? `\`</${element.name}>\`` : "no end tag"}`, tag);
      at = end + 1;
    } else {
      const { element, end, closed } = readStartTag(source, tag, fail);
      (open.at(-1) ?? root).children.push(element);
      if (!closed) open.push(element);
      at = end;
    }
  }
  if (open.length > 0) fail(`Unexpected end, expected \`</${open.at(-1)!.name}>\``, source.length);
  return root;
}

function skipDeclaration(source: string, tag: number): number {
  const mark = source.startsWith("<!--", tag) ? "-->" : ">";
  const end = source.indexOf(mark, tag);
  return end < 0 ? source.length : end + mark.length;
}

function readStartTag(source: string, tag: number, fail: (what: string, at: number) => never): { element: MarkupElement; end: number; closed: boolean } {
  const take = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  const found = take(tagName, tag + 1);
  if (!found) return fail("Unexpected `<`, expected a tag or `&lt;`", tag);
  const name = normalizeName(found[0]);
  const attributes = new Map<string, string>();
  let at = tag + 1 + found[0].length;
  at += take(space, at)![0].length;
  for (let part = take(attribute, at); part; part = take(attribute, at)) {
    const [whole, key = "", double, single, bare] = part;
    const value = decodeReferences(double ?? single ?? bare ?? "", (entity) => fail(`Unexpected entity \`${entity}\`, expected the character itself`, tag));
    if (!attributes.has(key)) attributes.set(key, value);
    at += whole.length;
  }
  const slash = source[at] === "/";
  if (source[slash ? at + 1 : at] !== ">") return fail(`Unexpected character in \`<${name}>\`, expected \`>\``, at);
  return { element: { type: "element", name, attributes, children: [] }, end: at + (slash ? 2 : 1), closed: slash || voidElements.has(name) };
}

/** HTML names may be written in capitals; SVG has names such as `linearGradient`. */
function normalizeName(name: string): string {
  return /^[A-Z][A-Z\d]*$/.test(name) ? name.toLowerCase() : name;
}

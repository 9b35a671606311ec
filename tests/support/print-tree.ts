import { toString } from "mdast-util-to-string";
import type { Node, Parent } from "unist";

/** Returns a tree as indented lines, one a node, with what distinguishes each: the form in which cases say what a construct becomes. */
export function printTree(node: Node, depth = 0): string {
  if (node.type === "root") return listChildren(node).map((child) => printTree(child, 0)).join("");
  const inline = isPhrasing(node);
  const line = `${"  ".repeat(depth)}${describe(node)}${inline ? ` "${toString(node)}"` : ""}\n`;
  const children = inline ? listChildren(node).filter(({ type }) => ourInline.has(type)) : listChildren(node);
  return line + children.map((child) => printTree(child, depth + 1)).join("");
}

const ourInline = new Set(["term", "indexMark", "image", "link"]);

const phrasing = new Set(["paragraph", "heading", "tableCell", "text", "strong", "emphasis", "inlineCode", "link", "term", "indexMark", "image", "html"]);

function isPhrasing(node: Node): boolean {
  return phrasing.has(node.type);
}

function listChildren(node: Node): Node[] {
  const question = node as Parent & { answer?: Node[] };
  const answer = question.answer && question.answer.length > 0 ? [{ type: "answer", children: question.answer } as Parent] : [];
  return [...(question.children ?? []), ...answer];
}

// The fields of our nodes that cases look at, in the order in which they are written.
const fields = ["depth", "kind", "version", "role", "number", "id", "lang", "meta", "comparison", "ordered", "start", "url", "alt", "title", "caption", "value", "output"];

function describe(node: Node): string {
  const values = fields.flatMap((name) => {
    const value = name === "id" ? ((node as { id?: string }).id ?? (node as { data?: { id?: string } }).data?.id) : (node as unknown as Record<string, unknown>)[name];
    if (isPhrasing(node) && name === "value") return [];
    const shown = show(value);
    return shown === undefined ? [] : [`${name}=${shown}`];
  });
  return [node.type, ...values].join(" ");
}

function show(value: unknown): string | undefined {
  if (value === undefined || value === null || value === false || value === "") return undefined;
  if (Array.isArray(value)) return value.length > 0 ? JSON.stringify(value.map((node: Node) => toString(node)).join("")) : undefined;
  if (typeof value === "object") {
    if ("value" in value) return JSON.stringify(value.value);
    return Object.keys(value).length > 0 ? JSON.stringify(value) : undefined;
  }
  return typeof value === "string" && /\s|"/.test(value) ? JSON.stringify(value) : String(value);
}

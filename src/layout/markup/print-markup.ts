import { type MarkupElement, type MarkupNode, type MarkupRoot, voidElements } from "./markup.js";

// What XML 1.0 (2.2) does not allow, also as a reference: C0 controls, the two noncharacters, lone surrogates.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Returns markup as text that is both HTML and well-formed XML (polyglot markup): void elements are closed by a slash, empty ones by an end tag. */
export function printMarkup(node: MarkupNode | MarkupRoot): string {
  const parts: string[] = [];
  write(node, parts);
  return parts.join("");
}

function write(node: MarkupNode | MarkupRoot, parts: string[]): void {
  if (node.type === "text") parts.push(escape(node.value, /[&<>]/g));
  else if (node.type === "root") for (const child of node.children) write(child, parts);
  else writeElement(node, parts);
}

function writeElement({ name, attributes, children }: MarkupElement, parts: string[]): void {
  parts.push("<", name);
  for (const [key, value] of attributes) parts.push(" ", key, '="', escape(value, /[&<>"]/g), '"');
  if (voidElements.has(name)) parts.push(" />");
  else {
    parts.push(">");
    for (const child of children) write(child, parts);
    parts.push("</", name, ">");
  }
}

function escape(text: string, special: RegExp): string {
  return text.replace(forbidden, "\ufffd").replace(special, (character) => entities[character]!);
}

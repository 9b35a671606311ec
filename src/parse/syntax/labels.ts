import type { Blockquote, List, ListItem, Paragraph, Parent, PhrasingContent, Root, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import { type CalloutKind, type CalloutLabel, findLabel } from "../../model/callout-kinds.js";
import type { Block, Callout } from "../../model/nodes.js";
import type { SyntaxContext } from "./index.js";

/**
 * Turns bold labels into callouts, wherever notes have them:
 *
 *     **Pitfall:** text            at the start of a block
 *     a line                       after a text line without a blank line
 *     **Pitfall**: text
 *     - **Pitfall:** text          as a list item, which leaves its list
 *     > **Note:** text             in a quote
 */
export function readLabels(tree: Root, { kinds }: SyntaxContext): void {
  rewriteBlocks(tree, kinds);
}

function rewriteBlocks(parent: Parent, kinds: readonly CalloutKind[]): void {
  const blocks = parent.children.flatMap((node) => rewriteBlock(node, kinds));
  parent.children = adoptFollowers(blocks);
}

function rewriteBlock(node: RootContent, kinds: readonly CalloutKind[]): RootContent[] {
  if (node.type === "paragraph") return splitParagraph(node, kinds);
  if (node.type === "list") return splitList(node, kinds);
  if ("children" in node && node.type !== "heading" && node.type !== "tableBlock" && node.type !== "table") rewriteBlocks(node as Parent, kinds);
  return node.type === "blockquote" ? [unwrapQuote(node)] : [node];
}

/** Cuts a paragraph before each label that starts one of its lines. */
function splitParagraph(paragraph: Paragraph, kinds: readonly CalloutKind[]): RootContent[] {
  const parts: { label: CalloutLabel | undefined; bold: PhrasingContent[]; children: PhrasingContent[] }[] = [{ label: undefined, bold: [], children: [] }];
  paragraph.children.forEach((node, index) => {
    const label = startsLine(paragraph.children, index) ? readLabel(paragraph.children, index, kinds) : undefined;
    if (label) parts.push({ label, bold: [node], children: [] });
    else parts.at(-1)!.children.push(node);
  });
  if (parts.length === 1) return [paragraph];
  return parts.filter(({ label, children }) => label ?? children.length > 0).map(({ label, bold, children }) => {
    const trimmed = trimLine(children);
    const position = toPosition(trimmed, paragraph);
    const text: Paragraph = { type: "paragraph", children: trimmed, ...position };
    if (!label) return text;
    return { type: "callout", ...label, children: trimmed.length > 0 ? [text] : [], ...toPosition([...bold, ...trimmed], paragraph) } satisfies Callout;
  });
}

function startsLine(siblings: readonly PhrasingContent[], index: number): boolean {
  const before = siblings[index - 1];
  return !before || before.type === "break" || (before.type === "text" && /\n[ \t]*$/.test(before.value));
}

/** Returns the label that the bold node means, and takes an outside colon off the text after it. */
function readLabel(siblings: readonly PhrasingContent[], index: number, kinds: readonly CalloutKind[]): CalloutLabel | undefined {
  const node = siblings[index]!;
  if (node.type !== "strong") return undefined;
  const bold = toString(node).trim();
  const next = siblings[index + 1];
  const inside = /[:：]$/.test(bold);
  const outside = !inside && next?.type === "text" && /^\s*[:：]/.test(next.value);
  const label = inside || outside ? findLabel(bold.replace(/[:：]$/, ""), kinds) : undefined;
  if (label && outside && next?.type === "text") next.value = next.value.replace(/^\s*[:：]/, "");
  return label;
}

/** Drops breaks and white space at both ends of a cut-out line. */
function trimLine(children: PhrasingContent[]): PhrasingContent[] {
  const line = [...children];
  while (line[0]?.type === "break") line.shift();
  while (line.at(-1)?.type === "break") line.pop();
  const [first, last] = [line[0], line.at(-1)];
  if (first?.type === "text") first.value = first.value.trimStart();
  if (last?.type === "text") last.value = last.value.trimEnd();
  return line.filter((node) => node.type !== "text" || node.value !== "");
}

function toPosition(children: readonly PhrasingContent[], whole: Paragraph): Pick<Paragraph, "position"> {
  const start = children[0]?.position?.start ?? whole.position?.start;
  const end = children.at(-1)?.position?.end ?? whole.position?.end;
  return start && end ? { position: { start, end } } : {};
}

/** Takes items that are callouts out of a list, which goes on after them. */
function splitList(list: List, kinds: readonly CalloutKind[]): RootContent[] {
  const result: RootContent[] = [];
  let items: ListItem[] = [];
  const flush = (before: number): void => {
    if (items.length === 0) return;
    const start = list.ordered ? { start: (list.start ?? 1) + before - items.length } : {};
    result.push({ ...list, ...start, children: items });
    items = [];
  };
  list.children.forEach((item, index) => {
    rewriteBlocks(item, kinds);
    const [first, ...rest] = item.children as Block[];
    if (first?.type === "callout" && first.kind !== "answer" && first.kind !== "question") {
      flush(index);
      result.push({ ...first, children: [...first.children, ...rest] });
    } else items.push(item);
  });
  flush(list.children.length);
  return result;
}

function unwrapQuote(quote: Blockquote): RootContent {
  const [first, ...rest] = quote.children as Block[];
  return first?.type === "callout" ? { ...first, children: [...first.children, ...rest] } : quote;
}

const adoptable = new Set(["list", "listing", "annotatedListing", "tableBlock", "figure", "blockquote"]);

/** Moves a block that belongs to the callout before it into that callout: its label stands alone or its text ends with a colon, or a list starts on its very next line. */
function adoptFollowers(blocks: RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (const node of blocks) {
    const before = result.at(-1);
    if (before?.type === "callout" && before.children.length <= 1 && adoptable.has(node.type) && awaits(before, node)) before.children.push(node as Block);
    else if (before?.type === "callout" && before.children.length === 0 && node.type === "paragraph") before.children.push(node);
    else result.push(node);
  }
  return result;
}

function awaits(callout: Callout, node: RootContent): boolean {
  const only = callout.children[0];
  if (!only) return true;
  if (only.type !== "paragraph") return false;
  const nextLine = only.position !== undefined && node.position?.start.line === only.position.end.line + 1;
  return /[:：]\s*$/.test(toString(only)) || (node.type === "list" && nextLine);
}

import type { FootnoteDefinition, Heading, InlineCode, RootContent } from "mdast";
import type { Node, Parent } from "unist";
import type { Chapter } from "../model/book.js";
import type { Part, Target, TargetKind } from "../model/facts.js";
import { notePrefix } from "../model/footnotes.js";
import type { Callout, Figure, IndexMark, Listing, Question, TableBlock, Term } from "../model/nodes.js";
import { toFragment } from "../util/fragment.js";
import { numberHeadings } from "./number-headings.js";
import { readMark } from "./index/read-mark.js";
import { toPlainText } from "../util/to-plain-text.js";

/** What a node gets as a target; `auto` is the id when the author gave none. */
interface Draft {
  readonly kind: TargetKind;
  readonly id?: string | undefined;
  readonly auto: string;
  readonly number?: string | undefined;
  readonly text: string;
}

/** Returns the targets of a chapter, by id (the first of two equal ids wins) and by node; code has one where it is among the `named` nodes. */
export function collectTargets(chapter: Chapter, named: ReadonlySet<Node> = new Set()): { targets: Map<string, Target>; targetOf: Map<Node, Target> } {
  const targets = new Map<string, Target>();
  const targetOf = new Map<Node, Target>();
  const draft = createDrafter(chapter, named);
  visitAll(chapter.tree, "chapter", (node, part) => {
    const found = draft(node as RootContent);
    if (!found) return;
    const id = found.id ?? found.auto;
    // The answers of all chapters share one document, so their ids tell the chapter.
    const fragment = part === "answers" ? toFragment(`a${chapter.number}-${id}`) : toFragment(id);
    const target: Target = { kind: found.kind, id, fragment, number: found.number, text: found.text, part, position: node.position };
    targetOf.set(node, target);
    if (!targets.has(id)) targets.set(id, target);
  });
  return { targets, targetOf };
}

/** Visits every node in the order of the text; a question's answer comes right after the question. */
function visitAll(node: Node, part: Part, visitor: (node: Node, part: Part) => void): void {
  visitor(node, part);
  for (const child of (node as Parent).children ?? []) visitAll(child, part, visitor);
  if (node.type === "question") for (const child of (node as Question).answer) visitAll(child, "answers", visitor);
}

function createDrafter(chapter: Chapter, named: ReadonlySet<Node>): (node: RootContent) => Draft | undefined {
  const counts = new Map<string, number>();
  const count = (kind: string): number => {
    const next = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, next);
    return next;
  };
  const headingNumbers = numberHeadings(chapter);
  const numbered = (kind: TargetKind, id: string | undefined, text: string): Draft => {
    const index = count(kind);
    return { kind, id, auto: `${kind}-${chapter.number}-${index}`, number: `${chapter.number}.${index}`, text };
  };
  const drafters: Readonly<Record<string, (node: never) => Draft | undefined>> = {
    heading: (node: Heading) => ({ kind: node.depth === 1 && count("chapter") === 1 ? "chapter" : "heading", id: node.data?.id, auto: `heading-${count("heading")}`, number: headingNumbers.get(node), text: toPlainText(node) }),
    tableBlock: (node: TableBlock) => (node.caption ? numbered("table", node.id, toPlainText({ type: "paragraph", children: node.caption })) : undefined),
    figure: (node: Figure) => numbered("figure", node.id, toPlainText({ type: "paragraph", children: node.caption })),
    listing: (node: Listing) => {
      const { hidden, title, name } = node.meta;
      if (hidden) return undefined;
      return (title ?? name) ? numbered("listing", name, title ?? name ?? "") : { kind: "listing", auto: `code-${chapter.number}-${count("code")}`, text: "" };
    },
    callout: (node: Callout) => ({ kind: "callout", id: node.id, auto: `${node.kind}-${count(node.kind)}`, text: node.title ? toPlainText({ type: "paragraph", children: node.title }) : "" }),
    question: (node: Question) => ({ kind: "question", auto: `question-${node.number}`, number: String(node.number), text: `Question ${node.number}` }),
    term: (node: Term) => ({ kind: "term", auto: `term-${toPlainText(node).toLowerCase().replace(/\s+/g, "-")}`, text: toPlainText(node) }),
    indexMark: (node: IndexMark) => (readMark(node)?.see ? undefined : { kind: "index", auto: `index-${count("index")}`, text: node.value }),
    inlineCode: (node: InlineCode) => (named.has(node) ? { kind: "name", auto: `name-${count("name")}`, text: node.value } : undefined),
    footnoteDefinition: (node: FootnoteDefinition) => ({ kind: "footnote", auto: `${notePrefix}${node.identifier}`, text: "" }),
  };
  return (node) => drafters[node.type]?.(node as never);
}

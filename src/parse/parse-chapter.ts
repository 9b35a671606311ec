import type { Root } from "mdast";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Finding } from "../diagnostics/message.js";
import type { CalloutKind } from "../model/callout-kinds.js";
import { findDeepNesting } from "./find-deep-nesting.js";
import { syntax, type SyntaxContext } from "./syntax/index.js";
import { shieldPipes } from "./syntax/code-pipes.js";

/** What the parser gets; plain data, since it runs apart from the main thread. */
export interface ParseInput {
  /** Path for findings. */
  readonly file: string;
  readonly text: string;
  readonly kinds: readonly CalloutKind[];
  /** BCP 47 tag of the book: how quotes are set. */
  readonly language: string;
}

/** What the parser gives: the chapter's tree with our constructs as nodes of their own. */
export interface ParseOutput {
  readonly tree: Root;
  readonly findings: readonly Finding[];
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

/** Returns the tree of a chapter: Markdown parsed, then each construct of ours turned into its node. */
export function parseChapter({ file, text, kinds, language }: ParseInput): ParseOutput {
  const deep = findDeepNesting(text);
  if (deep) {
    const finding: Finding = { rule: "parse-limit", file, place: deep.place, what: `Unexpected nesting ${deep.depth} levels deep, expected at most ${deep.limit}` };
    return { tree: { type: "root", children: [] }, findings: [finding] };
  }
  const tree = processor.parse(shieldPipes(text));
  const findings: Finding[] = [];
  const context: SyntaxContext = { file, text, kinds, language, report: (finding) => findings.push({ file, ...finding }) };
  for (const { apply } of syntax) apply(tree, context);
  return { tree, findings };
}

import type { Root as HastRoot } from "hast";
import type { PhrasingContent, Root, RootContent } from "mdast";
import type { Handlers } from "mdast-util-to-hast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { ChapterContent } from "../model/components.js";
import type { BookFacts, ChapterFacts } from "../model/facts.js";
import type { Listing } from "../model/nodes.js";
import { footnotePrefix } from "../model/footnotes.js";
import { htmlSchema } from "../model/html-schema.js";
import { parseInline } from "../util/parse-inline.js";
import type { HandlerFactory, TransformContext } from "./context.js";
import { createCalloutHandler } from "./handlers/callout.js";
import { createFigureHandler, createImageHandler } from "./handlers/figure.js";
import { createHeadingHandler } from "./handlers/heading.js";
import { createHtmlHandler, createIndexMarkHandler, createInlineCodeHandler, createTermHandler } from "./handlers/inline.js";
import { createLinkHandler } from "./handlers/link.js";
import { createAnnotatedListingHandler, createListingHandler } from "./handlers/listing.js";
import { createQuestionHandler, createSectionHandler } from "./handlers/section.js";
import { createTableHandler } from "./handlers/table-block.js";
import { treeTransforms } from "./tree-transforms.js";

/** The handler of each node type that is ours or that we set differently. */
const factories: Readonly<Record<string, HandlerFactory>> = {
  heading: createHeadingHandler,
  callout: createCalloutHandler,
  listing: createListingHandler,
  annotatedListing: createAnnotatedListingHandler,
  tableBlock: createTableHandler,
  figure: createFigureHandler,
  image: createImageHandler,
  section: createSectionHandler,
  question: createQuestionHandler,
  link: createLinkHandler,
  term: createTermHandler,
  inlineCode: createInlineCodeHandler,
  indexMark: createIndexMarkHandler,
  html: createHtmlHandler,
};

/** Returns a chapter's content as sanitised HTML trees with components; `raised` has the last traceback lines of listings that end with an exception. */
export function transformChapter(facts: ChapterFacts, { chapters, config }: BookFacts, raised: ReadonlyMap<Listing, string> = new Map()): ChapterContent {
  const context: TransformContext = { facts, chapters, answers: config.answers, raised, components: [] };
  const convert = createConverter(context);
  const convertInline = createInlineConverter(context);
  const { data, tree } = facts.chapter;
  const parseData = (text: string): HastRoot => convertInline(parseInline(text, config.language));
  return {
    facts,
    components: context.components,
    title: convertInline(facts.title),
    body: convert(tree.children),
    headings: new Map(facts.headings.map(({ target, content }) => [target.fragment, convertInline(content)])),
    summaries: new Map([...facts.callouts, ...facts.captions].map(({ target, summary }) => [target.fragment, convertInline(summary)])),
    answers: new Map(facts.questions.map((question) => [question.number, convert(question.answer)])),
    lead: parseData(data.lead),
    aims: data.aims.map(parseData),
    requires: data.requires.map(parseData),
    next: parseData(data.next),
    glossary: new Map(Object.entries(data.glossary).map(([term, text]) => [term, parseData(text)])),
  };
}

/** Returns a function that turns nodes of one chapter into a clean HTML tree; the chapter's definitions (links, footnotes) are known to all. */
function createConverter(context: TransformContext, more: Handlers = {}): (children: RootContent[]) => HastRoot {
  const handlers: Handlers = { ...Object.fromEntries(Object.entries(factories).map(([type, create]) => [type, create(context)])), ...more };
  const toHtml = unified().use(remarkRehype, { handlers, allowDangerousHtml: true, clobberPrefix: footnotePrefix }).freeze();
  const parseRaw = unified().use(rehypeRaw).freeze();
  const clean = unified().use(rehypeSanitize, htmlSchema).freeze();
  const definitions = listDefinitions(context.facts.chapter.tree);
  return (children) => {
    const whole = children === context.facts.chapter.tree.children;
    const root: Root = { type: "root", children: whole ? children : [...children, ...definitions] };
    let tree = toHtml.runSync(root) as HastRoot;
    if (holdsRaw(tree)) tree = parseRaw.runSync(tree) as HastRoot;
    tree = clean.runSync(tree) as HastRoot;
    for (const { apply } of treeTransforms) apply(tree);
    return tree;
  };
}

/** Returns a function that does the same for a line, without a paragraph around it; the marks of footnotes stay in the text, where their notes are. */
function createInlineConverter(context: TransformContext): (content: readonly PhrasingContent[]) => HastRoot {
  const convert = createConverter(context, { footnoteReference: () => undefined });
  return (content) => {
    // Blocks side by side get line feeds between them, which in a line would be spaces.
    const { children } = convert([{ type: "paragraph", children: [...content] }]);
    return { type: "root", children: children.flatMap((node) => (node.type === "element" && node.tagName === "p" ? node.children : [node])) };
  };
}

/** Definitions may stand anywhere, such as at the end of the last part of a chapter. */
function listDefinitions(tree: Root): RootContent[] {
  const definitions: RootContent[] = [];
  visit(tree, (node) => void ((node.type === "definition" || node.type === "footnoteDefinition") && definitions.push(node)));
  return definitions;
}

function holdsRaw(tree: HastRoot): boolean {
  let found = false;
  visit(tree, "raw", () => void (found = true));
  return found;
}

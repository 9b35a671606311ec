import type { Root } from "mdast";
import type { Finding } from "../../diagnostics/message.js";
import type { CalloutKind } from "../../model/callout-kinds.js";
import { curlQuotes, usesEnglishQuotes } from "../../util/curl-quotes.js";
import { readAlerts } from "./alerts.js";
import { readAnnotations } from "./annotations.js";
import { readCaptions } from "./captions.js";
import { restorePipes } from "./code-pipes.js";
import { readDirectives } from "./directives.js";
import { readFigures } from "./figures.js";
import { readHeadingIds } from "./heading-ids.js";
import { readLabels } from "./labels.js";
import { readListings } from "./listings.js";
import { readQuestions } from "./questions.js";
import { readReferences } from "./references.js";
import { readSections } from "./sections.js";
import { restoreUnknownDirectives } from "./unknown-directives.js";

/** What a construct may use while it reads its nodes. */
export interface SyntaxContext {
  readonly file: string;
  readonly text: string;
  readonly kinds: readonly CalloutKind[];
  /** BCP 47 tag of the book. */
  readonly language: string;
  readonly report: (finding: Omit<Finding, "file">) => void;
}

/** One construct of ours, and the constructs that must have been read before it. */
export interface Syntax {
  readonly name: string;
  readonly needs: readonly string[];
  readonly apply: (tree: Root, context: SyntaxContext) => void;
}

/** Every construct, in the order in which they are read. */
export const syntax: readonly Syntax[] = [
  { name: "code-pipes", needs: [], apply: restorePipes },
  { name: "quotes", needs: ["code-pipes"], apply: (tree, { language }) => (usesEnglishQuotes(language) ? curlQuotes(tree) : undefined) },
  { name: "unknown-directives", needs: ["code-pipes"], apply: restoreUnknownDirectives },
  { name: "heading-ids", needs: ["unknown-directives"], apply: readHeadingIds },
  { name: "listings", needs: ["code-pipes"], apply: readListings },
  { name: "annotations", needs: ["listings"], apply: readAnnotations },
  { name: "references", needs: ["code-pipes"], apply: readReferences },
  { name: "figures", needs: ["unknown-directives", "references"], apply: readFigures },
  { name: "captions", needs: ["unknown-directives"], apply: readCaptions },
  { name: "directives", needs: ["unknown-directives"], apply: readDirectives },
  { name: "alerts", needs: ["listings", "annotations", "captions"], apply: readAlerts },
  { name: "labels", needs: ["listings", "annotations", "captions", "figures", "directives", "alerts"], apply: readLabels },
  { name: "sections", needs: ["heading-ids"], apply: readSections },
  { name: "questions", needs: ["labels", "sections"], apply: readQuestions },
];

import type { Link } from "mdast";
import type { Finding } from "../../diagnostics/message.js";
import { resolveLink } from "../../model/links.js";
import type { LintRule } from "../index.js";
import { visitChapter } from "../visit-chapter.js";

/** Reports links with a scheme that is neither web nor mail, such as `javascript:` and `file:`. */
export const checkLinkSchemes: LintRule = (facts, { book }) => {
  const findings: Finding[] = [];
  visitChapter(facts, (node) => {
    if (node.type !== "link") return;
    const destination = resolveLink((node as Link).url, facts, book.chapters);
    if (destination.kind === "refused") findings.push({ rule: "link-scheme", file: facts.chapter.file, place: node.position, what: destination.what });
  });
  return findings;
};

import type { Html } from "mdast";
import type { Finding } from "../../diagnostics/message.js";
import { htmlSchema } from "../../model/html-schema.js";
import type { LintRule } from "../index.js";
import { visitChapter } from "../visit-chapter.js";

const allowedElements = new Set(htmlSchema.tagNames);

/** Reports raw HTML that sanitising takes out: elements that may run or load something, event handlers, styles, and unsafe addresses. */
export const checkRemovedHtml: LintRule = (facts) => {
  const findings: Finding[] = [];
  visitChapter(facts, (node) => {
    if (node.type !== "html") return;
    for (const what of listRemovals((node as Html).value)) findings.push({ rule: "html-removed", file: facts.chapter.file, place: node.position, what });
  });
  return findings;
};

function listRemovals(html: string): Set<string> {
  const removals = new Set<string>();
  for (const [, name = "", attributes = ""] of html.matchAll(/<([A-Za-z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>?/g)) {
    const element = name.toLowerCase();
    if (!allowedElements.has(element) || element.startsWith("sb-")) removals.add(`Unexpected element \`<${element}>\`: it is removed`);
    for (const [, attribute = "", value = ""] of attributes.matchAll(/([\w:-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g)) {
      if (/^on|^style$|^srcset$|^formaction$/i.test(attribute)) removals.add(`Unexpected attribute \`${attribute.toLowerCase()}\`: it is removed`);
      const address = value.replace(/^["']|["']$|[\s\u0000-\u001f]/g, "");
      if (/^(href|src)$/i.test(attribute) && /^[a-z][a-z0-9+.-]*:/i.test(address) && !/^(https?|mailto):/i.test(address)) removals.add(`Unexpected address \`${address.slice(0, 40)}\`: it is removed`);
    }
  }
  return removals;
}

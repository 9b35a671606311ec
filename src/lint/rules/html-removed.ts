import type { Html } from "mdast";
import type { Finding } from "../../diagnostics/message.js";
import { htmlSchema } from "../../model/html-schema.js";
import type { LintRule } from "../index.js";
import { createLocator } from "../locate-text.js";
import { visitChapter } from "../visit-chapter.js";

// `<!-->` is a whole comment too (HTML, 13.2.5.43).
const comment = /<!--(?:-?>|[^]*?(?:--!?>|$))/g;
const allowedElements = new Set(htmlSchema.tagNames);

/** Reports raw HTML that sanitising takes out: elements that may run or load something, event handlers, styles, and unsafe addresses. */
export const checkRemovedHtml: LintRule = (facts) => {
  const findings: Finding[] = [];
  visitChapter(facts, (node) => {
    if (node.type !== "html") return;
    for (const { what, snippet } of listRemovals((node as Html).value)) findings.push({ rule: "html-removed", file: facts.chapter.file, place: createLocator(facts.chapter, node.position)(snippet), what: `Unexpected ${what}: it is removed` });
  });
  return findings;
};

/** Something that is removed, and how it begins in the source. */
interface Removal {
  readonly what: string;
  readonly snippet: string;
}

/** Returns each kind of removal once, at its first place. */
function listRemovals(html: string): Removal[] {
  const removals = new Map<string, Removal>();
  const add = (what: string, snippet: string): void => void (removals.has(what) || removals.set(what, { what, snippet }));
  for (const [, name = "", attributes = ""] of html.replace(comment, "").matchAll(/<([A-Za-z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>?/g)) {
    const element = name.toLowerCase();
    if (!allowedElements.has(element) || element.startsWith("sb-")) add(`element \`<${element}>\``, `<${name}`);
    for (const [typed, attribute = "", value = ""] of attributes.matchAll(/([\w:-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g)) {
      if (/^on|^style$|^srcset$|^formaction$/i.test(attribute)) add(`attribute \`${attribute.toLowerCase()}\``, typed);
      const address = value.replace(/^["']|["']$|[\s\u0000-\u001f]/g, "");
      if (/^(href|src)$/i.test(attribute) && /^[a-z][a-z0-9+.-]*:/i.test(address) && !/^(https?|mailto):/i.test(address)) add(`address \`${address.slice(0, 40)}\``, typed);
    }
  }
  return [...removals.values()];
}

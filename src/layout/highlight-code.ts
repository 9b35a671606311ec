import type { ElementContent } from "hast";
import { common, createLowlight } from "lowlight";
import dockerfile from "highlight.js/lib/languages/dockerfile";

/** A stretch of code and its token; offsets are UTF-16 units into the code. */
export type TokenRange = readonly [number, number, Token];

/** The tokens that styles know. */
export type Token = "keyword" | "string" | "comment" | "literal" | "name" | "meta";

const lowlight = createLowlight({ ...common, dockerfile });
const aliases: Readonly<Record<string, string>> = { console: "text", toml: "ini", pycon: "python", py: "python", sh: "bash", text: "text", output: "text" };

/** highlight.js scopes → our tokens; scopes that are not listed stay plain. */
const tokens: Readonly<Record<string, Token>> = {
  keyword: "keyword",
  string: "string",
  regexp: "string",
  comment: "comment",
  number: "literal",
  literal: "keyword",
  built_in: "literal",
  type: "literal",
  title: "name",
  section: "name",
  attr: "name",
  name: "keyword",
  meta: "meta",
  symbol: "meta",
};

/** Returns the coloured stretches of a listing, sorted and not overlapping; none for a language that is not known. */
export function highlightCode(lang: string, code: string): TokenRange[] {
  const language = aliases[lang] ?? lang;
  if (!lowlight.registered(language)) return lang === "console" ? highlightPrompts(code) : [];
  const ranges: TokenRange[] = [];
  let offset = 0;
  const walk = (nodes: readonly ElementContent[], token: Token | undefined): void => {
    for (const node of nodes) {
      if (node.type === "element") walk(node.children, toToken(node.properties["className"]) ?? token);
      else if (node.type === "text") {
        const end = offset + node.value.length;
        if (token && node.value.trim()) pushRange(ranges, offset, end, token);
        offset = end;
      }
    }
  };
  walk(lowlight.highlight(language, code).children as ElementContent[], undefined);
  return ranges;
}

/** In a terminal session, what is typed stands out from what is printed. */
function highlightPrompts(code: string): TokenRange[] {
  return [...code.matchAll(/^(?:\$|>>>|#|>) /gm)].map((match) => [match.index, match.index + match[0].length - 1, "meta"] as const);
}

function toToken(className: unknown): Token | undefined {
  const names = Array.isArray(className) ? className.map((name) => String(name).replace(/^hljs-/, "").replace(/_$/, "")) : [];
  // An interpolation inside an f-string is code again.
  if (names.includes("subst")) return undefined;
  return names.map((name) => tokens[name]).find((token) => token !== undefined);
}

function pushRange(ranges: TokenRange[], start: number, end: number, token: Token): void {
  const last = ranges.at(-1);
  if (last && last[1] === start && last[2] === token) ranges[ranges.length - 1] = [last[0], end, token];
  else ranges.push([start, end, token]);
}

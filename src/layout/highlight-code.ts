import type { ElementContent } from "hast";
import { common, createLowlight } from "lowlight";
import dockerfile from "highlight.js/lib/languages/dockerfile";

/** A stretch of code and its token; offsets are UTF-16 units into the code. */
export type TokenRange = readonly [number, number, Token];

/** The tokens that styles know. */
export type Token = "keyword" | "string" | "comment" | "literal" | "name" | "meta";

const lowlight = createLowlight({ ...common, dockerfile });
const aliases: ReadonlyMap<string, string> = new Map([["toml", "ini"], ["pycon", "python"], ["py", "python"], ["sh", "bash"], ["output", "text"]]);

/** highlight.js scopes → our tokens; scopes that are not listed stay plain. */
const tokens: Readonly<Record<string, Token | "plain">> = {
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
  // An interpolation inside an f-string is code again.
  subst: "plain",
};

/** Returns the coloured stretches of a listing, sorted and not overlapping; none for a language that is not known. */
export function highlightCode(lang: string, code: string): TokenRange[] {
  if (lang === "console") return highlightPrompts(code);
  const language = aliases.get(lang) ?? lang;
  if (!lowlight.registered(language)) return [];
  const ranges: TokenRange[] = [];
  let offset = 0;
  const walk = (nodes: readonly ElementContent[], token: Token | "plain"): void => {
    for (const node of nodes) {
      if (node.type === "element") walk(node.children, toToken(node.properties["className"]) ?? token);
      else if (node.type === "text") {
        const end = offset + node.value.length;
        if (token !== "plain" && node.value.trim()) pushRange(ranges, offset, end, token);
        offset = end;
      }
    }
  };
  walk(lowlight.highlight(language, code).children as ElementContent[], "plain");
  return ranges;
}

/** In a terminal session, what is typed stands out from what is printed. */
function highlightPrompts(code: string): TokenRange[] {
  return [...code.matchAll(/^(?:\$|>>>|#|>) /gm)].map((match) => [match.index, match.index + match[0].length - 1, "meta"] as const);
}

function toToken(className: unknown): Token | "plain" | undefined {
  const names = Array.isArray(className) ? className.map((name) => String(name).replace(/^hljs-/, "").replace(/_$/, "")) : [];
  return names.map((name) => tokens[name]).find((token) => token !== undefined);
}

function pushRange(ranges: TokenRange[], start: number, end: number, token: Token): void {
  const last = ranges.at(-1);
  if (last && last[1] === start && last[2] === token) ranges[ranges.length - 1] = [last[0], end, token];
  else ranges.push([start, end, token]);
}

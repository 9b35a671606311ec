import type { PhrasingContent } from "mdast";

/**
 * Takes a trailing `{#id}` off inline content and returns the id; the content is changed in place:
 *
 *     ## Closures {#closures}  →  "closures", text "Closures"
 */
export function takeTrailingId(children: PhrasingContent[]): string | undefined {
  const last = children.at(-1);
  if (last?.type !== "text") return undefined;
  const match = /\s*\{#([^\s{}]+)\}\s*$/.exec(last.value);
  if (!match) return undefined;
  last.value = last.value.slice(0, match.index);
  if (last.value === "") children.pop();
  return match[1];
}

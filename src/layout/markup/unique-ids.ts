import { type MarkupElement, type MarkupRoot, walkElements } from "./markup.js";

const references = ["href", "aria-describedby", "aria-labelledby"] as const;

/**
 * Makes every id of a document unique: answers that share a document may each have a note 1. A repeated id gets a number, and so do the references to it in
 * the same scope; `isScope` tells the elements whose links to such ids stay inside them. Ids outside of scopes keep their names.
 */
export function makeIdsUnique(root: MarkupRoot, isScope: (element: MarkupElement) => boolean): void {
  const taken = new Set<string>();
  const scopes: MarkupElement[] = [];
  walkElements(root, (node) => {
    if (!isScope(node)) return void settle(node, taken);
    scopes.push(node);
    return false;
  });
  for (const scope of scopes) settleScope(scope, taken);
}

function settleScope(scope: MarkupElement, taken: Set<string>): void {
  const renamed = new Map<string, string>();
  // The scope's own id counts as outside: lists lead to it.
  settle(scope, taken);
  walkElements(scope, (node) => {
    const id = node.attributes.get("id");
    const settled = settle(node, taken);
    if (id !== undefined && settled !== id) renamed.set(id, settled!);
  });
  if (renamed.size > 0) walkElements(scope, (node) => redirect(node, renamed));
}

/** Gives the element a free id when its own is taken, and returns it. */
function settle({ attributes }: MarkupElement, taken: Set<string>): string | undefined {
  const id = attributes.get("id");
  if (id === undefined) return undefined;
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  taken.add(free);
  if (free !== id) attributes.set("id", free);
  return free;
}

function redirect({ attributes }: MarkupElement, renamed: ReadonlyMap<string, string>): void {
  for (const name of references) {
    const value = attributes.get(name);
    const mark = name === "href" ? "#" : "";
    const to = value?.startsWith(mark) ? renamed.get(value.slice(mark.length)) : undefined;
    if (to !== undefined) attributes.set(name, mark + to);
  }
}

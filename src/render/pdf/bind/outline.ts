import type { OutlineItem } from "../../../model/bind.js";
import { type Dict, dict, Indirect } from "../objects/object.js";
import { toTextString } from "../objects/text-string.js";
import { findPlace, toDestination } from "./destinations.js";
import type { Draft } from "./draft.js";

/** Makes the outline (ISO 32000-1, 12.3.3), open at its first level only; undefined when it has no items. */
export function bindOutline(items: readonly OutlineItem[], draft: Draft): Indirect | undefined {
  if (items.length === 0) return undefined;
  const root = new Indirect();
  root.value = dict({ Type: "Outlines", ...linkItems(items, root, draft), Count: items.length });
  return root;
}

/** Makes the items of one level, chained, and returns the entries of their parent. */
function linkItems(items: readonly OutlineItem[], parent: Indirect, draft: Draft): { First?: Indirect; Last?: Indirect } {
  const handles = items.map(() => new Indirect());
  items.forEach((item, index) => {
    const handle = handles[index];
    if (handle !== undefined) handle.value = toItem(item, { handle, parent, previous: handles[index - 1], next: handles[index + 1] }, draft);
  });
  const [First, Last] = [handles[0], handles.at(-1)];
  return { ...(First && { First }), ...(Last && { Last }) };
}

interface Place {
  readonly handle: Indirect;
  readonly parent: Indirect;
  readonly previous: Indirect | undefined;
  readonly next: Indirect | undefined;
}

function toItem({ title, target, children }: OutlineItem, { handle, parent, previous, next }: Place, draft: Draft): Dict {
  const place = findPlace(draft, target.key, target.id);
  if (place === undefined) throw new Error(`bind: no destination for outline item "${title}" (${target.key}/${target.id ?? ""})`);
  return dict({
    Title: toTextString(title),
    Parent: parent,
    Prev: previous,
    Next: next,
    Dest: toDestination(draft, place),
    ...linkItems(children, handle, draft),
    // A negative count: the item is closed.
    Count: children.length > 0 ? -children.length : undefined,
  });
}

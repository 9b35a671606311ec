import type { OutlineItem } from "../../model/bind.js";
import { backParts } from "../../model/back-parts.js";
import { listChosen } from "../../model/edition.js";
import { findPage, type PageMap } from "../../model/page-map.js";
import { backKey, frontKey } from "../../model/units.js";
import type { Press } from "./press.js";

/** Returns the outline: parts, chapters, topics and their sub-headings, with their text as written. */
export function listOutline(press: Press, map: PageMap): OutlineItem[] {
  const part = (key: string, id: string, title: string): OutlineItem[] => (findPage(map, key, id) === undefined ? [] : [{ title, target: { key, id }, children: [] }]);
  const chapters = listChosen(press.edition).map(({ facts }): OutlineItem => {
    const key = facts.chapter.name;
    return { title: `${facts.chapter.number} ${facts.titleText}`, target: { key }, children: nest(facts.headings.filter(({ depth }) => depth <= 3), key) };
  });
  return [...part(frontKey, "contents", "Contents"), ...chapters, ...backParts.flatMap(({ id, title }) => part(backKey, id, title))];
}

type Heading = Press["edition"]["book"]["chapters"][number]["headings"][number];

function nest(headings: readonly Heading[], key: string): OutlineItem[] {
  const items: (OutlineItem & { children: OutlineItem[] })[] = [];
  for (const { depth, target } of headings) {
    const title = target.number ? `${target.number} ${target.text}` : target.text;
    const parent = depth > 2 ? items.at(-1) : undefined;
    (parent ? parent.children : items).push({ title, target: { key, id: target.fragment }, children: [] });
  }
  return items;
}

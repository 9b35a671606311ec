import { backParts } from "../../model/back-parts.js";
import type { Continuation } from "../../model/continuation.js";
import { listChosen, nameEdition } from "../../model/edition.js";
import { type PageMap, findPage, toFolio } from "../../model/page-map.js";
import type { PrintJob } from "../../model/print.js";
import type { Sheet } from "../../model/sheet.js";
import { backKey, frontKey } from "../../model/units.js";
import { renderContent } from "../render-content.js";
import { type ContinuedMark, viewMarks } from "./continued-marks.js";
import { createStudio, type Press } from "./press.js";
import { toPoints, toSheetStyles } from "./print-styles.js";
import { stepTabs, tabHeights } from "./thumb-tabs.js";

/** What stands in the margins of one page; a page with nothing of it stays blank. */
interface SheetView {
  readonly side: "recto" | "verso";
  readonly number: string | null;
  readonly head: string | null;
  readonly folio: string | null;
  readonly tab: TabView | null;
  readonly marks: readonly ContinuedMark[];
  /** A line outside the page that tells the printer which one it is. */
  readonly slug: string | null;
}

/** A thumb tab; its lengths are CSS. */
interface TabView {
  readonly kind: keyof typeof tabHeights;
  readonly text: string;
  readonly top: string;
  readonly height: string;
}

/** What stands on the sheets beside running heads and folios: `date` in the slug lines of sheets with marks, and marks where a block goes on on the next page. */
export interface FurnitureInput {
  readonly sheet: Sheet;
  readonly date: string;
  readonly continuations: readonly Continuation[];
}

/** Returns the print job of running heads, folios and thumb tabs, one sheet a page of the bound book; `printed` tells which pages have content. */
export function layFurniture(press: Press, map: PageMap, printed: ReadonlySet<number>, { sheet, date, continuations }: FurnitureInput): PrintJob {
  const { config } = press.edition.book;
  const heads = listHeads(press, map);
  const pages = Array.from({ length: map.pageCount }, (_, page): SheetView => {
    const slug = sheet.marks ? `${nameEdition(press.edition)} · page ${toFolio(map, page)} · sheet ${page + 1} of ${map.pageCount} · ${date}` : null;
    return { ...viewPage(page, map, heads, printed), marks: viewMarks(page, continuations, press.grid), slug };
  });
  const css = [press.declareFaces(pages.map(({ head, tab, slug }) => `${head ?? ""}${tab?.text ?? ""}${slug ?? ""}`).join("")), press.furnitureStyles, toSheetStyles(sheet, press.grid.scale)].join("\n");
  const html = press.fill("print/furniture", { language: config.language, title: config.title, css, pages });
  return { name: "furniture", html, resources: press.resources, highlights: [], code: [], slots: [], tagged: false };
}

/** The heads that rule a stretch of pages from `page` on; an opener carries none. */
interface Head {
  readonly page: number;
  /** The chapter's number, for the verso, and the topic's, for the recto; empty where there is none. */
  readonly number: string;
  readonly topic: string;
  readonly verso: string;
  readonly recto: string;
  readonly opens: boolean;
  readonly bare: boolean;
  readonly tab: TabView | null;
}

function viewPage(page: number, map: PageMap, heads: readonly Head[], printed: ReadonlySet<number>): Omit<SheetView, "slug" | "marks"> {
  const side = page % 2 === 0 ? "recto" : "verso";
  if (!printed.has(page)) return { side, number: null, head: null, folio: null, tab: null };
  // The first head that starts on the page rules it; else the last one before it.
  const here = heads.find((head) => head.page === page);
  const current = here ?? heads.findLast((head) => head.page < page);
  const opens = heads.some((head) => head.page === page && head.opens);
  if (!current || current.bare) return { side, number: null, head: null, folio: null, tab: null };
  const head = opens ? null : side === "verso" ? current.verso : current.recto;
  return { side, number: (head && (side === "verso" ? current.number : current.topic)) || null, head, folio: toFolio(map, page), tab: current.tab };
}

function listHeads(press: Press, map: PageMap): Head[] {
  const { config } = press.edition.book;
  const studio = createStudio(press, frontKey, map);
  const heads: Head[] = [{ page: 0, number: "", topic: "", verso: "", recto: "", opens: true, bare: true, tab: null }];
  const contentsPage = press.edition.chosen ? undefined : findPage(map, frontKey, "contents");
  if (contentsPage !== undefined) heads.push({ page: contentsPage, number: "", topic: "", verso: "Contents", recto: "Contents", opens: true, bare: false, tab: null });
  // A section has the tab that it has in the whole book.
  const chapterTabs = viewTabs("chapter", press.edition.contents.map(({ facts }) => String(facts.chapter.number)), press);
  for (const content of listChosen(press.edition)) {
    const tab = chapterTabs[press.edition.contents.indexOf(content)] ?? null;
    const unit = content.facts.chapter.name;
    const title = renderContent(content.title, content.components, studio);
    const start = findPage(map, unit, "") ?? 0;
    const number = String(content.facts.chapter.number);
    heads.push({ page: start, number, topic: "", verso: title, recto: title, opens: true, bare: false, tab });
    for (const { depth, target } of content.facts.headings) {
      const page = findPage(map, unit, target.fragment);
      if (depth !== 2 || page === undefined) continue;
      heads.push({ page, number, topic: target.number ?? "", verso: title, recto: renderContent(content.headings.get(target.fragment)!, content.components, studio), opens: false, bare: false, tab });
    }
  }
  const parts = backParts.flatMap((part) => {
    const page = findPage(map, backKey, part.id);
    return page === undefined ? [] : [{ ...part, page }];
  });
  // A part that runs on shares the step of the part before it.
  const partTabs = viewTabs("part", parts.filter(({ runsOn }) => !runsOn).map(({ title }) => title), press);
  let step = -1;
  for (const { title, page, runsOn } of parts) {
    if (!runsOn) step++;
    const tab = partTabs[Math.max(0, step)];
    heads.push({ page, number: "", topic: "", verso: config.title, recto: title, opens: !runsOn, bare: false, tab: tab ? { ...tab, text: title } : null });
  }
  return heads;
}

function viewTabs(kind: TabView["kind"], texts: readonly string[], { grid }: Press): TabView[] {
  return stepTabs(texts.length, tabHeights[kind], grid).map(({ top, height }, index) => ({ kind, text: texts[index]!, top: toPoints(top), height: toPoints(height) }));
}

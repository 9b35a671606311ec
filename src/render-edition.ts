import { join } from "node:path";
import { type DerivedSheets, deriveSheets, type SheetRun } from "./derive-sheets.js";
import type { Finding } from "./diagnostics/message.js";
import type { Report } from "./diagnostics/report.js";
import type { Host } from "./host/host.js";
import { listSources } from "./layout/parts/list-sources.js";
import { layArchiveCover } from "./layout/print/archive-cover.js";
import { layFurniture } from "./layout/print/furniture.js";
import { listUnits } from "./layout/print/list-units.js";
import { listOutline } from "./layout/print/outline.js";
import { coverSize, layCover } from "./layout/epub/lay-cover.js";
import { layoutEpub } from "./layout/epub/layout-epub.js";
import { createPress, type Press, type PressInput } from "./layout/print/press.js";
import { layoutWeb } from "./layout/web/layout-web.js";
import { loadFonts } from "./load/load-fonts.js";
import type { Artifact, Format } from "./model/artifact.js";
import type { Attachment, BindPlan, BookMetadata } from "./model/bind.js";
import type { BookConfig } from "./model/book.js";
import type { Continuation } from "./model/continuation.js";
import { type Edition, listChosen, nameEdition } from "./model/edition.js";
import type { BookFacts } from "./model/facts.js";
import { type Finish, plainFinish } from "./model/finish.js";
import { type PageMap, toFolio } from "./model/page-map.js";
import type { Printer } from "./model/print.js";
import type { PrintedPage } from "./model/printed-page.js";
import type { Sheet } from "./model/sheet.js";
import { attachSources } from "./render/pdf/attach/attach-sources.js";
import { checkDocuments } from "./render/epub/check-documents.js";
import { renderEpub } from "./render/epub/render-epub.js";
import { takePicture } from "./render/epub/take-picture.js";
import { bindBook } from "./render/pdf/bind/bind-book.js";
import { fillSlots } from "./render/pdf/fill-slots.js";
import { findLostPlaces } from "./render/pdf/find-lost-places.js";
import { checkUnits } from "./render/pdf/check-units.js";
import { checkPages } from "./render/pdf/gate/check-pages.js";
import { listContinuations } from "./render/pdf/list-continuations.js";
import { listPrintedPages } from "./render/pdf/list-printed-pages.js";
import { locateUnits, type Search, searchUnit, startSearch } from "./render/pdf/locate/locate-units.js";
import { createBookFolios, createSectionFolios, paginate } from "./render/pdf/paginate.js";
import { openPrintRoom, type PrintRoom } from "./render/pdf/print-room.js";
import { bindPress } from "./render/pdf/press/bind-press.js";
import { checkLimits } from "./render/pdf/press/check-limits.js";
import { findMove } from "./render/pdf/press/find-move.js";
import { type SettledUnit, type Settlement, settleUnits } from "./render/pdf/settle.js";
import { noCache, openUnitCache, type UnitCache } from "./render/pdf/unit-cache.js";
import { renderWeb } from "./render/web/render-web.js";
import { giveWay } from "./util/give-way.js";

/** All that rendering an edition needs. */
export interface RenderRun extends SheetRun {
  readonly host: Host;
  readonly folder: string;
  readonly report: Report;
  readonly edition: Edition;
  readonly input: PressInput;
  readonly formats: readonly Format[];
  readonly finish: Finish;
  readonly useCache: boolean;
  /** Undefined when no format needs pages. */
  readonly printer: Promise<Printer> | undefined;
}

/** An edition with every page number true. */
interface PrintedEdition {
  readonly press: Press;
  readonly settlement: Settlement;
  readonly pages: readonly PrintedPage[];
  /** False when a place has no page: then the edition cannot be bound. */
  readonly isWhole: boolean;
  readonly continuations: readonly Continuation[];
}

/** An edition as files, still in memory. */
export interface RenderedEdition extends DerivedSheets {
  /** Pages of the PDF; 0 when no format needs them. */
  readonly pageCount: number;
}

/** Renders an edition in the formats asked for. */
export async function renderEdition(run: RenderRun): Promise<RenderedEdition> {
  const printer = await run.printer;
  const cache = run.useCache && printer ? await openUnitCache(run.host, join(run.folder, "dist", "cache")) : noCache;
  const room = printer && openPrintRoom(printer, cache, run.watch, run.onProgress);
  const printed = room && (await printEdition(run, room));
  const artifacts: Artifact[] = [];
  for (const format of run.formats) artifacts.push(...(await renderers[format]({ ...run, cache, room, printed })));
  run.report.add(...listBlocked(printer, run.edition));
  await cache.flush();
  const find = (ending: string): Uint8Array | undefined => artifacts.find(({ path }) => path === nameFile(run.edition) + ending)?.bytes;
  const book = find(".pdf");
  const sheets = book && (await deriveSheets(run, { name: nameFile(run.edition), isPart: run.edition.chosen !== undefined, book, press: find("-press.pdf") }));
  return { artifacts: [...artifacts, ...(sheets?.artifacts ?? [])], changes: sheets?.changes, stale: sheets?.stale ?? [], pageCount: printed?.settlement.map.pageCount ?? 0 };
}

/** What a renderer gets beside the run: the cache, and where the formats asked for need pages, the print room and the printed edition. */
interface RenderInput extends RenderRun {
  readonly cache: UnitCache;
  readonly room: PrintRoom | undefined;
  readonly printed: PrintedEdition | undefined;
}

/** Makes the files of one format. */
type Renderer = (input: RenderInput) => Promise<Artifact[]>;

const renderers = { pdf: renderPdf, epub: renderEpubEdition, web: renderWebEdition } satisfies Record<Format, Renderer>;

/** Returns a finding for everything that a page asked for and was refused. */
function listBlocked(printer: Printer | undefined, edition: Edition): Finding[] {
  return (printer?.blocked ?? []).map(({ job, url }) => ({ rule: "resource-blocked", file: findFile(edition, job), what: `Unexpected request from a page for ${url}` }));
}

async function printEdition(run: RenderRun, room: PrintRoom): Promise<PrintedEdition> {
  const whole = createPress({ ...run.edition, chosen: undefined }, run.input);
  const { config } = run.edition.book;
  const chapters = listChosen(run.edition).map(({ facts }) => facts);
  const search = startSearch(chapters, config.answers, whole.grid.scale);
  const book = await settle(run, room, whole, createBookFolios, run.edition.chosen ? undefined : search);
  const { press, settlement } = run.edition.chosen ? await printSections(run, room, book.map) : { press: whole, settlement: book };
  const lost = findLostPlaces(settlement, chapters, config.answers, press.outside?.map);
  const located = await run.watch.time("gate", async () => locateUnits(settlement, search));
  run.report.add(...checkUnits(located), ...lost, ...(await run.watch.time("gate", async () => checkPages(located, { grid: press.grid, kinds: config.kinds, pictures: press.pictures }))));
  return { press, settlement, pages: listPrintedPages(settlement.units, settlement.map), isWhole: lost.length === 0, continuations: listContinuations(located, press.grid, config.kinds) };
}

/** Prints an edition of sections with the book's folios; where saying "Handbook p. 12" in full would move a page, it says "p. 12", and the front page explains. */
async function printSections(run: RenderRun, room: PrintRoom, book: PageMap): Promise<{ press: Press; settlement: Settlement }> {
  for (const named of [true, false]) {
    const press = createPress(run.edition, run.input, { map: book, named });
    const settlement = await settle(run, room, press, () => createSectionFolios(book));
    if (!named || keepsPages(settlement, book)) return { press, settlement };
  }
  throw new Error("unreachable: the second try returns");
}

/** Tells whether every place of every chapter stands as many pages from its chapter's start as in the whole book. */
function keepsPages({ units, map }: Settlement, book: PageMap): boolean {
  const chapters = units.filter(({ kind }) => kind === "chapter");
  return chapters.every(({ key, printed }) => [...printed.destinations].every(([id, { page }]) => book.pages.get(`${key}#${id}`)! - book.firstPages.get(key)! === page && map.firstPages.has(key)));
}

/** Prints an edition until its page numbers are true, and searches what is printed already while the rest is printed. */
async function settle(run: RenderRun, room: PrintRoom, press: Press, createFolios: () => Parameters<typeof paginate>[1], search?: Search): Promise<Settlement> {
  const units = listUnits(press, nameYear(run));
  const searchUnits = async (printed: readonly SettledUnit[]): Promise<void> => {
    for (const unit of search ? printed : []) {
      await run.watch.time("gate", () => searchUnit(unit, search!));
      // The browser asks for its files in between.
      await giveWay();
    }
  };
  const settlement = await settleUnits(units, room.print, (printed) => paginate(printed, createFolios()), searchUnits);
  if (!settlement.settled) run.report.add({ rule: "pages-unsettled", file: "chapters/book.yaml", what: "Unexpected page numbers that still changed after three rounds" });
  return settlement;
}

async function renderPdf({ room, printed, ...run }: RenderInput): Promise<Artifact[]> {
  if (!room || !printed) throw new Error("a PDF needs printed pages");
  if (!printed.isWhole) return [];
  const plan = { ...planBook(run, room, printed, run.finish.press ? plainFinish : run.finish), attachments: attachListings(run, room, printed) };
  const book = { path: `${nameFile(run.edition)}.pdf`, bytes: await run.watch.time("bind", () => bindBook(plan)) };
  return run.finish.press ? [book, ...(await renderPress(run, room, printed))] : [book];
}

/** Renders the edition for print shops: the same pages, printed again with the press style; nothing when that moves a text. */
async function renderPress(run: RenderRun, room: PrintRoom, printed: PrintedEdition): Promise<Artifact[]> {
  const again = await printForPress(run, room, printed);
  const moves = findMoves(run.edition, printed.settlement, again.settlement);
  run.report.add(...moves);
  if (moves.length > 0) return [];
  const plan = planBook(run, room, again, run.finish);
  const { bytes, inks } = await run.watch.time("bind", () => bindPress(plan));
  const fileOf = (unit: string): string => findFile(run.edition, unit);
  run.report.add(...checkLimits({ sheet: plan.sheet, gutter: again.press.grid.margins.inner * again.press.grid.scale, inks, pages: printed.pages, fileOf }));
  return [{ path: `${nameFile(run.edition)}-press.pdf`, bytes }];
}

/** Returns a finding for each unit that has its text elsewhere when printed again. */
function findMoves(edition: Edition, { units, map }: Settlement, again: Settlement): Finding[] {
  return units.flatMap(({ key, printed }, index): Finding[] => {
    const page = findMove(printed, again.units[index]!.printed);
    if (page === undefined) return [];
    const folio = toFolio(map, map.firstPages.get(key)! + page);
    return [{ rule: "press-moved", file: findFile(edition, key), what: `Unexpected text on page ${folio} of the press edition, expected what the book has there` }];
  });
}

/** Prints an edition's units again in the press style. */
async function printForPress(run: RenderRun, room: PrintRoom, printed: PrintedEdition): Promise<PrintedEdition> {
  const { settlement } = printed;
  const press = createPress(run.edition, { ...run.input, moreSheets: ["press"] }, printed.press.outside);
  const laid = listUnits(press, nameYear(run));
  const units = await Promise.all(
    settlement.units.map(async (unit): Promise<SettledUnit> => {
      const job = laid.find(({ key }) => key === unit.key)?.lay(settlement.map);
      if (!job) throw new Error(`press: nothing to print for ${unit.key}`);
      return { ...unit, job, printed: await room.print(job) };
    }),
  );
  return { ...printed, press, settlement: { ...settlement, units } };
}

/** Makes the plan for binding an edition that is finished in some way; its furniture is still to be printed. */
function planBook(run: RenderRun, room: PrintRoom, { press, settlement, pages, continuations }: PrintedEdition, { gray, ...finish }: Finish): BindPlan {
  const { config } = run.edition.book;
  const { map, units } = settlement;
  const sheet: Sheet = { paper: config.paper, bleed: finish.bleed, marks: finish.marks };
  const created = findDate(run);
  const furniture = room.printPdf(layFurniture(press, map, new Set(pages.map(({ page }) => page)), { sheet, date: created.toISOString().slice(0, 10), continuations }));
  return {
    sheet,
    gray,
    pageCount: map.pageCount,
    units: units.map(({ key, printed, job }) => ({ key, pdf: printed.pdf, firstPage: map.firstPages.get(key)!, code: job.code, folios: fillSlots(job, map, press.outside?.map) })),
    furniture,
    outline: listOutline(press, map),
    labels: map.folios,
    metadata: describeEdition(run, created),
    attachments: [],
  };
}

function describeEdition({ edition }: RenderRun, created: Date): BookMetadata {
  const { authors, description, keywords, language } = edition.book.config;
  return { title: nameEdition(edition), authors, subject: description, keywords, language, created };
}

/** Makes the archive of the listings' sources, if there are any. */
async function attachListings(run: RenderRun, room: PrintRoom, { press, settlement }: PrintedEdition): Promise<Attachment[]> {
  const sources = listSources(run.edition);
  if (sources.length === 0) return [];
  const { paper, rights } = run.edition.book.config;
  const cover = await room.print(layArchiveCover(press, sources));
  const plan = { sources, map: settlement.map, folder: `${nameFile(run.edition)}-listings`, rights, cover, paper, metadata: describeEdition(run, findDate(run)) };
  return [await run.watch.time("attach", () => attachSources(plan))];
}

/** Returns the file that a unit is made from. */
function findFile({ book }: Edition, unit: string): string {
  return book.chapters.find(({ chapter }) => chapter.name === unit)?.chapter.file ?? "templates";
}

/** An EPUB has a page list of the PDF made in the same build. */
async function renderEpubEdition({ cache, printed, ...run }: RenderInput): Promise<Artifact[]> {
  const printer = await run.printer;
  if (!printer || !printed) throw new Error("an EPUB needs printed pages and a picture of its cover");
  const cover = await run.watch.time("print", () => takePicture(printer, cache, layCover(printed.press), coverSize));
  const input = { ...run.input, fonts: await run.watch.time("fonts", () => loadFonts(run.host, "woff")) };
  const layout = await run.watch.time("epub", () => layoutEpub(run.edition, input, { cover, pages: printed.pages }, nameYear(run)));
  run.report.add(...checkDocuments(layout.documents, listChosen(run.edition).map(({ facts }) => facts)));
  return [{ path: `${nameFile(run.edition)}.epub`, bytes: await run.watch.time("epub", () => renderEpub(layout, findDate(run))) }];
}

async function renderWebEdition(run: RenderInput): Promise<Artifact[]> {
  const folder = run.edition.chosen ? `web-${nameSections(run.edition)}` : "web";
  return run.watch.time("web", () => renderWeb(layoutWeb(run.edition, run.input, nameYear(run)), folder));
}

/** Returns the file name without ending: the book's slug, and for sections their names or numbers. */
function nameFile(edition: Edition): string {
  const { slug } = edition.book.config;
  return edition.chosen ? `${slug}-${nameSections(edition)}` : slug;
}

/** Returns `07-exceptions` for one section, `05-09` for several. */
function nameSections(edition: Edition): string {
  const names = listChosen(edition).map(({ facts }) => facts.chapter.name);
  return names.length === 1 ? names[0]! : names.map((name) => /^\d+/.exec(name)![0]).join("-");
}

function nameYear(run: Parameters<typeof findDate>[0]): string {
  return findDate(run).getUTCFullYear().toString();
}

/** Returns the date of the edition: `SOURCE_DATE_EPOCH`, else the book's own, else the day of the build. */
function findDate({ host, edition }: { host: Host; edition: { book: Pick<BookFacts, "config"> } }): Date {
  const { date }: Pick<BookConfig, "date"> = edition.book.config;
  return host.pinnedDate ?? (date ? new Date(`${date}T00:00:00Z`) : host.now());
}

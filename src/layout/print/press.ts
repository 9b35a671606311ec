import type { Edition } from "../../model/edition.js";
import type { FontFile } from "../../model/fonts.js";
import type { Picture } from "../../model/images.js";
import { measureCodeRoom } from "../../model/code-room.js";
import { createPageGrid, type PageGrid } from "../../model/page-grid.js";
import { findTypeScale } from "../../model/theme.js";
import { findFolio, type PageMap } from "../../model/page-map.js";
import type { FolioSlot, Highlight, PrintJob, Resource } from "../../model/print.js";
import type { Place } from "../../model/components.js";
import { fitTable } from "../../model/tables/fit-table.js";
import { roomIn } from "../../model/tables/table-room.js";
import type { PageNote, Studio } from "../medium.js";
import { createTemplates, type FillTemplate } from "../templates.js";
import { chooseFaces, type Covers } from "./choose-faces.js";
import { tagMarkup } from "./tag-markup.js";
import { listSlotFonts, toFontFaces, toGridProperties, toGridStyles } from "./print-styles.js";

/** All that laying out units for print needs, made once for an edition. */
export interface Press {
  readonly edition: Edition;
  readonly grid: PageGrid;
  readonly fill: FillTemplate;
  readonly icons: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly resources: ReadonlyMap<string, Resource>;
  /** For an edition of sections: the whole book's pages, and whether references out of it say whose they are. */
  readonly outside?: { readonly map: PageMap; readonly named: boolean } | undefined;
  /** Returns the `@font-face` rules that a document needs. */
  readonly declareFaces: (html: string) => string;
  readonly unitStyles: string;
  /** Without the size of the sheets; see `toSheetStyles`. */
  readonly furnitureStyles: string;
  readonly coverStyles: string;
}

/** Templates, styles, fonts and pictures as loaded. */
export interface PressInput {
  readonly templates: ReadonlyMap<string, string>;
  readonly styles: ReadonlyMap<string, string>;
  readonly fonts: readonly FontFile[];
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly covers: Covers;
  /** Names of style sheets that rule over those of every unit and the furniture, such as `press`. */
  readonly moreSheets?: readonly string[] | undefined;
}

/** The styles of a unit, in the order in which they rule. */
const unitSheets = ["book", "print/page", "print/listings", "print/callouts", "print/tables", "print/figures", "print/matter"] as const;

// Room for folios up to 999 in references.
const folioDigits = 3;

/** Returns the press for an edition. */
export function createPress(edition: Edition, input: PressInput, outside?: Press["outside"]): Press {
  const { config } = edition.book;
  const { moreSheets = [] } = input;
  const grid = createPageGrid(config.paper, findTypeScale(input.styles, config.theme));
  const style = (name: string): string => input.styles.get(`${name}.css`) ?? "";
  const slotFonts = listSlotFonts(input.fonts);
  const tokens = style("tokens");
  // Last, so that a theme can set anything.
  const theme = style(`themes/${config.theme}`);
  return {
    edition,
    grid,
    fill: createTemplates(input.templates),
    icons: input.templates,
    pictures: input.pictures,
    resources: listResources({ ...input, fonts: [...input.fonts, ...slotFonts] }),
    outside,
    declareFaces: (html) => toFontFaces([...chooseFaces(input.fonts, html, input.covers), ...slotFonts]),
    unitStyles: [tokens, toGridStyles(grid, folioDigits), ...unitSheets.map(style), theme, ...moreSheets.map(style)].join("\n"),
    furnitureStyles: [tokens, toGridProperties(grid, folioDigits), style("furniture"), theme, ...moreSheets.map(style)].join("\n"),
    coverStyles: [tokens, style("cover"), theme].join("\n"),
  };
}

function listResources({ fonts, pictures }: PressInput): ReadonlyMap<string, Resource> {
  const resources = new Map<string, Resource>(fonts.map(({ path, mediaType, bytes }) => [path, { mediaType, bytes }]));
  for (const [file, { kind, bytes }] of pictures) if (kind === "png") resources.set(toPictureUrl(file), { mediaType: "image/png", bytes });
  return resources;
}

function toPictureUrl(file: string): string {
  return `pictures/${encodeURIComponent(file)}`;
}

/** A studio for one unit, which collects what the printer and the binding need. */
export interface PrintStudio extends Studio {
  readonly highlights: Highlight[];
  readonly slots: FolioSlot[];
  /** Places whose page is named, in a slot or in roman. */
  readonly named: Place[];
}

/** Returns the studio in which a unit's content is rendered: links inside the unit are fragments, links to other units a private scheme that binding resolves. A unit that is laid out after the pages it names are known, a late one, prints them as they are. */
export function createStudio(press: Press, unit: string, map: PageMap, late = false): PrintStudio {
  const slots: FolioSlot[] = [];
  const named: Place[] = [];
  return {
    slots,
    named,
    medium: {
      name: "print",
      xml: false,
      linkTo: (place) => linkTo(press.edition, unit, place),
      pageNote: (place, inLabel = false) => {
        named.push(place);
        return noteFor(press, map, place, late ? undefined : (outside) => addSlot(slots, { place, outside, flush: inLabel && press.grid.label > 0 ? "right" : "left" }));
      },
      pictureUrl: toPictureUrl,
      page: press.grid,
      fitTable: ({ measure, around }) => fitTable(measure, roomIn(press.grid, around)),
      codeRoom: ({ around }) => measureCodeRoom(press.grid, around),
    },
    fill: press.fill,
    kinds: press.edition.book.config.kinds,
    numbersFrom: press.edition.book.config.numbersFrom,
    icons: press.icons,
    pictures: press.pictures,
    highlights: [],
  };
}

function isPrinted({ book, chosen }: Edition, unit: string): boolean {
  return chosen === undefined || chosen.has(unit) || !book.chapters.some(({ chapter }) => chapter.name === unit);
}

function linkTo(edition: Edition, unit: string, place: Place): string | undefined {
  if (!isPrinted(edition, place.unit)) return undefined;
  return place.unit === unit && place.fragment ? `#${place.fragment}` : `studybook://${place.unit}/${place.fragment}`;
}

/** Returns the printed page of a place; a section edition says whose pages it counts when it points out of itself. */
function noteFor({ edition, outside }: Press, map: PageMap, place: Place, addSlot: ((outside: boolean) => string) | undefined): PageNote {
  const chapter = edition.book.chapters.find((facts) => facts.chapter.name === place.unit);
  const printed = isPrinted(edition, place.unit);
  const whose = printed || !outside?.named ? "" : `${edition.book.config.shortTitle} `;
  return { section: chapter && !place.fragment ? `§${chapter.chapter.number}` : undefined, before: `, ${whose}p. `, folio: addSlot ? (findRoman(map, place) ?? addSlot(!printed)) : (findFolio(printed ? map : outside!.map, place.unit, place.fragment) ?? unknownFolio) };
}

// Stands for a page that a later round names.
const unknownFolio = "000";

/** Returns a place's folio if that is roman and known: slots hold arabic numbers only, so that it is printed as it is. */
export function findRoman(map: PageMap, place: Place): string | undefined {
  const folio = findFolio(map, place.unit, place.fragment);
  return folio !== undefined && !/^\d+$/.test(folio) ? folio : undefined;
}

function addSlot(slots: FolioSlot[], slot: FolioSlot): string {
  const index = slots.push(slot) - 1;
  return String(index).padStart(folioDigits, "0");
}

/** Returns a complete print job for a unit's body. */
export function createJob(press: Press, name: string, body: string, targets: readonly string[], { highlights, slots }: Pick<PrintStudio, "highlights" | "slots">): PrintJob {
  const { config } = press.edition.book;
  const bodyClass = press.grid.label > 0 ? "labelled" : "folded";
  const { html: tagged, code } = tagMarkup(body, config.language);
  const html = press.fill("print/document", { language: config.language, title: config.title, css: `${press.declareFaces(body)}\n${press.unitStyles}`, bodyClass, body: tagged, targets });
  return { name, html, resources: press.resources, highlights, code, slots, tagged: true };
}

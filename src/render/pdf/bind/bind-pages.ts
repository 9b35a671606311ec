import { layBoxes, type Sheet } from "../../../model/sheet.js";
import { decodeStream } from "../objects/flate.js";
import { asArray, asDict, type Dict, dict, Indirect, type PdfValue, resolve, Stream } from "../objects/object.js";
import { printNumber } from "../objects/print-number.js";
import type { CompactContent } from "../content/compact/compact-content.js";
import { applyEdits, type Edit } from "../content/edit.js";
import type { Matrix } from "../content/matrix.js";
import { fillSlots } from "../content/slots.js";
import type { UnitPage } from "../read/open-unit.js";
import { editPage } from "./artifacts.js";
import type { ContentEdits } from "./content-edits.js";
import type { Draft, PlacedUnit } from "./draft.js";
import { type Overlay, withoutProcSet } from "./furniture.js";
import type { BoundAnnotations } from "./links.js";
import { movePatterns } from "./move-patterns.js";
import { packContent } from "./pack-content.js";
import { isTurned, placePage } from "./placement.js";

/** Forms that hold marked content, as copies for the book, by what they were in the unit. */
export type BoundForms = ReadonlyMap<Indirect, Indirect>;

/** What the pages of one unit are bound with. */
export interface PageBinding {
  readonly placed: PlacedUnit;
  readonly annotations: BoundAnnotations;
  /** Ids of the content that elements claim, by page index in the unit. */
  readonly claimed: ReadonlyMap<number, ReadonlySet<number>>;
  readonly contentEdits: ContentEdits;
  /** What is laid over the pages, by page index in the book. */
  readonly overlays: readonly Overlay[];
  readonly compact: CompactContent;
}

/** Fills a unit's pages and returns the forms copied for each of them. */
export function bindPages(binding: PageBinding, draft: Draft): readonly BoundForms[] {
  const { placed, annotations, claimed, compact } = binding;
  const { sheet } = draft.plan;
  return placed.unit.pages.map((page, index) => {
    const place = placed.firstPage + index;
    const overlay = binding.overlays[place];
    const matrix = placePage(page, sheet);
    const edits = editPage(page, index, claimed.get(index) ?? new Set(), binding.contentEdits);
    const forms = copyForms(edits.forms, page.resources, compact);
    const content = applyEdits(page.content, placeContent(page, [...edits.content, ...fillSlots(page.scan.sequences.values(), placed.folios)], matrix, overlay));
    fillPage(draft, place, {
      Resources: movePatterns(bindResources(page.resources, forms, overlay), matrix),
      Contents: packContent(content, page.resources, compact),
      Annots: pageAnnotations(page, annotations),
      // A viewer shows it upright; the sheet stays as it is for the printer.
      Rotate: isTurned(page, sheet) ? 90 : undefined,
    });
    return forms;
  });
}

/** Fills the pages on which no unit lies: blank but for the marks and the slug line of their sheets. */
export function bindBlanks(draft: Draft, overlays: readonly Overlay[], compact: CompactContent): void {
  draft.pages.forEach((page, place) => {
    if (page.value !== null) return;
    const overlay = draft.plan.sheet.marks ? overlays[place] : undefined;
    const entries = overlay && { Contents: packContent(Buffer.from(overlay.operators), dict({}), compact) };
    fillPage(draft, place, { Resources: bindResources(dict({}), new Map(), overlay), ...entries });
  });
}

/** Writes a page object with the boxes of its sheet, the media and crop box being the page tree's; without a bleed box, the crop box is it (ISO 32000-1, 14.11.2). */
function fillPage({ plan: { sheet }, pages }: Draft, place: number, entries: Readonly<Record<string, PdfValue | undefined>>): void {
  const page = pages[place];
  const { trim, bleed } = layBoxes(sheet);
  if (page !== undefined) page.value = dict({ Type: "Page", TrimBox: [...trim], BleedBox: hasRoom(sheet) ? [...bleed] : undefined, ...entries, Tabs: "S" });
}

function hasRoom({ bleed, marks }: Sheet): boolean {
  return bleed > 0 || marks;
}

function pageAnnotations(page: UnitPage, annotations: BoundAnnotations): PdfValue[] | undefined {
  const kept = asArray(page.entries.get("Annots")).flatMap((each) => (each instanceof Indirect ? (annotations.get(each)?.annotation ?? []) : []));
  return kept.length > 0 ? kept : undefined;
}

/** Adds the edits that move content to its place on the sheet, in a graphics state of its own, and draw what lies over it. */
function placeContent({ content: { length } }: UnitPage, edits: readonly Edit[], matrix: Matrix, overlay: Overlay | undefined): Edit[] {
  const before = { from: 0, to: 0, insert: `q\n${matrix.map(printNumber).join(" ")} cm\n` };
  return [before, ...edits, { from: length, to: length, insert: `\nQ\n${overlay?.operators ?? ""}` }];
}

/** How much a figure may be enlarged on its page. */
const LARGEST = 4;

/** Copies forms with marked content, inner ones first, as the scan lists them. */
function copyForms(forms: ReadonlyMap<Indirect, readonly Edit[]>, resources: Dict, compact: CompactContent): BoundForms {
  const copies = new Map<Indirect, Indirect>();
  for (const [form, edits] of forms) {
    const stream = resolve(form);
    if (!(stream instanceof Stream)) continue;
    const own = asDict(stream.dict.get("Resources"));
    const entries = new Map([...stream.dict, ...dict({ Resources: own && bindResources(own, copies) })]);
    copies.set(form, packContent(applyEdits(decodeStream(stream), edits), own ?? resources, compact, entries, LARGEST));
  }
  return copies;
}

function bindResources(resources: Dict, forms: BoundForms, overlay?: Overlay): Dict {
  const copy = withoutProcSet(resources);
  const objects = asDict(resources.get("XObject")) ?? new Map<string, PdfValue>();
  const bound = new Map([...objects].map(([name, object]) => [name, object instanceof Indirect ? (forms.get(object) ?? object) : object]));
  for (const [name, form] of overlay?.forms ?? []) bound.set(name, form);
  if (bound.size > 0) copy.set("XObject", bound);
  return copy;
}

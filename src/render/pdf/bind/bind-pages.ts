import { decodeStream, flateAside } from "../objects/flate.js";
import { asArray, asDict, type Dict, dict, Indirect, type PdfValue, resolve, Stream } from "../objects/object.js";
import { printNumber } from "../objects/print-value.js";
import { applyEdits, type Edit } from "../content/edit.js";
import { fillSlots } from "../content/slots.js";
import type { UnitPage } from "../read/open-unit.js";
import { editPage } from "./artifacts.js";
import { type Draft, heightShift, type PlacedUnit } from "./draft.js";
import { DRAW_FURNITURE, FURNITURE, withoutProcSet } from "./furniture.js";
import type { BoundAnnotations } from "./links.js";

/** Forms that hold marked content, as copies for the book, by what they were in the unit. */
export type BoundForms = ReadonlyMap<Indirect, Indirect>;

/** What the pages of one unit are bound with. */
export interface PageBinding {
  readonly placed: PlacedUnit;
  readonly annotations: BoundAnnotations;
  /** Ids of the content that elements claim, by page index in the unit. */
  readonly claimed: ReadonlyMap<number, ReadonlySet<number>>;
  /** Running heads and folios by page index in the book. */
  readonly furniture: readonly (Indirect | undefined)[];
  /** Takes streams that are still being compressed. */
  readonly pending: Promise<void>[];
}

/** Fills a unit's pages and returns the forms copied for each of them. */
export function bindPages(binding: PageBinding, draft: Draft): readonly BoundForms[] {
  const { placed, annotations, claimed, pending } = binding;
  return placed.unit.pages.map((page, index) => {
    const place = placed.firstPage + index;
    const furniture = binding.furniture[place];
    const edits = editPage(page, claimed.get(index) ?? new Set());
    const forms = copyForms(edits.forms, pending);
    const content = pageContent(applyEdits(page.content, [...edits.content, ...fillSlots(page.scan.sequences.values(), placed.folios)]), heightShift(draft.plan.paper.height, page.height), furniture !== undefined);
    fillPage(draft, place, {
      Resources: bindResources(page.resources, forms, furniture),
      Contents: compressAside(content, new Map(), pending),
      Annots: pageAnnotations(page, annotations),
    });
    return forms;
  });
}

/** Writes a page object with the boxes of the true paper, the media and crop box being the page tree's. */
export function fillPage({ plan, pages }: Draft, place: number, entries: Readonly<Record<string, PdfValue | undefined>>): void {
  const page = pages[place];
  const { width, height } = plan.paper;
  if (page !== undefined) page.value = dict({ Type: "Page", TrimBox: [0, 0, width, height], ...entries, Tabs: "S" });
}

function pageAnnotations(page: UnitPage, annotations: BoundAnnotations): PdfValue[] | undefined {
  const kept = asArray(page.entries.get("Annots")).flatMap((each) => (each instanceof Indirect ? (annotations.get(each) ?? []) : []));
  return kept.length > 0 ? kept : undefined;
}

/** Moves the content to the top of the true paper, in a graphics state of its own, and draws the furniture over it. */
function pageContent(content: string, shift: number, hasFurniture: boolean): string {
  return `q\n1 0 0 1 0 ${printNumber(shift)} cm\n${content}\nQ\n${hasFurniture ? DRAW_FURNITURE : ""}`;
}

function compressAside(content: string, entries: Dict, pending: Promise<void>[]): Indirect {
  const handle = new Indirect();
  pending.push(flateAside(handle, Buffer.from(content, "latin1"), entries));
  return handle;
}

/** Copies forms with marked content, inner ones first, as the scan lists them. */
function copyForms(forms: ReadonlyMap<Indirect, readonly Edit[]>, pending: Promise<void>[]): BoundForms {
  const copies = new Map<Indirect, Indirect>();
  for (const [form, edits] of forms) {
    const stream = resolve(form);
    if (!(stream instanceof Stream)) continue;
    const resources = asDict(stream.dict.get("Resources"));
    const entries = new Map([...stream.dict, ...dict({ Resources: resources && bindResources(resources, copies) })]);
    copies.set(form, compressAside(applyEdits(decodeStream(stream), edits), entries, pending));
  }
  return copies;
}

function bindResources(resources: Dict, forms: BoundForms, furniture?: Indirect): Dict {
  const copy = withoutProcSet(resources);
  const objects = asDict(resources.get("XObject")) ?? new Map<string, PdfValue>();
  const bound = new Map([...objects].map(([name, object]) => [name, object instanceof Indirect ? (forms.get(object) ?? object) : object]));
  if (furniture !== undefined) bound.set(FURNITURE, furniture);
  if (bound.size > 0) copy.set("XObject", bound);
  return copy;
}

import type { BindPlan } from "../../../model/bind.js";
import { toFolio } from "../../../model/page-map.js";
import { mergeFonts } from "../fonts/merge-fonts.js";
import { asDict, type Dict, dict, Indirect, Stream } from "../objects/object.js";
import { toTextString } from "../objects/text-string.js";
import { writePdf } from "../objects/write-pdf.js";
import { type Replacements, rewriteBook } from "../press/rewrite-book.js";
import { openUnit } from "../read/open-unit.js";
import { sequenceOf } from "../read/repeats.js";
import { closeGaps } from "./close-gaps.js";
import { claimedContent } from "./artifacts.js";
import { bindAttachments } from "./attachments.js";
import { bindBlanks, bindPages } from "./bind-pages.js";
import { startContentEdits } from "./content-edits.js";
import { destinationTree } from "./destinations.js";
import { type Draft, draftBook, pageAt, type PlacedUnit } from "./draft.js";
import { measureFigure } from "./figure-box.js";
import { bindOverlays, type Overlay } from "./furniture.js";
import { joinAnnotations } from "./join-annotations.js";
import { textOf } from "./link-text.js";
import { bindAnnotations } from "./links.js";
import { bindInfo, bindXmp, toDate } from "./metadata.js";
import { bindOutline } from "./outline.js";
import { bindOutputIntent } from "./output-intent.js";
import { pageLabels } from "./page-labels.js";
import { isTurned } from "./placement.js";
import { pageTree } from "./page-tree.js";
import { separateTexts } from "./separate-texts.js";
import { tidyStructure } from "./tidy-structure.js";
import { type UnitStructure, writeStructure } from "./write-structure.js";

/**
 * Binds printed units into one tagged PDF 1.7 that passes PDF/UA-1 and PDF/A-2a: the same plan gives the same bytes.
 *
 * Throws an `Error` for a plan that cannot be: units that overlap, furniture of another length, links or outline items to ids that
 * their unit does not have.
 */
export async function bindBook(plan: BindPlan): Promise<Uint8Array> {
  const { catalog, info, replaced, archive } = await bindObjects(plan);
  const grays = plan.gray ? await rewriteBook(pagesOf(catalog), { gray: true, forShop: false }) : [];
  return writePdf(catalog, info, new Map([...replaced, ...grays]), archive);
}

/** A bound book as objects, not yet written. */
export interface BoundBook {
  readonly catalog: Indirect;
  readonly info: Indirect;
  readonly replaced: Replacements;
  /** The plan's archive, to be written last. */
  readonly archive: Indirect | undefined;
}

/** Returns the root of a bound book's page tree. */
export function pagesOf(catalog: Indirect): Indirect {
  const pages = asDict(catalog)?.get("Pages");
  if (!(pages instanceof Indirect)) throw new Error("bind: no page tree");
  return pages;
}

/** Does the same and leaves the objects to be changed or written. */
export async function bindObjects(plan: BindPlan): Promise<BoundBook> {
  const draft = draftBook(plan);
  const pending: Promise<void>[] = [];
  const furniture = plan.furniture && openUnit(plan.furniture);
  const overlays = furniture ? bindOverlays(furniture, plan, pending) : [];
  const fonts = mergeFonts([...inPageOrder(draft).map(({ unit }) => unit.fonts), ...(furniture ? [furniture.fonts] : [])], pending);
  const structures = inPageOrder(draft).map((placed) => bindUnit(placed, draft, overlays, pending));
  bindBlanks(draft, overlays, pending);
  const archive = plan.archive && new Indirect(new Stream(dict({}), plan.archive));
  const catalog = new Indirect(bindCatalog(draft, structures, archive));
  await Promise.all(pending);
  return { catalog, info: new Indirect(bindInfo(plan.metadata)), replaced: fonts, archive };
}

function inPageOrder({ units }: Draft): readonly PlacedUnit[] {
  return [...units.values()].sort((a, b) => a.firstPage - b.firstPage);
}

function bindUnit(placed: PlacedUnit, draft: Draft, overlays: readonly Overlay[], pending: Promise<void>[]): UnitStructure {
  const { unit, key, firstPage } = placed;
  const annotations = bindAnnotations(placed, draft);
  const contentEdits = startContentEdits();
  const kids = joinAnnotations(tidyStructure({ unit, annotations, code: placed.code, contentEdits }), annotations);
  closeGaps(kids, { placed, annotations, edits: contentEdits, isTurned: (page) => isTurned(unit.pages[page]!, draft.plan.sheet) });
  const gaps = separateTexts(kids, unit, contentEdits);
  const forms = bindPages({ placed, annotations, claimed: claimedContent(kids), contentEdits, overlays, pending }, draft);
  return {
    key,
    kids,
    pageOf: (index) => pageAt(draft, firstPage + index),
    formOf(kid) {
      const form = sequenceOf(unit, kid)?.form;
      return form && forms[kid.page]?.get(form);
    },
    annotationOf: (kid) => annotations.get(kid.object),
    folioOf: (page) => toFolio({ folios: draft.plan.labels }, page),
    boxOf: (figure) => measureFigure(figure, unit, draft.plan.sheet),
    textOf: (element) => textOf(element, unit, placed.folios, gaps),
  };
}

function bindCatalog(draft: Draft, structures: readonly UnitStructure[], archive: Indirect | undefined): Dict {
  const { plan } = draft;
  const outline = bindOutline(plan.outline, draft);
  return dict({
    Type: "Catalog",
    Pages: pageTree(draft),
    Names: dict({ Dests: new Indirect(destinationTree(draft)), EmbeddedFiles: bindAttachments(plan.attachments) }),
    Outlines: outline,
    PageMode: outline && "UseOutlines",
    PageLabels: new Indirect(pageLabels(plan.labels)),
    StructTreeRoot: writeStructure(structures, draft),
    MarkInfo: dict({ Marked: true }),
    Lang: toTextString(plan.metadata.language),
    ViewerPreferences: dict({ DisplayDocTitle: true }),
    Metadata: bindXmp(plan.metadata),
    OutputIntents: [bindOutputIntent()],
    // Data that is this program's own (ISO 32000-1, 14.5).
    PieceInfo: archive && dict({ studybook: dict({ LastModified: toDate(plan.metadata.created), Private: archive }) }),
  });
}

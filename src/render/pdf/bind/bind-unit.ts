import { toFolio } from "../../../model/page-map.js";
import type { CompactContent } from "../content/compact/compact-content.js";
import { sequenceOf } from "../read/repeats.js";
import type { StructureKid } from "../read/structure.js";
import { claimedContent } from "./artifacts.js";
import { bindPages } from "./bind-pages.js";
import { closeGaps } from "./close-gaps.js";
import { type ContentEdits, startContentEdits } from "./content-edits.js";
import { type Draft, pageAt, type PlacedUnit } from "./draft.js";
import { measureFigure } from "./figure-box.js";
import type { Overlay } from "./furniture.js";
import { joinAnnotations } from "./join-annotations.js";
import { textOf } from "./link-text.js";
import { type BoundAnnotations, bindAnnotations } from "./links.js";
import { listBlocks } from "./list-blocks.js";
import { isTurned } from "./placement.js";
import { type Gaps, separateTexts } from "./separate-texts.js";
import { tidyStructure } from "./tidy-structure.js";
import type { UnitStructure } from "./write-structure.js";

/** A unit with all that does not depend on what is laid over its pages. */
export interface PreparedUnit {
  readonly placed: PlacedUnit;
  readonly annotations: BoundAnnotations;
  readonly kids: readonly StructureKid[];
  readonly contentEdits: ContentEdits;
  readonly gaps: Gaps;
}

/** Leads a unit's links to their places, and makes its structure with the edits of its content that go with it. */
export function prepareUnit(placed: PlacedUnit, draft: Draft): PreparedUnit {
  const { unit, code } = placed;
  const annotations = bindAnnotations(placed, draft);
  const contentEdits = startContentEdits();
  const kids = joinAnnotations(tidyStructure({ unit, annotations, code, contentEdits }), annotations);
  const blocks = listBlocks(kids);
  closeGaps(blocks, { placed, annotations, edits: contentEdits, isTurned: (page) => isTurned(unit.pages[page]!, draft.plan.sheet) });
  return { placed, annotations, kids, contentEdits, gaps: separateTexts(blocks, unit, contentEdits) };
}

/** Fills a unit's pages, and returns its structure with what its content has become in the book. */
export function bindUnit({ placed, annotations, kids, contentEdits, gaps }: PreparedUnit, draft: Draft, overlays: readonly Overlay[], compact: CompactContent): UnitStructure {
  const { unit, key, firstPage, folios } = placed;
  const forms = bindPages({ placed, annotations, claimed: claimedContent(kids), contentEdits, overlays, compact }, draft);
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
    textOf: (element) => textOf(element, unit, folios, gaps),
  };
}

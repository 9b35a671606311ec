import type { BindPlan } from "../../../model/bind.js";
import { mergeFonts } from "../fonts/merge-fonts.js";
import { type Dict, dict, Indirect } from "../objects/object.js";
import { toTextString } from "../objects/text-string.js";
import { writePdf } from "../objects/write-pdf.js";
import { openUnit } from "../read/open-unit.js";
import { sequenceOf } from "../read/repeats.js";
import { claimedContent } from "./artifacts.js";
import { bindPages, fillPage } from "./bind-pages.js";
import { destinationTree } from "./destinations.js";
import { type Draft, draftBook, pageAt, type PlacedUnit } from "./draft.js";
import { bindFurniture } from "./furniture.js";
import { textOf } from "./link-text.js";
import { bindAnnotations } from "./links.js";
import { bindInfo, bindXmp } from "./metadata.js";
import { bindOutline } from "./outline.js";
import { pageLabels } from "./page-labels.js";
import { pageTree } from "./page-tree.js";
import { tidyStructure } from "./tidy-structure.js";
import { type UnitStructure, writeStructure } from "./write-structure.js";

/**
 * Binds printed units into one tagged PDF 1.7 that PDF/UA-1 can pass: the same plan gives the same bytes.
 *
 * Throws an `Error` for a plan that cannot be: units that overlap, furniture of another length, links or outline items to ids that
 * their unit does not have.
 */
export async function bindBook(plan: BindPlan): Promise<Uint8Array> {
  const draft = draftBook(plan);
  const pending: Promise<void>[] = [];
  const overlay = openUnit(plan.furniture);
  const furniture = bindFurniture(overlay, plan);
  const fonts = mergeFonts([...inPageOrder(draft).map(({ unit }) => unit.fonts), overlay.fonts], pending);
  const structures = inPageOrder(draft).map((placed) => bindUnit(placed, draft, furniture, pending));
  draft.pages.forEach((page, place) => page.value === null && fillPage(draft, place, { Resources: dict({}) }));
  const catalog = new Indirect(bindCatalog(draft, structures));
  await Promise.all(pending);
  return writePdf(catalog, new Indirect(bindInfo(plan.metadata)), fonts);
}

function inPageOrder({ units }: Draft): readonly PlacedUnit[] {
  return [...units.values()].sort((a, b) => a.firstPage - b.firstPage);
}

function bindUnit(placed: PlacedUnit, draft: Draft, furniture: readonly (Indirect | undefined)[], pending: Promise<void>[]): UnitStructure {
  const { unit, key, firstPage } = placed;
  const annotations = bindAnnotations(placed, draft);
  const kids = tidyStructure({ unit, annotations });
  const forms = bindPages({ placed, annotations, claimed: claimedContent(kids), furniture, pending }, draft);
  return {
    key,
    kids,
    pageOf: (index) => pageAt(draft, firstPage + index),
    formOf(kid) {
      const form = sequenceOf(unit, kid)?.form;
      return form && forms[kid.page]?.get(form);
    },
    annotationOf: (kid) => annotations.get(kid.object),
    textOf: (element) => textOf(element, unit, placed.folios),
  };
}

function bindCatalog(draft: Draft, structures: readonly UnitStructure[]): Dict {
  const { plan } = draft;
  const outline = bindOutline(plan.outline, draft);
  return dict({
    Type: "Catalog",
    Pages: pageTree(draft),
    Names: dict({ Dests: new Indirect(destinationTree(draft)) }),
    Outlines: outline,
    PageMode: outline && "UseOutlines",
    PageLabels: new Indirect(pageLabels(plan.labels)),
    StructTreeRoot: writeStructure(structures, draft),
    MarkInfo: dict({ Marked: true }),
    Lang: toTextString(plan.metadata.language),
    ViewerPreferences: dict({ DisplayDocTitle: true }),
    Metadata: bindXmp(plan.metadata),
  });
}

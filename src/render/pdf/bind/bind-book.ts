import type { BindPlan } from "../../../model/bind.js";
import { giveWay } from "../../../util/give-way.js";
import { createCompact } from "../content/compact/compact-content.js";
import { mergeFonts } from "../fonts/merge-fonts.js";
import { asDict, type Dict, dict, Indirect, Stream } from "../objects/object.js";
import { toTextString } from "../objects/text-string.js";
import { writePdf } from "../objects/write-pdf.js";
import { type Replacements, rewriteBook } from "../press/rewrite-book.js";
import { openUnit } from "../read/open-unit.js";
import { bindAttachments } from "./attachments.js";
import { bindBlanks } from "./bind-pages.js";
import { bindUnit, prepareUnit, type PreparedUnit } from "./bind-unit.js";
import { destinationTree } from "./destinations.js";
import { type Draft, draftBook, type PlacedUnit } from "./draft.js";
import { bindOverlays } from "./furniture.js";
import { bindInfo, bindXmp, toDate } from "./metadata.js";
import { bindOutline } from "./outline.js";
import { bindOutputIntent } from "./output-intent.js";
import { pageLabels } from "./page-labels.js";
import { pageTree } from "./page-tree.js";
import { type UnitStructure, writeStructure } from "./write-structure.js";

/**
 * Binds printed units into one tagged PDF 1.7 that passes PDF/UA-1 and PDF/A-2a: the same plan gives the same bytes.
 *
 * Throws an `Error` for a plan that cannot be: units that overlap, furniture of another length, links or outline items to ids that
 * their unit does not have.
 */
export async function bindBook(plan: BindPlan): Promise<Uint8Array> {
  const { catalog, info, replaced, archive } = await bindObjects(plan);
  const grays = plan.gray ? rewriteBook(pagesOf(catalog), { gray: true, forShop: false }) : [];
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
  const late = Promise.all([plan.furniture, plan.attachments]);
  // A failure is thrown below; until then it must not end the process as one that nobody handles.
  late.catch(() => undefined);
  const draft = draftBook(plan);
  const prepared = await prepareUnits(draft);
  const [printed, attachments] = await late;
  const furniture = printed && openUnit(printed);
  const fonts = mergeFonts([...inPageOrder(draft).map(({ unit }) => unit.fonts), ...(furniture ? [furniture.fonts] : [])]);
  const compact = createCompact(fonts);
  const overlays = furniture ? bindOverlays(furniture, plan, compact) : [];
  const structures = prepared.map((unit) => bindUnit(unit, draft, overlays, compact));
  bindBlanks(draft, overlays, compact);
  const archive = plan.archive && new Indirect(new Stream(dict({}), plan.archive));
  const catalog = new Indirect(bindCatalog(draft, structures, { archive, attachments: bindAttachments(attachments) }));
  return { catalog, info: new Indirect(bindInfo(plan.metadata)), replaced: fonts, archive };
}

function inPageOrder({ units }: Draft): readonly PlacedUnit[] {
  return [...units.values()].sort((a, b) => a.firstPage - b.firstPage);
}

/** Prepares units one by one: a browser that still prints has to be answered in between. */
async function prepareUnits(draft: Draft): Promise<readonly PreparedUnit[]> {
  const prepared: PreparedUnit[] = [];
  for (const placed of inPageOrder(draft)) {
    prepared.push(prepareUnit(placed, draft));
    await giveWay();
  }
  return prepared;
}

function bindCatalog(draft: Draft, structures: readonly UnitStructure[], { archive, attachments }: Readonly<Record<"archive" | "attachments", Indirect | undefined>>): Dict {
  const { plan } = draft;
  const outline = bindOutline(plan.outline, draft);
  return dict({
    Type: "Catalog",
    Pages: pageTree(draft),
    Names: dict({ Dests: new Indirect(destinationTree(draft)), EmbeddedFiles: attachments }),
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

import type { Indirect } from "../objects/object.js";
import type { Edit } from "../content/edit.js";
import type { UnitPage } from "../read/open-unit.js";
import type { StructureKid } from "../read/structure.js";
import type { ContentEdits } from "./content-edits.js";

/** Edits of a page's own content and of the forms with marked content that it draws. */
export interface PageEdits {
  readonly content: readonly Edit[];
  readonly forms: ReadonlyMap<Indirect, readonly Edit[]>;
}

/** Lists the ids of marked content that a structure holds, by page index. */
export function claimedContent(kids: readonly StructureKid[], claimed = new Map<number, Set<number>>()): Map<number, Set<number>> {
  for (const kid of kids) {
    if (kid.kind === "element") claimedContent(kid.kids, claimed);
    else if (kid.kind === "content") claimed.set(kid.page, (claimed.get(kid.page) ?? new Set()).add(kid.mcid));
  }
  return claimed;
}

/**
 * Makes the edits that turn all content which no element claims into artifacts (PDF/UA-1, 7.1), marked or not, and a marker that
 * one claims into its label, and those of the page's listings.
 *
 * A text that no element claims, such as a line's number, stands for nothing (14.9.4 of ISO 32000-1), so that it is not copied with the code.
 */
export function editPage({ scan }: UnitPage, index: number, claimed: ReadonlySet<number>, { edits, replaced }: ContentEdits): PageEdits {
  const sequences = [...scan.sequences.values()];
  const labels = new Map(sequences.flatMap(({ marker }) => (marker && claimed.has(marker.mcid) ? [[marker.edit, marker.mcid] as const] : [])));
  const inserts = new Map(scan.asides.flatMap(({ open, close }) => (labels.has(open) ? [[open, `/Lbl <</MCID ${labels.get(open)}>>BDC\n`]] : [[open, `${open.insert}/Span <</ActualText()>>BDC\n`], [close, `\nEMC${close.insert}`]]) as [Edit, string][]));
  const stretches = replaced.get(index) ?? [];
  const isKept = ({ from }: Edit): boolean => !stretches.some((stretch) => from >= stretch.from && from < stretch.to);
  const content = scan.edits.filter(isKept).map((edit) => (inserts.has(edit) ? { ...edit, insert: inserts.get(edit)! } : edit));
  content.push(...(edits.get(index) ?? []));
  const forms = new Map([...scan.forms].map(([form, edits]) => [form, [...edits]]));
  for (const { mcid, form, from, to } of sequences) {
    if (claimed.has(mcid)) continue;
    const edits = form === undefined ? content : forms.get(form);
    edits?.push({ from, to, insert: "/Artifact BMC" });
  }
  return { content, forms };
}

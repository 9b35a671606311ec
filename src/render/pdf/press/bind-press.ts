import type { BindPlan } from "../../../model/bind.js";
import { bindObjects, pagesOf } from "../bind/bind-book.js";
import { writePdf } from "../objects/write-pdf.js";
import { listPages } from "../read/open-unit.js";
import type { PageInk } from "./ink.js";
import { measurePage } from "./measure-page.js";
import { pressCatalog, pressInfo } from "./press-catalog.js";
import { rewriteBook } from "./rewrite-book.js";

/** A press edition, and what each of its pages asks of a press. */
export interface PressEdition {
  readonly bytes: Uint8Array;
  readonly inks: readonly PageInk[];
}

/** Binds units as `bindBook` does, leaves out all but the pages, and says grey in grey. */
export async function bindPress(plan: BindPlan): Promise<PressEdition> {
  const { catalog, info, replaced } = await bindObjects(plan);
  const pages = pagesOf(catalog);
  const rewritten = rewriteBook(pages, { gray: plan.gray, forShop: true });
  const bytes = writePdf(pressCatalog(catalog), pressInfo(info), new Map([...replaced, ...rewritten]));
  return { bytes, inks: listPages(pages).map(measurePage) };
}

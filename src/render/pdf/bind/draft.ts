import type { BindPlan, BoundUnit, FilledSlot } from "../../../model/bind.js";
import { movePoint } from "../content/matrix.js";
import { Indirect } from "../objects/object.js";
import { readDestinations } from "../read/destinations.js";
import { type OpenUnit, openUnit } from "../read/open-unit.js";
import { isTurned, type PageSize, placePage } from "./placement.js";

/** A place in the book: page index, and the point in pt that is to stand at the top left of a reader's window; its left edge is left as it is when undefined. */
export interface Spot {
  readonly page: number;
  readonly left: number | undefined;
  readonly top: number;
}

/** A unit at its place in the book. */
export interface PlacedUnit {
  readonly key: string;
  /** Index of its first page in the book. */
  readonly firstPage: number;
  readonly unit: OpenUnit;
  /** Sources of its code blocks. */
  readonly code: readonly string[];
  /** Folios by slot. */
  readonly folios: readonly FilledSlot[];
  /** Its start, and its destinations by id. */
  readonly start: Spot;
  readonly destinations: ReadonlyMap<string, Spot>;
}

/** The book while it is bound. */
export interface Draft {
  readonly plan: BindPlan;
  /** The page objects, blank ones included; filled while binding. */
  readonly pages: readonly Indirect[];
  readonly units: ReadonlyMap<string, PlacedUnit>;
}

/** Finds a page object; throws an `Error` for an index outside the book. */
export function pageAt({ pages }: Draft, index: number): Indirect {
  const page = pages[index];
  if (page === undefined) throw new Error(`bind: no page ${index}`);
  return page;
}

/** Opens the units and puts each at its place; throws an `Error` when a plan lets them overlap or leave the book. */
export function draftBook(plan: BindPlan): Draft {
  const pages = Array.from({ length: plan.pageCount }, () => new Indirect());
  const units = new Map(plan.units.map((bound) => [bound.key, placeUnit(bound, plan)]));
  if (units.size !== plan.units.length) throw new Error("bind: two units have one key");
  checkPlaces([...units.values()], plan.pageCount);
  return { plan, pages, units };
}

function placeUnit({ key, pdf, firstPage, code, folios }: BoundUnit, { sheet }: BindPlan): PlacedUnit {
  const unit = openUnit(pdf);
  const toSpot = (index: number, y?: number): Spot => {
    const page: PageSize = unit.pages[index] ?? sheet.paper;
    const [left, top] = movePoint([0, y ?? page.height], placePage(page, sheet));
    return { page: firstPage + index, left: isTurned(page, sheet) ? left : undefined, top };
  };
  const destinations = new Map([...readDestinations(unit)].map(([id, { page, y }]) => [id, toSpot(page, y)]));
  return { key, firstPage, unit, code, folios, start: toSpot(0), destinations };
}

function checkPlaces(units: readonly PlacedUnit[], pageCount: number): void {
  let free = 0;
  for (const { key, firstPage, unit } of units.toSorted((a, b) => a.firstPage - b.firstPage)) {
    if (firstPage < free) throw new Error(`bind: unit ${key} begins on page ${firstPage}, which is taken`);
    free = firstPage + unit.pages.length;
  }
  if (free > pageCount) throw new Error(`bind: units take ${free} pages of ${pageCount}`);
}

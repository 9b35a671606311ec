import type { BindPlan, BoundUnit } from "../../../model/bind.js";
import { Indirect } from "../objects/object.js";
import { type Destination, readDestinations } from "../read/destinations.js";
import { type OpenUnit, openUnit } from "../read/open-unit.js";

/** A unit at its place in the book. */
export interface PlacedUnit {
  readonly key: string;
  /** Index of its first page in the book. */
  readonly firstPage: number;
  readonly unit: OpenUnit;
  /** Folios by slot. */
  readonly folios: readonly string[];
  /** Its destinations by id: page index in the book, and y in pt from the bottom of the book's page. */
  readonly destinations: ReadonlyMap<string, Destination>;
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

function placeUnit({ key, pdf, firstPage, folios }: BoundUnit, { paper }: BindPlan): PlacedUnit {
  const unit = openUnit(pdf);
  const destinations = new Map<string, Destination>();
  for (const [id, { page, y }] of readDestinations(unit)) {
    destinations.set(id, { page: firstPage + page, y: y + heightShift(paper.height, unit.pages[page]?.height) });
  }
  return { key, firstPage, unit, folios, destinations };
}

/**
 * Measures how far a page's content moves up so that it stays put at the top left of the true paper.
 *
 * Chromium rounds sheets to whole CSS px (A5: 420.00 × 594.96 pt for 419.53 × 595.28).
 */
export function heightShift(paperHeight: number, printedHeight = paperHeight): number {
  return paperHeight - printedHeight;
}

function checkPlaces(units: readonly PlacedUnit[], pageCount: number): void {
  let free = 0;
  for (const { key, firstPage, unit } of units.toSorted((a, b) => a.firstPage - b.firstPage)) {
    if (firstPage < free) throw new Error(`bind: unit ${key} begins on page ${firstPage}, which is taken`);
    free = firstPage + unit.pages.length;
  }
  if (free > pageCount) throw new Error(`bind: units take ${free} pages of ${pageCount}`);
}

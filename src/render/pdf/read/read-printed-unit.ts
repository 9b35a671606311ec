import type { PrintedUnit } from "../../../model/print.js";
import { readDestinations } from "./destinations.js";
import { findScale } from "./find-scale.js";
import { openUnit } from "./open-unit.js";
import { readRuns } from "./runs.js";

/** Reads back what a printed unit says: pages, destinations, texts in logical order, and whether Chromium shrank it. */
export async function readPrintedUnit(pdf: Uint8Array): Promise<PrintedUnit> {
  const unit = openUnit(pdf);
  return {
    pdf,
    pageCount: unit.pages.length,
    turnedPages: new Set(unit.pages.flatMap(({ width, height }, page) => (width > height ? [page] : []))),
    destinations: readDestinations(unit),
    runs: readRuns(unit),
    scale: findScale(unit.pages),
  };
}

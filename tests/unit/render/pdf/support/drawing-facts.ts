import { PDFDict, PDFName, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { nextOperator, openContent, operator } from "../../../../../src/render/pdf/content/content-tokens.js";
import { type Bound, plain, streamBytes } from "./pdf-facts.js";

/** Lists every object of a file that is a dictionary or a stream, with its entries. */
export function objects(bound: Bound): { ref: PDFRef; entries: PDFDict }[] {
  return bound.context.enumerateIndirectObjects().flatMap(([ref, object]) => (object instanceof PDFRawStream || object instanceof PDFDict ? [{ ref, entries: object instanceof PDFDict ? object : object.dict }] : []));
}

const counted = ["rg", "RG", "k", "K", "sc", "SC", "g", "G", "BDC", "BMC", "EMC"];

/** Lists all streams that draw: the pages', forms' and patterns'. */
export function listDrawings(bound: Bound): Uint8Array[] {
  const contents = new Set<unknown>(bound.pages.map((page) => bound.dict(page).get(PDFName.of("Contents"))));
  const drawing = objects(bound).filter(({ ref, entries }) => contents.has(ref) || plain(bound, entries.get(PDFName.of("Subtype"))) === "/Form" || plain(bound, entries.get(PDFName.of("PatternType"))) === 1);
  return drawing.map(({ ref }) => streamBytes(bound, ref));
}

/** Counts the operators of colour and of marked content in all streams that draw. */
export function countOperators(bound: Bound): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const bytes of listDrawings(bound)) {
    const tokens = openContent(bytes);
    for (let op = nextOperator(tokens); op !== 0; op = nextOperator(tokens)) for (const name of counted) if (op === operator(name)) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

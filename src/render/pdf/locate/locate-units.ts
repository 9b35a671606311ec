import type { BookConfig } from "../../../model/book.js";
import type { ChapterFacts, Part } from "../../../model/facts.js";
import { toFolio } from "../../../model/page-map.js";
import type { PrintedUnit } from "../../../model/print.js";
import { backKey, unitOf } from "../../../model/units.js";
import { type LocatedPassage, locatePassages } from "../../locate-passages.js";
import type { SettledUnit, Settlement } from "../settle.js";
import { type Block, groupBlocks } from "./blocks.js";
import { type Leaf, placeLeaves } from "./leaves.js";
import { readUnitText, type UnitText } from "./unit-text.js";

/** A printed unit, with the source of its text. */
export interface LocatedUnit {
  readonly key: string;
  readonly kind: SettledUnit["kind"];
  readonly printed: PrintedUnit;
  readonly text: UnitText;
  /** Page in the bound book of the unit's first page. */
  readonly firstPage: number;
  /** Returns the folio of a page of the unit. */
  readonly folioOf: (page: number) => string;
  /** One for a chapter; the answers of each chapter for the back matter. */
  readonly parts: readonly LocatedPart[];
}

/** What a chapter has in a unit: its text, its answers, or both. */
export interface LocatedPart {
  readonly facts: ChapterFacts;
  /** All passages that belong into the unit, those that were not found included. */
  readonly passages: readonly LocatedPassage[];
  /** In reading order. */
  readonly leaves: readonly Leaf[];
  /** By their first leaf. */
  readonly blocks: readonly Block[];
}

/** What a unit says that was not printed. */
const unprinted: PrintedUnit = { pdf: new Uint8Array(), pageCount: 0, turnedPages: new Set(), destinations: new Map(), runs: [], scale: 1 };

/** What is looked for in printed units, and what was found so far. */
export interface Search {
  readonly chapters: readonly ChapterFacts[];
  readonly answers: BookConfig["answers"];
  /** By how much pages were enlarged. */
  readonly scale: number;
  readonly found: WeakMap<PrintedUnit, Findings>;
}

type Findings = Pick<LocatedUnit, "text" | "parts">;

/** Starts to look for the passages of chapters in units whose pages were enlarged by `scale`. */
export function startSearch(chapters: readonly ChapterFacts[], answers: BookConfig["answers"], scale: number): Search {
  return { chapters, answers, scale, found: new WeakMap() };
}

/** Finds the passages in one unit, once. */
export function searchUnit({ key, printed }: Pick<SettledUnit, "key" | "printed">, { chapters, answers, scale, found }: Search): Findings {
  const known = found.get(printed);
  if (known !== undefined) return known;
  const text = readUnitText(printed, scale);
  const findings = { text, parts: chapters.flatMap((facts) => locatePart(facts, listParts(facts, key, answers), text, printed)) };
  found.set(printed, findings);
  return findings;
}

/** Finds the passages in the units of an edition. */
export function locateUnits({ units, map }: Pick<Settlement, "units" | "map">, search: Search): LocatedUnit[] {
  const { chapters, answers } = search;
  const needed = chapters.flatMap((facts) => facts.passages.map(({ part }) => unitOf(facts.chapter, part, answers)));
  const missing = [...new Set(needed)].filter((unit) => !units.some(({ key }) => key === unit));
  const all = [...units, ...missing.map((key): Pick<SettledUnit, "key" | "kind" | "printed"> => ({ key, kind: key === backKey ? "back" : "chapter", printed: { ...unprinted } }))];
  return all.map(({ key, kind, printed }) => {
    const firstPage = map.firstPages.get(key) ?? 0;
    return { key, kind, printed, ...searchUnit({ key, printed }, search), firstPage, folioOf: (page) => toFolio(map, firstPage + page) };
  });
}

/** Returns the parts of a chapter that a unit holds. */
function listParts({ chapter }: ChapterFacts, unit: string, answers: BookConfig["answers"]): Part[] {
  return (["chapter", "answers"] as const).filter((part) => unitOf(chapter, part, answers) === unit);
}

function locatePart(facts: ChapterFacts, parts: readonly Part[], text: UnitText, { destinations }: PrintedUnit): LocatedPart[] {
  if (parts.length === 0) return [];
  const passages = parts.flatMap((part) => locatePassages(facts.passages.filter((passage) => passage.part === part), text.letters));
  const leaves = placeLeaves(passages, text);
  return [{ facts, passages, leaves, blocks: groupBlocks(leaves, (node) => destinations.get(facts.targetOf.get(node)?.fragment ?? "")) }];
}

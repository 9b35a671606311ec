import type { Finding } from "../../../diagnostics/message.js";
import type { PrintedPage } from "../../../model/printed-page.js";
import type { Sheet } from "../../../model/sheet.js";
import { groupBy } from "../../../util/group-by.js";
import type { PageInk } from "./ink.js";
import { limits } from "./limits.js";

/** A press edition as far as a shop's limits go. */
export interface PressFacts {
  readonly sheet: Sheet;
  /** Inner margin in pt. */
  readonly gutter: number;
  /** By page in the book. */
  readonly inks: readonly PageInk[];
  /** The pages of units. */
  readonly pages: readonly PrintedPage[];
  /** Returns the file that a unit is made from. */
  readonly fileOf: (unit: string) => string;
}

/** Chromium rounds lengths and colours, and papers named in mm are hundredths of an inch off. */
const TOLERANCE = 0.01;
const TINT_TOLERANCE = 0.001;
const PAPER_TOLERANCE = 1;
const bookFile = "chapters/book.yaml";

/** Returns a finding for everything that a print-on-demand shop would refuse or print badly. */
export function checkLimits(facts: PressFacts): Finding[] {
  return [...checkBook(facts), ...checkInks(facts)];
}

function checkBook({ sheet, gutter, inks }: PressFacts): Finding[] {
  const findings: Finding[] = [];
  const add = (rule: Finding["rule"], what: string): number => findings.push({ rule, file: bookFile, what });
  const { width, height } = sheet.paper;
  const count = inks.length;
  if (count < limits.fewestPages || count > limits.mostPages) add("press-page-count", `Unexpected book of ${count} pages, expected ${limits.fewestPages} to ${limits.mostPages}`);
  if (!isWithin(width, limits.widths) || !isWithin(height, limits.heights)) add("press-trim", `Unexpected page of ${size(width, height)}, expected ${size(limits.widths[0], limits.heights[0])} to ${size(limits.widths[1], limits.heights[1])}`);
  const least = limits.gutters.find((each) => count <= each.pages)?.width ?? limits.gutters.at(-1)!.width;
  if (gutter < least - TOLERANCE) add("press-gutter", `Unexpected inner margin of ${inches(gutter)} for ${count} pages, expected at least ${inches(least)}`);
  const blanks = longestRow(inks.map(({ isBlank }) => isBlank));
  if (blanks > limits.blankPages) add("press-blank-pages", `Unexpected ${blanks} blank pages in a row, expected at most ${limits.blankPages}`);
  if (sheet.marks) add("press-marks", "Unexpected crop marks, expected none");
  return findings;
}

/** Counts the longest row of what is true. */
function longestRow(values: readonly boolean[]): number {
  let [row, longest] = [0, 0];
  for (const value of values) longest = Math.max(longest, (row = value ? row + 1 : 0));
  return longest;
}

function isWithin(length: number, [smallest, largest]: readonly [number, number]): boolean {
  return length >= smallest - PAPER_TOLERANCE && length <= largest + PAPER_TOLERANCE;
}

function size(width: number, height: number): string {
  return `${inches(width)} × ${inches(height)}`;
}

function inches(length: number): string {
  return `${Number((length / 72).toFixed(3))} in`;
}

/** What each page is held against. */
interface PageLimit {
  readonly rule: Finding["rule"];
  readonly isBroken: (ink: PageInk) => boolean;
  /** Says what is wrong with the pages that break it. */
  readonly tell: (broken: readonly PageInk[]) => string;
  readonly expected: string;
}

function listPageLimits({ bleed }: Sheet): PageLimit[] {
  return [
    { rule: "press-type", isBroken: (ink) => ink.smallestType < limits.type - TOLERANCE, tell: (broken) => `type of ${least(broken.map((ink) => ink.smallestType))} pt`, expected: `at least ${limits.type} pt` },
    { rule: "press-rule", isBroken: (ink) => ink.thinnestRule < limits.rule - TOLERANCE, tell: (broken) => `line of ${least(broken.map((ink) => ink.thinnestRule))} pt`, expected: `at least ${limits.rule} pt` },
    { rule: "press-tint", isBroken: (ink) => ink.lightestTint < limits.tint - TINT_TOLERANCE, tell: (broken) => `ground of ${least(broken.map((ink) => 100 * ink.lightestTint))} % ink`, expected: `at least ${100 * limits.tint} %` },
    { rule: "press-transparency", isBroken: (ink) => ink.isTransparent, tell: () => "transparency", expected: "none" },
    { rule: "press-bleed", isBroken: (ink) => ink.reachesEdge && bleed < limits.bleed - TOLERANCE, tell: () => `bleed of ${inches(bleed)} under what reaches the edge`, expected: `at least ${inches(limits.bleed)}` },
  ];
}

function least(values: readonly number[]): number {
  return Number(Math.min(...values).toFixed(2));
}

function checkInks({ sheet, inks, pages, fileOf }: PressFacts): Finding[] {
  const files = groupBy(pages, ({ unit }) => fileOf(unit));
  return listPageLimits(sheet).flatMap(({ rule, isBroken, tell, expected }) =>
    [...files].flatMap(([file, ofFile]): Finding[] => {
      const broken = ofFile.filter(({ page }) => isBroken(inks[page]!));
      if (broken.length === 0) return [];
      const what = `Unexpected ${tell(broken.map(({ page }) => inks[page]!))} ${namePages(broken.map(({ folio }) => folio))}, expected ${expected}`;
      return [{ rule, file, what }];
    }),
  );
}

const mostNamed = 6;

/** Returns `on page 12`, `on pages 12, 14 and 15`, or the first few and how many more. */
function namePages(folios: readonly string[]): string {
  const named = folios.slice(0, mostNamed);
  const more = folios.length - named.length;
  const parts = more > 0 ? [...named, `${more} more`] : named;
  return parts.length === 1 ? `on page ${parts[0]}` : `on pages ${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

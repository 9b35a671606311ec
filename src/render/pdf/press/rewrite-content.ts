import { type ContentTokens, nameAt, nextOperator, numberAt, openContent } from "../content/content-tokens.js";
import { applyEdits, type Edit } from "../content/edit.js";
import { operatorTable } from "../content/operator-table.js";
import { printNumber } from "../objects/print-number.js";
import { type Rgb, toGray } from "./gray.js";

/** What is changed in a bound book. */
export interface Rewriting {
  /** True for grey instead of every colour; else only what is grey anyway is said in grey, so that black text is black ink alone on a press. */
  readonly gray: boolean;
  /** True for a press edition: without what only readers, their programs and screens need, such as marked content. */
  readonly forShop: boolean;
}

/** Rewrites a content stream; throws an `Error` for inline images, and for colour spaces that Chromium does not write. */
export function rewriteContent(bytes: Uint8Array, rewriting: Rewriting): Uint8Array {
  const tokens = openContent(bytes);
  const edits: Edit[] = [];
  for (let op = nextOperator(tokens); op !== 0; op = nextOperator(tokens)) {
    const insert = ACTIONS.get(op)?.(tokens, rewriting);
    if (insert !== undefined) edits.push({ from: tokens.start, to: tokens.at, insert });
  }
  return applyEdits(bytes, edits);
}

/** Returns what takes an operator's place; undefined when it stays. */
type Action = (tokens: ContentTokens, rewriting: Rewriting) => string | undefined;

function unmark(_: ContentTokens, { forShop }: Rewriting): string | undefined {
  return forShop ? "" : undefined;
}

function setRgb(grayOperator: string): Action {
  return (tokens, { gray }) => {
    const rgb: Rgb = [numberAt(tokens, 0), numberAt(tokens, 1), numberAt(tokens, 2)];
    const isGray = rgb[0] === rgb[1] && rgb[1] === rgb[2];
    return gray || isGray ? `${gray ? printGray(toGray(rgb)) : printNumber(rgb[0])} ${grayOperator}` : undefined;
  };
}

/** The red, green and blue of inks are what each leaves (ISO 32000-1, 10.3.5). */
function setCmyk(grayOperator: string): Action {
  return (tokens, { gray }) => {
    const [red, green, blue] = [0, 1, 2].map((ink) => 1 - Math.min(1, numberAt(tokens, ink) + numberAt(tokens, 3))) as [number, number, number];
    return gray ? `${printGray(toGray([red, green, blue]))} ${grayOperator}` : undefined;
  };
}

/** Greys darker than this are printed black: a screen would only fray the edges of letters. */
const BLACK = 0.15;

function printGray(gray: number): string {
  return gray < BLACK ? "0" : printNumber(Math.round(gray * 1e4) / 1e4);
}

/** Patterns are rewritten where they are defined. */
function setSpace(tokens: ContentTokens, { gray }: Rewriting): undefined {
  const space = nameAt(tokens, 0);
  if (gray && space !== "Pattern" && space !== "DeviceGray") throw new Error(`press: colour space ${space} cannot be made grey`);
}

function refuse(): never {
  throw new Error("press: inline images are not read");
}

const ACTIONS = operatorTable<Action>([
  ["BDC BMC EMC DP MP", unmark],
  ["rg", setRgb("g")],
  ["RG", setRgb("G")],
  ["k", setCmyk("g")],
  ["K", setCmyk("G")],
  ["cs CS", setSpace],
  ["BI", refuse],
]);

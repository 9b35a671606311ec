import { InvalidArgumentError } from "commander";
import { parseLength } from "../config/lengths.js";
import { findSheet, sheetNames } from "../config/papers.js";
import { UsageError } from "../diagnostics/usage-error.js";
import type { Imposition } from "../model/imposition.js";
import type { Paper } from "../model/paper.js";
import { mm } from "../util/millimetre.js";

/** The options of imposition as typed. */
export interface ImpositionArguments {
  readonly imposition?: Imposition["kind"];
  readonly signature?: number;
  /** In pt. */
  readonly creep?: number;
  readonly sheet?: Paper;
}

/** The ways in which pages can be laid on sheets. */
export const impositions = ["booklet", "2up"] as const satisfies readonly Imposition["kind"][];

// Office paper of 80 g/m² is about 0.1 mm thick.
const defaultCreep = 0.1 * mm;
// Thicker than any paper that is folded.
const mostCreep = 2 * mm;
const mostSheets = 32;

/** Returns the sheets of a signature as typed; commander reports what it throws. */
export function parseSignature(text: string): number {
  const sheets = Number(text);
  if (Number.isInteger(sheets) && sheets >= 1 && sheets <= mostSheets) return sheets;
  throw new InvalidArgumentError(`A signature has 1 to ${mostSheets} sheets.`);
}

/** Returns the creep in pt; commander reports what it throws. */
export function parseCreep(text: string): number {
  const creep = text.trim() === "0" ? 0 : parseLength(text);
  if (creep !== undefined && creep <= mostCreep) return creep;
  throw new InvalidArgumentError("Creep is a length up to 2mm for each sheet, such as 0.1mm; 0 turns it off.");
}

/** Returns the sheet; commander reports what it throws. */
export function parseSheet(text: string): Paper {
  const sheet = findSheet(text);
  if (sheet) return sheet;
  throw new InvalidArgumentError(`Sheets are ${sheetNames.join(", ")}, or a size such as 320x450mm.`);
}

/** Returns the imposition that was asked for, if any; throws a `UsageError` for options that would do nothing. */
export function toImposition({ imposition: kind, signature, creep, sheet }: ImpositionArguments): Imposition | undefined {
  if (kind !== "booklet" && (signature !== undefined || creep !== undefined)) throw new UsageError("Only booklets have signatures and creep.", "Add `--imposition booklet`, or leave out --signature and --creep.");
  if (kind === undefined && sheet !== undefined) throw new UsageError("A sheet is what pages are imposed on.", "Add `--imposition booklet` or `--imposition 2up`, or say `--paper` for the size of the book's pages.");
  return kind && { kind, signature, creep: kind === "booklet" ? (creep ?? defaultCreep) : 0, sheet };
}

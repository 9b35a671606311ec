import type { PrintedRun, PrintedUnit } from "../../../model/print.js";
import { toLetters } from "../../../util/letters.js";

/** A line of one run: the smallest piece of text of which the place is known. */
export interface Piece {
  /** Offset of its first letter in the unit's letters. */
  readonly at: number;
  readonly text: string;
  /** Page index in the unit. */
  readonly page: number;
  /** Baseline start, and where its last glyph begins, in pt of the page grid from the page's lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly lastX: number;
  readonly size: number;
  readonly types: readonly string[];
}

/** What a printed unit says, letter by letter, and where. */
export interface UnitText {
  /** Letters in reading order. */
  readonly letters: string;
  /** By their first letter. */
  readonly pieces: readonly Piece[];
}

/** Returns a unit's letters, with the places of the lines that show them as they are before the page is enlarged by `scale`, as all lengths of the page grid. */
export function readUnitText({ runs }: Pick<PrintedUnit, "runs">, scale: number): UnitText {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const run of runs) {
    for (const piece of cutLines(run, scale)) {
      const letters = toLetters(piece.text);
      if (letters === "") continue;
      pieces.push({ ...piece, at });
      parts.push(letters);
      at += letters.length;
    }
  }
  // A mark that stands in another run than its letter joins it here; the few offsets behind it do not matter.
  return { letters: parts.join("").normalize("NFKC"), pieces };
}

function cutLines({ text, page, size, types, lines }: PrintedRun, scale: number): Omit<Piece, "at">[] {
  return lines.map(({ at, x, y, lastX }, index) => ({ text: text.slice(at, lines[index + 1]?.at), page, x: x / scale, y: y / scale, lastX: lastX / scale, size: size / scale, types }));
}

/** Returns the pieces that show the letters from one offset up to another. */
export function listPieces({ pieces }: UnitText, from: number, to: number): Piece[] {
  const found: Piece[] = [];
  for (let index = findPiece(pieces, from); index < pieces.length && pieces[index]!.at < to; index++) found.push(pieces[index]!);
  return found;
}

/** Returns the index of the last piece that begins at an offset or before it. */
function findPiece(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (pieces[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

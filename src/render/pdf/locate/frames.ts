import type { Piece } from "./unit-text.js";

/** A line as readers see it: all pieces on one baseline. */
export interface FrameLine {
  readonly x: number;
  readonly y: number;
  readonly lastX: number;
  /** Largest type in pt. */
  readonly size: number;
  /** Offset of its first letter in the unit's letters. */
  readonly at: number;
}

/** Lines that stand below each other, in one column of one page. */
export interface Frame {
  /** Page index in the unit. */
  readonly page: number;
  /** From top to bottom; never empty. */
  readonly lines: readonly FrameLine[];
}

// Part of the type size by which baselines of one line may differ: code, marks of notes, raised letters.
const sameLine = 0.6;

/** Returns pieces of text as frames: one more for each page or column on which the text goes on. */
export function toFrames(pieces: readonly Piece[]): Frame[] {
  const frames: { page: number; lines: FrameLine[] }[] = [];
  for (const piece of pieces) {
    const frame = frames.at(-1);
    const line = frame?.lines.at(-1);
    const drop = line ? line.y - piece.y : 0;
    const step = sameLine * Math.max(piece.size, line?.size ?? 0);
    if (!frame || !line || frame.page !== piece.page || drop < -step) frames.push({ page: piece.page, lines: [toLine(piece)] });
    else if (drop > step) frame.lines.push(toLine(piece));
    else frame.lines[frame.lines.length - 1] = widen(line, piece);
  }
  return frames;
}

function toLine({ x, y, lastX, size, at }: Piece): FrameLine {
  return { x, y, lastX, size, at };
}

function widen(line: FrameLine, piece: Piece): FrameLine {
  return { ...line, x: Math.min(line.x, piece.x), lastX: Math.max(line.lastX, piece.lastX), size: Math.max(line.size, piece.size) };
}

/** Returns the first line of frames. */
export function firstLine(frames: readonly Frame[]): FrameLine {
  return frames[0]!.lines[0]!;
}

/** Returns the last line of frames. */
export function lastLine(frames: readonly Frame[]): FrameLine {
  return frames.at(-1)!.lines.at(-1)!;
}

import type { Box } from "../../../model/sheet.js";
import { intersect, unite } from "../content/boxes.js";
import { heightScale, widthScale } from "../content/matrix.js";
import type { Action, Measuring } from "./measuring.js";

/** Least length of a line, in pt and in its own widths. */
const LEAST_LENGTH = 2;
const LEAST_WIDTHS = 3;

/** Pt within which something counts as reaching the edge; Chromium rounds lengths. */
const EDGE = 0.4;

/** Measures what is filled; white is no ink. */
export function fillPath({ path, state, ink, trim }: Measuring): void {
  if (state.fill === 1) return;
  for (const box of path) {
    const shown = intersect(box, state.clip);
    if (!shown) continue;
    ink.isBlank = false;
    ink.thinnestRule = Math.min(ink.thinnestRule, ruleWidth(box));
    if (state.fill !== undefined) ink.lightestTint = Math.min(ink.lightestTint, 1 - state.fill);
    if (reaches(shown, trim)) ink.reachesEdge = true;
  }
}

/** Returns the width of what is filled if it is long enough to be a line: Chromium fills borders and dashes, and the last dash may be a sliver. */
function ruleWidth([left, bottom, right, top]: Box): number {
  const [short, long] = [right - left, top - bottom].sort((a, b) => a - b) as [number, number];
  return long >= LEAST_LENGTH && long >= LEAST_WIDTHS * short ? short : Infinity;
}

/** Measures what is drawn. */
export function strokePath({ path, state, ink, trim }: Measuring): void {
  const width = state.lineWidth * Math.min(widthScale(state.ctm), heightScale(state.ctm));
  const half = width / 2;
  for (const [left, bottom, right, top] of path) {
    const shown = intersect([left - half, bottom - half, right + half, top + half], state.clip);
    if (!shown) continue;
    ink.isBlank = false;
    ink.thinnestRule = Math.min(ink.thinnestRule, width);
    if (reaches(shown, trim)) ink.reachesEdge = true;
  }
}

function reaches(box: Box, trim: Box): boolean {
  return box[0] < trim[0] + EDGE || box[1] < trim[1] + EDGE || box[2] > trim[2] - EDGE || box[3] > trim[3] - EDGE;
}

/** Ends the current path, which may become the clip. */
export function endPath(measuring: Measuring): void {
  const { path, state } = measuring;
  if (measuring.clips && path.length > 0) state.clip = intersect(path.reduce(unite), state.clip) ?? NOWHERE;
  measuring.clips = false;
  measuring.path = [];
}

const NOWHERE: Box = [0, 0, 0, 0];

/** Makes the action that paints the current path and ends it. */
export function painting(...paints: Action[]): Action {
  return (measuring) => {
    for (const paint of paints) paint(measuring);
    endPath(measuring);
  };
}

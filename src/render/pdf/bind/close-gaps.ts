import { countEmpty, folioAt } from "../content/slots.js";
import type { TextRun } from "../content/text-runs.js";
import { asDict } from "../objects/object.js";
import { printNumber } from "../objects/print-number.js";
import { readBox } from "../objects/read-box.js";
import type { OpenUnit } from "../read/open-unit.js";
import { sequenceOf } from "../read/repeats.js";
import type { StructureElement } from "../read/structure.js";
import { type ContentEdits, listEdits } from "./content-edits.js";
import type { PlacedUnit } from "./draft.js";
import type { BoundAnnotations } from "./links.js";
import type { Piece } from "./list-blocks.js";
import { readRuns } from "./read-runs.js";

/** Part of the type size by which the baselines of one line may differ: raised notes and smaller code. */
const LINE_STEP = 0.5;

/** What lines are moved in. */
interface Closing {
  readonly placed: PlacedUnit;
  readonly annotations: BoundAnnotations;
  readonly edits: ContentEdits;
  /** Tells whether a page lies on its side. */
  readonly isTurned: (page: number) => boolean;
}

/**
 * Makes the edits that close the gap at a page number which has fewer digits than its slot: what follows it on its line moves towards
 * it with its links, and where lines are flush right, what goes before.
 *
 * Lines are ragged on the other side, so that nobody sees it, and nothing has to be printed again.
 */
export function closeGaps(blocks: readonly (readonly Piece[])[], closing: Closing): void {
  const { unit, folios } = closing.placed;
  for (const line of blocks) {
    line.forEach(({ kid, link }, index) => {
      const sequence = sequenceOf(unit, kid);
      const filled = sequence?.slot && folioAt(sequence.slot, folios);
      if (!sequence?.slot || !filled) return;
      const empty = countEmpty(sequence.slot, filled);
      const number = empty > 0 ? readRuns(kid, unit)?.runs[0] : undefined;
      if (!number) return;
      const width = empty * digitWidth(unit.pages[kid.page]!.content, sequence.slot.pieces);
      const isRight = filled.flush === "right";
      const beside = isRight ? line.slice(0, index).reverse() : line.slice(index + 1);
      const gap: Gap = { number, link, move: isRight ? width : -width, points: measureUnit(line, unit) };
      if (link) moveEdge(link, gap, isRight ? ["left"] : ["right"], closing);
      moveLine(beside, gap, closing);
    });
  }
}

/** A gap that is closed. */
interface Gap {
  readonly number: TextRun;
  /** The number's own link. */
  readonly link: StructureElement | undefined;
  /** How far the text beside it moves to the right, in units of the content, and pt in one of them. */
  readonly move: number;
  readonly points: number;
}

/** Measures a unit of the content in pt, by the type size of a block's first text; a slot has none, being no text yet. */
function measureUnit(pieces: readonly Piece[], unit: OpenUnit): number {
  for (const { kid } of pieces) {
    const size = sequenceOf(unit, kid)?.size ?? 0;
    const run = size > 0 ? readRuns(kid, unit)?.runs[0] : undefined;
    if (run) return size / run.size;
  }
  return 0;
}

/** Reads how far apart Chromium sets the digits of a slot, in units of the content: `5.3 0 Td` between two of them. */
function digitWidth(content: Uint8Array, [first, second]: readonly { readonly from: number; readonly to: number }[]): number {
  if (!first || !second) return 0;
  const between = Buffer.from(content.subarray(first.to, second.from)).toString("latin1");
  return Number(/(-?[\d.]+) 0 Td/.exec(between)?.[1] ?? 0);
}

/** Moves the stretches that stand beside a number on its line, up to the first one that does not, and the links that begin or end there. */
function moveLine(pieces: readonly Piece[], gap: Gap, closing: Closing): void {
  const moved = new Set<StructureElement | undefined>([undefined, gap.link]);
  for (const { kid, link } of pieces) {
    const runs = readRuns(kid, closing.placed.unit)?.runs ?? [];
    for (const run of gap.move < 0 ? runs : runs.toReversed()) {
      if (!standsBeside(run, gap)) return;
      const list = listEdits(closing.edits, kid.page);
      list.push({ from: run.from, to: run.from, insert: `1 0 0 1 ${printNumber(gap.move)} 0 cm\n` });
      list.push({ from: run.to, to: run.to, insert: `\n1 0 0 1 ${printNumber(-gap.move)} 0 cm\n` });
      if (link && !moved.has(link)) moveEdge(link, gap, ["left", "right"], closing);
      moved.add(link);
    }
  }
}

function standsBeside({ place }: TextRun, { number, move }: Gap): boolean {
  const isOnLine = Math.abs(place[5] - number.place[5]) < number.size * LINE_STEP;
  return isOnLine && (move < 0 ? place[4] > number.place[4] : place[4] < number.place[4]);
}

/** Moves edges of a link's area on the number's line: the last one of the number's own link and of what goes before, the first one of what follows. */
function moveEdge(link: StructureElement, { link: own, move, points }: Gap, edges: readonly ("left" | "right")[], { annotations, isTurned }: Closing): void {
  const areas = link.kids.flatMap((kid) => (kid.kind === "object" && annotations.has(kid.object) ? [kid] : []));
  const area = link === own || move > 0 ? areas.at(-1) : areas[0];
  const entries = area && asDict(annotations.get(area.object)?.annotation);
  const box = readBox(entries?.get("Rect"));
  if (!area || !entries || !box) return;
  // A page that lies on its side was turned to the left: its lines run upwards.
  const first = isTurned(area.page) ? 1 : 0;
  const moved = edges.map((edge) => (edge === "left" ? first : first + 2));
  entries.set("Rect", box.map((side, index) => (moved.includes(index) ? side + move * points : side)));
}

import { relative } from "node:path";
import type { Changes, LeafRange, ReplacedLeaves } from "../model/changes.js";
import { formatCount } from "../util/format-quantity.js";

/** Returns the lines that say what to print again to bring an older copy up to date; `folder` is what its path is relative to. */
export function formatChanges(changes: Changes, folder: string): string[] {
  const { leaves, leafCount, reprint, takeOut, reason } = changes;
  const name = relative(folder, changes.since) || changes.since;
  if (leaves.length + takeOut.length === 0) return [`Nothing to reprint: ${formatCount(leafCount, "leaf", "leaves")} as in ${name}.`];
  return [
    ...(leaves.length > 0 ? [`To reprint since ${name}: ${leaves.length} of ${formatCount(leafCount, "leaf", "leaves")}, p. ${listRanges(reprint)}.`] : [`Nothing to reprint since ${name}.`]),
    ...(takeOut.length > 0 ? [`To take out: p. ${listRanges(takeOut)} of the old copy.`] : []),
    ...(reason === undefined ? [] : [reason]),
    ...formatMoved(changes),
  ];
}

function listRanges(ranges: readonly LeafRange[]): string {
  return ranges.map(printRange).join(", ");
}

function printRange({ from, to }: LeafRange): string {
  return from === to ? from : `${from}–${to}`;
}

/** Says what only moved, and how to do without printing that again. */
function formatMoved({ moved, replace, renumbered, leaves }: Changes): string[] {
  if (moved.length === 0) return [];
  const moves = moved.map(({ now, before }) => `p. ${printRange(now)} (before: ${printRange(before)})`);
  const count = replace.reduce((sum, { print }) => sum + (print?.leafCount ?? 0), 0);
  if (count >= leaves.length) return [`Only moved: ${moves.join(", ")}.`];
  return [
    `Only moved: ${moves.join(", ")}.`,
    `To save paper, let that keep its old page numbers and print ${formatCount(count, "leaf", "leaves")}: ${replace.map(printReplaced).join("; ")}.`,
    ...(renumbered.length > 0 ? [`Changed in numbers only: p. ${listRanges(renumbered)}. Leave these too when the numbers are those of pages.`] : []),
  ];
}

function printReplaced({ print, old, after }: ReplacedLeaves): string {
  if (!print) return `take out p. ${old ? printRange(old) : ""}`;
  if (!old) return after === undefined ? `put p. ${printRange(print)} in front` : `put p. ${printRange(print)} after p. ${after}${nameAdded(after, print.leafCount)}`;
  const added = print.leafCount - old.leafCount;
  return `put p. ${printRange(print)} in place of p. ${printRange(old)}${added > 0 ? nameAdded(old.to, added) : ""}`;
}

/** Pages that are more than before are customarily told by letters after the number before them. */
function nameAdded(folio: string, leafCount: number): string {
  const last = String.fromCharCode("a".charCodeAt(0) + 2 * leafCount - 1);
  return last <= "z" ? ` (${leafCount === 1 ? "the last leaf" : `the last ${leafCount} leaves`} as ${folio}a–${folio}${last})` : "";
}

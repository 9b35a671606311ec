import { countColumns } from "../count-columns.js";
import { type Break, type Group, weights } from "./find-breaks.js";

/** A line of code to wrap; offsets are into the whole code. */
export interface LongLine {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly breaks: readonly Break[];
  readonly groups: readonly Group[];
  /** Columns that a line may have. */
  readonly limit: number;
  /** Columns of its indentation. */
  readonly indent: number;
  /** Columns that what is in brackets opened on it is indented more. */
  readonly hang: number;
  /** Least number of brackets open on it. */
  readonly depth: number;
  /** True for the one line of what is in a pair of brackets: its parts are of one rank. */
  readonly isWhole: boolean;
  /** For a bracket that stays open: the indentation of the lines after it in the brackets. */
  readonly openIndent: number | undefined;
}

/** Lines that a stretch is set as. */
interface Setting {
  readonly rows: readonly string[];
  /** How many lines more it takes because rows that are too long turn over. */
  readonly turns: number;
}

/** PEP 8: four columns a level; eight where four would look like the block below. */
export const usualHang = 4;

// Hostile code could have more ways to be set than there is time to try.
const mostTries = 1000;

/** Returns the lines that a long line is best set as: no line too long where that can be, else as few turned over as can be; undefined when nothing is better than the line as it is. */
export function wrapLine(line: LongLine): readonly string[] | undefined {
  const whole: Stretch = { from: line.from, to: line.to, depth: line.depth, row: line.indent, next: line.indent, deeper: line.indent + (line.isWhole ? 0 : usualHang) };
  const set = createSetter(line);
  const plain = setPlain(line, whole, line.indent);
  const best = pickBest([plain, endOlderGroup(line, whole, set), set(whole, line.indent)]);
  return best.turns < plain.turns ? best.rows : undefined;
}

/** Sets a line that closes a bracket of a line before it: what is still in the brackets first, then the rest. */
function endOlderGroup(line: LongLine, stretch: Stretch, set: Setter): Setting | undefined {
  const older = line.groups.filter(({ open, to }) => open < line.from && to > line.from && to < line.to);
  const inner = older.reduce<Group | undefined>((first, group) => (!first || group.to < first.to ? group : first), undefined);
  const body = inner && set({ ...stretch, to: inner.to, depth: inner.depth }, line.indent);
  return inner && body && endGroup(line, stretch, { from: inner.to, to: stretch.to }, body.rows, set);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A stretch of the line that is set on its own. */
interface Stretch extends Range {
  /** Least number of brackets open in it. */
  readonly depth: number;
  /** Indentation of the line that it starts on, and of the lines after a comma and before an operator. */
  readonly row: number;
  readonly next: number;
  readonly deeper: number;
}

type Setter = (stretch: Stretch, column: number) => Setting | undefined;

function createSetter(line: LongLine): Setter {
  let tries = 0;
  const set: Setter = (stretch, column) => {
    const plain = setPlain(line, stretch, column);
    if (plain.turns === 0) return plain;
    if (++tries > mostTries) return undefined;
    const parted = setParts(line, stretch, column, set);
    if (parted?.turns === 0) return parted;
    const opened = listGroups(line, stretch).map((group) => openGroup(line, stretch, group, column, set));
    return pickBest([plain, parted, ...opened]);
  };
  return set;
}

/** Fewest lines turned over, then fewest lines; of equals the first. */
function pickBest(settings: readonly (Setting | undefined)[]): Setting {
  return settings.reduce((best, next) => (next && (!best || next.turns < best.turns || (next.turns === best.turns && next.rows.length < best.rows.length)) ? next : best))!;
}

function setPlain(line: LongLine, range: Range, column: number): Setting {
  return toSetting(line, [" ".repeat(column) + read(line, range)]);
}

/** Returns the text of a stretch. The space before a line end goes, but where the line itself ends, perhaps in a string. */
function read({ code, to: end }: LongLine, { from, to }: Range): string {
  const text = code.slice(from, to);
  return to === end ? text : text.trimEnd();
}

function toSetting({ limit }: LongLine, rows: readonly string[]): Setting {
  return { rows, turns: rows.reduce((sum, row) => sum + Math.max(0, Math.ceil(countColumns(row) / limit) - 1), 0) };
}

/** Sets a stretch with a line end at its loosest places, and each part in its own best way; undefined where it has none. */
function setParts(line: LongLine, stretch: Stretch, column: number, set: Setter): Setting | undefined {
  if (stretch.depth === 0) return undefined;
  const inside = line.breaks.filter(({ at, depth }) => depth === stretch.depth && at > stretch.from && at < stretch.to);
  const weight = inside.reduce((loosest, each) => Math.min(loosest, each.weight), Infinity);
  const starts = [stretch.from, ...inside.filter((each) => each.weight === weight).map(({ at }) => at)];
  if (starts.length === 1) return undefined;
  const fills = weight === weights.comma ? !isDictionary(line, stretch) : weight > weights.comparison && weight < weights.string;
  const next = weight === weights.comma ? stretch.next : stretch.deeper;
  const rows: string[] = [];
  let takesMore = false;
  for (const [index, from] of starts.entries()) {
    const part: Stretch = { from, to: starts[index + 1] ?? stretch.to, depth: stretch.depth, row: index === 0 ? stretch.row : next, next: next + usualHang, deeper: next + usualHang };
    const joined = takesMore ? `${rows.at(-1)} ${read(line, part)}` : undefined;
    if (joined !== undefined && countColumns(joined) <= line.limit) {
      rows[rows.length - 1] = joined;
      continue;
    }
    const setting = set(part, index === 0 ? column : next);
    if (!setting) return undefined;
    rows.push(...setting.rows);
    // What takes several lines has the last of them for itself.
    takesMore = fills && setting.rows.length === 1;
  }
  return toSetting(line, rows);
}

function isDictionary({ groups }: LongLine, { from, to, depth }: Stretch): boolean {
  return groups.some((group) => group.isDictionary && group.depth === depth && group.from <= from && group.to >= to);
}

/** The brackets of a stretch that can be opened, last ones first; subscripts only where there is nothing else. */
function listGroups({ groups }: LongLine, { from, to, depth }: Stretch): Group[] {
  const own = groups.filter((group) => group.open >= from && group.from < to && group.depth === depth + 1).sort((a, b) => b.open - a.open);
  return [...own.filter(({ isSubscript }) => !isSubscript), ...own.filter(({ isSubscript }) => isSubscript)];
}

/** Sets a stretch with the line end after an opening bracket; what follows the closing one stays behind the last line, or gets a line of its own. */
function openGroup(line: LongLine, stretch: Stretch, group: Group, column: number, set: Setter): Setting | undefined {
  const staysOpen = group.to >= stretch.to;
  const head = setPlain(line, { from: stretch.from, to: group.from }, column);
  const hang = stretch.row === line.indent ? line.hang : usualHang;
  const inner = (staysOpen ? line.openIndent : undefined) ?? stretch.row + hang;
  const content: Stretch = { from: group.from, to: Math.min(group.to, stretch.to), depth: group.depth, row: inner, next: inner, deeper: inner };
  // The lines after it stand below what is behind the bracket: more of them do too.
  if (inner > stretch.row + 2 * usualHang) return setParts(line, { ...content, from: stretch.from, row: stretch.row, deeper: inner + usualHang }, column, set);
  const body = set(content, inner);
  if (!body || staysOpen) return body && toSetting(line, [...head.rows, ...body.rows]);
  return endGroup(line, stretch, { from: group.to, to: stretch.to }, [...head.rows, ...body.rows], set);
}

function endGroup(line: LongLine, stretch: Stretch, { from, to }: Range, rows: readonly string[], set: Setter): Setting | undefined {
  const glued = toSetting(line, [...rows.slice(0, -1), `${rows.at(-1)!}${read(line, { from, to })}`]);
  if (countColumns(glued.rows.at(-1)!) <= line.limit) return glued;
  const rest = set({ ...stretch, from, to }, stretch.row);
  return rest && pickBest([toSetting(line, [...rows, ...rest.rows]), glued]);
}

/** Tells whether text is as stated; `...` in the statement stands for any stretch of it. */
export function matchesText(stated: string, text: string): boolean {
  return toPattern(stated, "[^]*").test(text);
}

/** More lines than any book prints; comparing all of a flood would take minutes. */
const mostLines = 2_000;

/** Returns the lines of an output as they are compared: without white space at the ends of lines and at the end, and not more than can be. */
export function toLines(text: string): string[] {
  const lines = text.split("\n", mostLines).map((line) => line.trimEnd());
  while (lines.at(-1) === "") lines.pop();
  return lines;
}

/** A way to turn stated lines into printed ones: pairs of indices, undefined where a line is on one side only. */
export type Alignment = readonly { readonly stated?: number; readonly printed?: number }[];

/**
 * Aligns the stated lines of an output with the printed ones so that as many as possible match: `...` alone on a line stands for any number of
 * lines, inside a line for a stretch of it. Returns undefined when all match.
 */
export function alignOutput(stated: readonly string[], printed: readonly string[]): Alignment | undefined {
  if (stated.length === printed.length && stated.every((line, index) => line === printed[index])) return undefined;
  const patterns = stated.map((line) => (line.trim() === "..." ? undefined : toPattern(line, ".*")));
  const cost = fillCosts(patterns, printed);
  return cost[0]![0] === 0 ? undefined : walk(cost, patterns, printed);
}

/** A changed line costs less than one taken out and one put in, so that a slip shows as a change. */
const change = 1;
const insertion = 1;
const deletion = 1.5;

/** Returns the cost of aligning the rest of both sides, by the index of the first line of each rest. */
function fillCosts(patterns: readonly (RegExp | undefined)[], printed: readonly string[]): number[][] {
  const cost = Array.from({ length: patterns.length + 1 }, () => new Array<number>(printed.length + 1).fill(0));
  for (let i = patterns.length; i >= 0; i--)
    for (let j = printed.length; j >= 0; j--) {
      if (i === patterns.length && j === printed.length) continue;
      cost[i]![j] = Math.min(...listSteps(patterns, printed, i, j).map((step) => step.cost + cost[step.i]![step.j]!));
    }
  return cost;
}

interface Step {
  readonly i: number;
  readonly j: number;
  readonly cost: number;
  readonly pair: Alignment[number];
}

/** Returns what can be done with the next line of either side, best looking first. */
function listSteps(patterns: readonly (RegExp | undefined)[], printed: readonly string[], i: number, j: number): Step[] {
  const steps: Step[] = [];
  const hasStated = i < patterns.length;
  const hasPrinted = j < printed.length;
  if (hasStated && !patterns[i]) {
    // `...` takes no more lines, or one more.
    steps.push({ i: i + 1, j, cost: 0, pair: { stated: i } });
    if (hasPrinted) steps.push({ i, j: j + 1, cost: 0, pair: {} });
    return steps;
  }
  if (hasStated && hasPrinted) steps.push({ i: i + 1, j: j + 1, cost: patterns[i]!.test(printed[j]!) ? 0 : change, pair: { stated: i, printed: j } });
  if (hasPrinted) steps.push({ i, j: j + 1, cost: insertion, pair: { printed: j } });
  if (hasStated) steps.push({ i: i + 1, j, cost: deletion, pair: { stated: i } });
  return steps;
}

function walk(cost: readonly (readonly number[])[], patterns: readonly (RegExp | undefined)[], printed: readonly string[]): Alignment {
  const pairs: Alignment[number][] = [];
  for (let i = 0, j = 0; i < patterns.length || j < printed.length; ) {
    const step = listSteps(patterns, printed, i, j).find((candidate) => candidate.cost + cost[candidate.i]![candidate.j]! === cost[i]![j])!;
    if (step.pair.stated !== undefined || step.pair.printed !== undefined) pairs.push(step.pair);
    [i, j] = [step.i, step.j];
  }
  return pairs;
}

function toPattern(stated: string, stretch: string): RegExp {
  return new RegExp(`^${stated.split("...").map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join(stretch)}$`);
}

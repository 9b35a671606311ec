/** A stretch of printed code, as far as its text goes. */
export interface PrintedText {
  readonly text: string;
}

/** A printed stretch of a listing and what its source has before it that is not printed. */
export interface AlignedRun<Run extends PrintedText> {
  readonly run: Run;
  /** Line feeds since the stretch before it: two of them leave a blank line. */
  readonly lineFeeds: number;
  /** Spaces in its own line that no stretch shows: Chromium prints no stretch that is white space only. */
  readonly spaces: number;
}

/**
 * Finds each printed stretch in the source of its listing; undefined when not all of the source is found in order.
 *
 * What is printed but does not stand in the source, such as line numbers, is left out.
 */
export function alignRuns<Run extends PrintedText>(source: string, runs: readonly Run[]): readonly AlignedRun<Run>[] | undefined {
  const aligned: AlignedRun<Run>[] = [];
  let at = 0;
  let trailing = 0;
  for (const run of runs) {
    const shown = run.text.trim();
    const between = /^\s*/.exec(source.slice(at))![0];
    if (shown === "" || !source.startsWith(shown, at + between.length)) continue;
    const lineFeeds = between.split("\n").length - 1;
    const inLine = between.slice(between.lastIndexOf("\n") + 1).length;
    const leading = run.text.length - run.text.trimStart().length;
    aligned.push({ run, lineFeeds, spaces: Math.max(0, inLine - leading - (lineFeeds > 0 ? 0 : trailing)) });
    at += between.length + shown.length;
    trailing = run.text.length - run.text.trimEnd().length;
  }
  return source.slice(at).trim() === "" ? aligned : undefined;
}

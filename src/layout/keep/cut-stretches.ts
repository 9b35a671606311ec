// A blank line may have a number, which is an element.
const isBlank = (line: string): boolean => line.replace(/<[^>]*>/g, "").trim() === "";

/** Cuts lines of HTML into stretches that are read together: at blank lines, which go with the stretch before them, and none shorter than so many lines. */
export function cutStretches(lines: readonly string[], least: number): (readonly string[])[] {
  const stretches: string[][] = [];
  let stretch: string[] = [];
  lines.forEach((line, index) => {
    const isStart = index > 0 && !isBlank(line) && isBlank(lines[index - 1]!);
    if (isStart && countFilled(stretch) >= least && countFilled(lines.slice(index)) >= least) {
      stretches.push(stretch);
      stretch = [];
    }
    stretch.push(line);
  });
  return [...stretches, stretch];
}

function countFilled(lines: readonly string[]): number {
  return lines.filter((line) => !isBlank(line)).length;
}

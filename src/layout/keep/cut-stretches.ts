/** Cuts lines into stretches that are read together: at blank lines, which go with the stretch before them, and none shorter than so many lines. */
export function cutStretches(lines: readonly string[], least: number): (readonly string[])[] {
  const stretches: string[][] = [];
  let stretch: string[] = [];
  lines.forEach((line, index) => {
    const isStart = index > 0 && line.trim() !== "" && lines[index - 1]!.trim() === "";
    if (isStart && countFilled(stretch) >= least && countFilled(lines.slice(index)) >= least) {
      stretches.push(stretch);
      stretch = [];
    }
    stretch.push(line);
  });
  return [...stretches, stretch];
}

function countFilled(lines: readonly string[]): number {
  return lines.filter((line) => line.trim() !== "").length;
}

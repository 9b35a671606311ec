import { describe, expect, test } from "vitest";
import { findPaper } from "../../../../src/config/papers.js";
import { isWhole, measureReserve, measureTails } from "../../../../src/layout/keep/measure-tail.js";
import { measureCodeRoom } from "../../../../src/model/code-room.js";
import { outputHeight } from "../../../../src/model/keep.js";
import { createPageGrid } from "../../../../src/model/page-grid.js";

const page = createPageGrid(findPaper("a4")!);
const room = measureCodeRoom(page);

interface Below {
  readonly output?: string;
  readonly raised?: string;
  readonly notes?: readonly string[];
}
const measure = ({ output, raised, notes = [] }: Below) => measureTails({ output, raised, notes, around: [] }, room, page);
const reserve = (below: Below): number => {
  const { output, raised, notes } = measure(below);
  return measureReserve([output, raised, notes]);
};
const lines = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index}`).join("\n");
const noteHeight = (4.3 * 72) / 25.4;

describe("what must stand on the page with the end of code", () => {
  test("nothing, where nothing is below", () => {
    expect(reserve({})).toBe(0);
  });

  test("an output of five lines whole, of a longer one two", () => {
    expect(reserve({ output: lines(5) })).toBe(outputHeight(5, page));
    expect(reserve({ output: lines(6) })).toBe(outputHeight(2, page));
    expect(isWhole(measure({ output: lines(6) }).output!)).toBe(false);
  });

  test("lines that turn over count as often as they are printed, and a long first one has the word above it", () => {
    expect(reserve({ output: `short\n${"x".repeat(2 * room.output)}` })).toBe(outputHeight(4, page));
    expect(reserve({ output: "x".repeat(room.besideLabel) })).toBe(outputHeight(1, page));
    expect(reserve({ output: "x".repeat(room.besideLabel + 1) })).toBeCloseTo(outputHeight(1, page) + 8.53, 1);
  });

  test("what is below a whole output, too; nothing more below the start of a long one", () => {
    const raised = "TypeError: no";
    expect(reserve({ output: "1", raised })).toBe(2 * outputHeight(1, page));
    expect(reserve({ output: lines(9), raised, notes: ["One."] })).toBe(outputHeight(2, page));
  });

  test("few notes whole, of many the first two", () => {
    const three = reserve({ notes: ["One.", "Two.", "Three."] });
    expect(three).toBeGreaterThan(3 * noteHeight);
    expect(three).toBeLessThan(4 * noteHeight);
    const many = reserve({ notes: Array.from({ length: 9 }, () => "One.") });
    expect(many).toBeGreaterThan(2 * noteHeight);
    expect(many).toBeLessThan(3 * noteHeight);
    expect(reserve({ output: "1", notes: ["One."] })).toBeGreaterThan(outputHeight(1, page) + noteHeight);
  });

  test("of notes that take more than four lines each the first lines", () => {
    const long = "word ".repeat(120);
    const start = reserve({ notes: [long, long, long] });
    expect(start).toBeGreaterThan(4 * noteHeight);
    expect(start).toBeLessThan(5 * noteHeight);
  });
});

import { describe, expect, it } from "vitest";
import { GRAY_OPERATORS, type Rgb, toGray, toGrayByte } from "../../../../../src/render/pdf/press/gray.js";

/** Relative luminance as WCAG 2.2 defines it, written out once more. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const gray = (rgb: Rgb): Rgb => [toGray(rgb), toGray(rgb), toGray(rgb)];
const colors: readonly Rgb[] = [[0, 0, 0], [1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1], [0.1216, 0.3529, 0.5412], [0.6392, 0.2039, 0.1216], [0.984, 0.945, 0.933]];

describe("toGray", () => {
  it("keeps the contrast of every pair of colours", () => {
    for (const a of colors) for (const b of colors) expect(contrast(gray(a), gray(b))).toBeCloseTo(contrast(a, b), 6);
  });
  it("leaves greys as they are, and gives the primaries their known greys", () => {
    expect([0, 0.25, 1].map((x) => toGray([x, x, x]))).toEqual([0, 0.25, 1]);
    expect(([[1, 0, 0], [0, 1, 0], [0, 0, 1]] as const).map((rgb) => Math.round(255 * toGray(rgb)))).toEqual([127, 220, 76]);
  });
  it("does the same for bytes and in a calculator function", () => {
    for (const [r, g, b] of colors) {
      const expected = toGray([r, g, b]);
      expect(toGrayByte(Math.round(255 * r), Math.round(255 * g), Math.round(255 * b)) / 255).toBeCloseTo(expected, 2);
      expect(calculate(GRAY_OPERATORS, [r, g, b])).toEqual([expect.closeTo(expected, 4)]);
    }
  });
});

/** Runs a PostScript calculator program (ISO 32000-1, 7.10.5). */
function calculate(program: string, stack: number[]): number[] {
  const words: readonly string[] = program.match(/[{}]|[^\s{}]+/g) ?? [];
  const binary: Record<string, (a: number, b: number) => number | boolean> = { add: (a, b) => a + b, sub: (a, b) => a - b, mul: (a, b) => a * b, div: (a, b) => a / b, exp: (a, b) => a ** b, le: (a, b) => a <= b };
  const values: unknown[] = [...stack];
  const run = (from: number, to: number): void => {
    const blocks: [number, number][] = [];
    for (let at = from; at < to; at++) {
      const word = words[at]!;
      if (word === "{") {
        const end = words.indexOf("}", at);
        blocks.push([at + 1, end]);
        at = end;
      } else if (word === "ifelse") run(...(values.pop() ? blocks.at(-2)! : blocks.at(-1)!));
      else if (word === "dup") values.push(values.at(-1));
      else if (word === "exch") values.push(...values.splice(-2).reverse());
      else if (binary[word]) {
        const [a, b] = values.splice(-2) as [number, number];
        values.push(binary[word](a, b));
      } else values.push(Number(word));
    }
  };
  run(0, words.length);
  return values as number[];
}

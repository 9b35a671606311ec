import { describe, expect, it } from "vitest";
import { nameAt, nextOperator, numberAt, openContent, operator } from "../../../../../src/render/pdf/content/content-tokens.js";

function operators(content: string): [name: string, start: number, numbers: number[], others: string[]][] {
  const tokens = openContent(Buffer.from(content, "latin1"));
  const found: [string, number, number[], string[]][] = [];
  for (let op = nextOperator(tokens); op !== 0; op = nextOperator(tokens)) {
    const name = [op >> 16, op >> 8, op].map((code) => String.fromCharCode(code & 0xff)).join("").replace(/\0/g, "");
    const others = Array.from({ length: tokens.otherCount }, (_, index) => content.slice(tokens.others[2 * index], tokens.others[2 * index + 1]));
    found.push([name, tokens.start, [...tokens.numbers.subarray(0, tokens.numberCount)], others]);
  }
  return found;
}

describe("nextOperator", () => {
  it("collects numbers and tells where an operator's operands start", () => {
    expect(operators("q\n.24 0 0 -.24 0 595.5 cm\n1 -2 +3 4. Q")).toEqual([
      ["q", 0, [], []],
      ["cm", 2, [0.24, 0, 0, -0.24, 0, 595.5], []],
      ["Q", 26, [1, -2, 3, 4], []],
    ]);
  });
  it("takes strings, names, arrays and dictionaries whole", () => {
    expect(operators("/F4 12 Tf<0027>Tj(a\\)(b)<)Tj[<01>-3(x])]TJ/P<</MCID 3/T(>>)>>BDC")).toEqual([
      ["Tf", 0, [12], ["/F4"]],
      ["Tj", 9, [], ["<0027>"]],
      ["Tj", 17, [], ["(a\\)(b)<)"]],
      ["TJ", 28, [], ["[<01>-3(x])]"]],
      ["BDC", 42, [], ["/P", "<</MCID 3/T(>>)>>"]],
    ]);
  });
  it("skips comments, and keeps operators such as T*, ' and d1 apart", () => {
    expect(operators("% not (this\nT* (a)' 1 2 d1").map(([name]) => name)).toEqual(["T*", "'", "d1"]);
  });
  it("ends quietly in the middle of an operand", () => {
    expect(operators("(open").length).toBe(0);
    expect(operators("[1 2").length).toBe(0);
  });
});

describe("operands", () => {
  it("are 0 or empty when they are missing", () => {
    const tokens = openContent(Buffer.from("5 /A Tf"));
    expect(nextOperator(tokens)).toBe(operator("Tf"));
    expect([numberAt(tokens, 0), numberAt(tokens, 1), nameAt(tokens, 0), nameAt(tokens, 1)]).toEqual([5, 0, "A", ""]);
  });
});

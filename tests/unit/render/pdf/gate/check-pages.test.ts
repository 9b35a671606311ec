import { describe, expect, test } from "vitest";
import { fill, gateSketch } from "../print-sketch.js";

const heading = "# One\n\nText.\n\n## A topic\n\nIts first line, its second line, its third.\n";
const paragraph = ["Its first line,", "its second line,", "its third."];

describe("a heading", () => {
  test("belongs on the page of what it heads", () => {
    expect(gateSketch(heading, [["One", "Text.", ...fill(30), "A topic", ...paragraph]])).toEqual([]);
    expect(gateSketch(heading, [["One", "Text.", ...fill(30)], ["A topic", ...paragraph]])).toEqual([]);
    expect(gateSketch(heading, [["One", "Text.", ...fill(37), "A topic"], paragraph])).toEqual(["5 page-heading-stranded: Unexpected heading at the foot of p. 1: “A topic”"]);
  });

  test("is stranded at the foot of a column, too", () => {
    const [first = "", ...rest] = paragraph;
    expect(gateSketch(heading, [["One", "Text.", ...fill(35), "A topic", { text: first, up: 30, x: 350 }, ...rest.map((text) => ({ text, x: 350 }))]])).toHaveLength(1);
  });

  test("two headings in a row: the one that is last on its page is told", () => {
    const found = gateSketch("# One\n\nText.\n\n## A topic\n\n### Part of it\n\nText of it.\n", [["One", "Text.", ...fill(36), "A topic", "Part of it"], ["Text of it."]]);
    expect(found.map((line) => line.slice(0, 25))).toEqual(["7 page-heading-stranded: "]);
  });
});

describe("a single line", () => {
  const text = "# One\n\nIts first line, its second line, its third.\n";

  test.each([
    ["none", [["One", ...fill(38)], paragraph], []],
    ["the first", [["One", ...fill(38), paragraph[0]!], paragraph.slice(1)], ["3 page-line-alone: Unexpected single line of a paragraph at the foot of p. 1: “Its first line, its second line, its third.”"]],
    ["the last", [["One", ...fill(37), ...paragraph.slice(0, 2)], paragraph.slice(2)], ["3 page-line-alone: Unexpected single line of a paragraph at the head of p. 2: “Its first line, its second line, its third.”"]],
  ])("%s", (_, pages, expected) => {
    expect(gateSketch(text, pages)).toEqual(expected);
  });

  test("a raised letter or code in a line makes no line of its own", () => {
    expect(gateSketch("# One\n\nOne line with `code` in it.\n", [["One", ...fill(38), "One line with", { text: "code", up: 1, x: 250 }, { text: "in it.", up: 1, x: 280 }], ["filler"]])).toEqual([]);
  });

  test("of a list, and a single row of a table", () => {
    const list = "# One\n\n- First thing.\n- Second thing.\n- Third thing.\n";
    expect(gateSketch(list, [["One", ...fill(38), "First thing."], ["Second thing.", "Third thing."]])).toEqual(["3 page-line-alone: Unexpected single line of the list “First thing.” at the foot of p. 1"]);
    const rows = Array.from({ length: 20 }, (_, index) => `cell${index}a cell${index}b`);
    const table = `# One\n\n| Name | Value |\n|---|---|\n${rows.map((row) => `| ${row.split(" ").join(" | ")} |`).join("\n")}\n`;
    const cells = (from: number, to: number) => rows.slice(from, to).flatMap((row) => [row.split(" ")[0]!, { text: row.split(" ")[1]!, up: 1, x: 300 }]);
    expect(gateSketch(table, [["One", ...fill(10), "Name", { text: "Value", up: 1, x: 300 }, ...cells(0, 19)], cells(19, 20)])).toEqual(["3 page-line-alone: Unexpected single row of the table “Name” at the head of p. 2"]);
    expect(gateSketch(table, [["One", ...fill(10), "Name", { text: "Value", up: 1, x: 300 }, ...cells(0, 18)], cells(18, 20)])).toEqual([]);
  });
});

describe("a block", () => {
  const callout = "# One\n\n:::pitfall[Its title]\nIts text.\n:::\n";
  const code = Array.from({ length: 30 }, (_, index) => (index % 10 === 9 ? "" : `line_${index}`));
  const listing = `# One\n\n\`\`\`text {title="a.txt"}\n${code.join("\n")}\n\`\`\`\n`;
  const lines = (from: number, to: number) => code.slice(from, to);

  test("is torn after its label or its title", () => {
    expect(gateSketch(callout, [["One", ...fill(37), "Pitfall", "Its title"], ["Its text."]])).toEqual(["3 page-block-torn: Unexpected page break after the title of the pitfall “Its title”, at the foot of p. 1"]);
    expect(gateSketch(callout, [["One", ...fill(38), "Pitfall"], ["Its title", "Its text."]], { "pitfall-1": 0 })).toEqual(["3 page-block-torn: Unexpected page break after the label of the pitfall “Its title”, at the foot of p. 1"]);
    expect(gateSketch(callout, [["One", ...fill(38)], ["Pitfall", "Its title", "Its text."]], { "pitfall-1": 1 })).toEqual([]);
  });

  test("is torn from its caption, and code from its output", () => {
    const short = "# One\n\n```text {title=\"a.txt\"}\none\ntwo\n```\n\n```output\nthree\n```\n";
    expect(gateSketch(short, [["One", ...fill(38), "Listing 1.1 · a.txt"], ["one", "two", "three"]], { "listing-1-1": 0 })).toEqual(["3 page-block-torn: Unexpected page break after the caption of Listing 1.1, at the foot of p. 1"]);
    expect(gateSketch(short, [["One", ...fill(37), "one", "two"], ["three"]])).toEqual(["3 page-block-torn: Unexpected page break before the output of Listing 1.1, at the foot of p. 1"]);
  });

  test("is kept on one page when it is short, and may be split when it is long", () => {
    expect(gateSketch(callout, [["One", ...fill(37), "Its title", "Its text."]])).toEqual([]);
    expect(gateSketch("# One\n\n```text\none\ntwo\nthree\nfour\n```\n", [["One", ...fill(37), "one", "two"], ["three", "four"]]).map((line) => line.slice(0, 20))).toEqual(["3 page-block-split: "]);
    expect(gateSketch(listing, [["One", ...fill(20), ...lines(0, 19)], lines(20, 30)])).toEqual([]);
  });

  test("a short listing is whole with what it raises, which is no text of the author", () => {
    const [from, to] = [lines(0, 7).join("\n"), lines(10, 17).join("\n")];
    const short = (meta: string): string => `# One\n\n\`\`\`python${meta}\n${from}\n\n${to}\n\`\`\`\n`;
    const pages = [["One", ...fill(32), ...lines(0, 7)], lines(10, 17)];
    expect(gateSketch(short(""), pages)).toEqual([expect.stringContaining("page-block-split: Unexpected page break in the listing")]);
    expect(gateSketch(short(" {raises=NameError}"), pages)).toEqual([]);
  });

  test("is split at a blank line when one is near", () => {
    expect(gateSketch(listing, [["One", ...fill(24), ...lines(0, 15)], lines(15, 30)])).toEqual(["3 page-split-place: Unexpected page break inside a stretch of Listing 1.1, at the foot of p. 1, expected it before “line_10”"]);
    const whole = code.map((line) => line || "filled");
    expect(gateSketch(listing.replace(code.join("\n"), whole.join("\n")), [["One", ...fill(24), ...whole.slice(0, 15)], whole.slice(15)])).toEqual([]);
  });
});

describe("the place at which code is split", () => {
  const say = (code: readonly string[], lang = "python"): string => `# One\n\n\`\`\`${lang}\n${code.join("\n")}\n\`\`\`\n`;
  const split = (code: readonly string[], at: number, printed = code, lang?: string): string[] => gateSketch(say(code, lang), [["One", ...fill(36 - at), ...printed.slice(0, at)], printed.slice(at)]);
  const body = Array.from({ length: 14 }, (_, index) => `    step_${index}()`);
  const loops = ["def first():", ...body, "def second():", ...body];

  test("of a stretch that is too long to be kept is where something begins that is set in least", () => {
    expect(split(loops, 15)).toEqual([]);
    expect(split(loops, 16)).toEqual([expect.stringMatching(/page-split-place: .* expected it before “def second\(\):”$/)]);
    expect(split(loops, 8)).toEqual([expect.stringMatching(/page-split-place: .* expected it before “def first\(\):”$/)]);
  });

  test("is told for lines as they are printed: one that turns over counts twice, and is not parted", () => {
    // 16 lines are few enough to be kept, 32 are not.
    const code = Array.from({ length: 16 }, (_, index) => `name_${index} = call_${index}(left_${index})`);
    const printed = code.flatMap((line) => [line.slice(0, line.indexOf("(") + 1), line.slice(line.indexOf("(") + 1)]);
    expect(split(code, 8)).toEqual([expect.stringMatching(/page-split-place: /)]);
    expect(split(code, 16, printed)).toEqual([]);
    expect(split(code, 17, printed)).toEqual([expect.stringMatching(/page-split-place: .* expected it before “name_8 = /)]);
  });

  test("that has no better one is a note, which says so", () => {
    const whole = ["names = [", ...Array.from({ length: 30 }, (_, index) => `    "name_${index}",`), "]"];
    expect(split(whole, 15)).toEqual(["3 page-stretch-long: Unexpected page break inside a stretch of the listing “names = [ \"name_0\", \"name_1\", \"name_2\", \"name_3\", \"name_4\", …”, at the foot of p. 1: it has 32 lines and no place to be parted at"]);
  });

  test("marks of notes are as they are printed", () => {
    const code = loops.map((line, index) => (index === 3 ? `${line}  # (1)` : line));
    const printed = code.map((line) => line.replace("(1)", "①"));
    const found = gateSketch(`${say(code)}\n- (1) A note.\n`, [["One", ...fill(21), ...printed.slice(0, 15)], [...printed.slice(15), "① A note."]]);
    expect(found).toEqual([]);
  });
});

describe("what stands below code", () => {
  const code = Array.from({ length: 8 }, (_, index) => `line_${index}()  # ${index === 2 ? "(1)" : `what ${index} does`}`);
  const printed = code.map((line) => line.replace("(1)", "①"));
  const listing = `# One\n\n\`\`\`python\n${code.join("\n")}\n\`\`\`\n\n\`\`\`output\nfirst\nsecond\nthird\n\`\`\`\n\n- (1) A note.\n\nMore text.\n`;
  const output = ["first", "second", "third"];
  const notes = ["① A note.", "More text."];
  const tears = (pages: Parameters<typeof gateSketch>[1]): string[] => gateSketch(listing, pages).filter((line) => line.includes("page-block-torn")).map((line) => line.replace(/.*Unexpected page break (.*?) the listing.*/, "$1"));

  test("its output begins on the page on which it ends", () => {
    expect(tears([["One", ...fill(20), ...printed, ...output, ...notes]])).toEqual([]);
    expect(tears([["One", ...fill(31), ...printed], [...output, ...notes]])).toEqual(["before the output of"]);
    // What is split before its end is no tear.
    expect(tears([["One", ...fill(34), ...printed.slice(0, 5)], [...printed.slice(5), ...output, ...notes]])).toEqual([]);
    expect(tears([["One", ...fill(29), ...printed, ...output.slice(0, 2)], [...output.slice(2), ...notes]])).toEqual([]);
  });

  test("its notes begin on the page on which it ends, output included", () => {
    expect(tears([["One", ...fill(28), ...printed, ...output], notes])).toEqual(["before the notes of"]);
    expect(tears([["One", ...fill(34), ...printed.slice(0, 5)], [...printed.slice(5), ...output], notes])).toEqual(["before the notes of"]);
    expect(tears([["One", ...fill(27), ...printed, ...output, notes[0]!], notes.slice(1)])).toEqual([]);
  });
});

describe("a page that ends early", () => {
  const text = (after: string) => `# One\n\nText.\n\n${after}\n`;
  const code = Array.from({ length: 36 }, (_, index) => `line_${index}`);

  test("for no reason", () => {
    expect(gateSketch(text("More."), [["One", "Text."], ["More."]])).toEqual(["5 page-nearly-empty: Unexpected end of p. 1, which is 5 % full"]);
    expect(gateSketch(text("More."), [["One", ...fill(20), "Text."], ["More."]])).toEqual([]);
  });

  test("since the next block did not fit in the rest, which the note names with its height", () => {
    const found = gateSketch(text(`\`\`\`text {title="a.txt"}\n${code.join("\n")}\n\`\`\``), [["One", "Text.", ...fill(5)], code]);
    expect(found).toEqual([expect.stringMatching(/^5 page-ends-early: Unexpected end of p\. 1, which is 17 % full: Listing 1\.1 needs 6\d\d pt, and 60\d pt are left$/)]);
  });

  test("since a stretch of code was to be kept with what stands below it", () => {
    const head = ["first()", "second()", "third()", ""];
    const stretch = ["while True:", ...Array.from({ length: 21 }, (_, index) => `    step_${index}()`)];
    const output = Array.from({ length: 5 }, (_, index) => `result ${index}`);
    const listing = text(`\`\`\`python\n${[...head, ...stretch].join("\n")}\n\`\`\`\n\n\`\`\`output\n${output.join("\n")}\n\`\`\``);
    const found = gateSketch(listing, [["One", "Text.", ...fill(8), ...head], [...stretch, ...output], fill(3)]);
    // 22 lines of code and 5 of output.
    expect(found).toEqual([expect.stringMatching(/^5 page-ends-early: .* 3\d % full: “while True:” needs 484 pt, and 494 pt are left$/)]);
  });

  test("a heading goes with what it heads", () => {
    const found = gateSketch(text(`## Topic\n\n\`\`\`text {title="a.txt"}\n${code.slice(0, 32).join("\n")}\n\`\`\``), [["One", "Text.", ...fill(5)], ["Topic", ...code.slice(0, 32)]]);
    expect(found).toEqual([expect.stringMatching(/^5 page-ends-early: .*: Listing 1\.1 needs 59\d pt/)]);
  });

  test("before the page to cut out; the last one of a chapter may", () => {
    const found = gateSketch(text("## Quick revision\n\n- Short."), [["One", "Text."], ["Quick revision", "Short."]]);
    expect(found).toEqual(["5 page-ends-early: Unexpected end of p. 1, which is 5 % full: “Quick revision” begins a page"]);
  });
});

describe("text", () => {
  test("in the margin", () => {
    expect(gateSketch("# One\n\nText.\n", [["One", { text: "Text.", x: 20 }]])).toEqual(["3 page-text-outside: Unexpected text outside the text area of p. 1: “Text.”"]);
    expect(gateSketch("# One\n\nText.\n", [["One", { text: "Text.", x: 560 }]])).toHaveLength(1);
    expect(gateSketch("# One\n\nText.\n", [["One", ...fill(40), "Text."]])).toHaveLength(2);
    expect(gateSketch("# One\n\nText.\n", [["One", "Text."], fill(3).map((text) => ({ text, x: 60 }))])).toEqual([]);
  });

  test("in small type, once for each place", () => {
    expect(gateSketch("# One\n\nText in two lines.\n", [["One", { text: "Text in", size: 6 }, { text: "two lines.", size: 6 }]])).toEqual(["3 page-type-small: Unexpected type of 6.0 pt on p. 1, expected at least 7 pt: “Text in”"]);
    expect(gateSketch("# One\n\nText.\n", [["One", { text: "Text.", size: 6.98 }]])).toEqual([]);
  });
});

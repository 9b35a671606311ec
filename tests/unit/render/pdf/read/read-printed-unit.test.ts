import { describe, expect, it } from "vitest";
import { readPrintedUnit } from "../../../../../src/render/pdf/read/read-printed-unit.js";
import { classicPdf, streamBody } from "../support/classic-pdf.js";
import { fixture } from "../support/fixtures.js";

const a = await readPrintedUnit(fixture("unit-a"));
const lines = a.runs.map(({ types, text }) => `${types.join(">")}: ${text}`);

describe("readPrintedUnit", () => {
  it("counts pages and takes the bytes as they are", () => {
    expect(a.pageCount).toBe(3);
    expect(a.pdf).toEqual(fixture("unit-a"));
  });

  it("reads texts in logical order with their structure types, NonStruct left out", () => {
    expect(lines.slice(0, 5)).toEqual([
      "Document>H1: Office efficiency",
      "Document>P: See ",
      "Document>P>Link: a link within the unit that is long enough to go on in the next line\nof its column",
      "Document>P: , ",
      "Document>P>Link: one across",
    ]);
    expect(lines).toContain("Document>P>Em: Em");
    // No bold face is at hand, so Chromium makes one up as a Type 3 font, with codes of one byte.
    expect(lines).toContain("Document>P>Strong: strong");
    expect(lines).toContain("Document>Div>Code: def f(x):\n    return x");
    expect(lines).toContain("Document>L>LI>L>LI: inner");
    expect(lines.at(-1)).toBe("Document>P: Last words.");
  });

  it("leaves artifacts out: generated and hidden text, list markers", () => {
    const text = a.runs.map((run) => run.text).join("|");
    for (const artifact of ["Generated", "hidden", "•"]) expect(text).not.toContain(artifact);
  });

  it("takes text from transparency groups", () => {
    expect(lines).toContain("Document>P: Half there");
  });

  it("reads a table head once, though it is printed on each of the table's pages", () => {
    expect(lines.filter((line) => line.endsWith("TH: Name"))).toHaveLength(1);
    const cells = a.runs.filter(({ types }) => types.at(-1) === "TD").map(({ text }) => text);
    expect(cells.slice(0, 80)).toEqual(Array.from({ length: 40 }, (_, row) => [`n${row}`, `v${row}`]).flat());
  });

  it("places texts in pt from the lower left corner", () => {
    const [title] = a.runs;
    // Margins of 17 and 20 mm on a page of 594.96 pt; line of 24 pt for a font of 20 pt.
    expect(title?.x).toBeCloseTo(48, 1);
    expect(title?.y).toBeGreaterThan(594.96 - 57 - 24);
    expect(title?.y).toBeLessThan(594.96 - 57 - 10);
    expect(title?.size).toBeCloseTo(20, 1);
  });

  it("tells each line of a text, and where its last letter begins", () => {
    const link = a.runs.find(({ text }) => text.startsWith("a link within"))!;
    const [first, second, ...others] = link.lines;
    expect(others).toEqual([]);
    expect(link.text.slice(second!.at)).toBe("of its column");
    expect(first).toMatchObject({ at: 0, x: link.x, y: link.y });
    expect(second!.y).toBeLessThan(first!.y - 10);
    for (const line of link.lines) {
      expect(line.lastX).toBeGreaterThan(line.x + 40);
      expect(line.lastX).toBeLessThan(420);
    }
  });

  it("puts destinations right: Chromium leaves out the top margin", async () => {
    expect(a.destinations.get("a1")).toEqual({ page: 0, y: expect.closeTo(594.96 - 57, 1) });
    const b = await readPrintedUnit(fixture("unit-b"));
    // A line of 14 pt and 100 px below the top of the second page's area.
    expect(b.destinations.get("target")).toEqual({ page: 1, y: expect.closeTo(594.96 - 57 - 14 - 75, 0) });
  });

  it("decodes the names of destinations", () => {
    expect([...a.destinations.keys()]).toEqual(["a1", "second", "h%C3%A9"]);
  });

  it("tells by how much Chromium shrank a document, and places by it", async () => {
    const shrunk = await readPrintedUnit(fixture("shrunk"));
    expect(a.scale).toBe(1);
    expect(shrunk.scale).toBeCloseTo(2 / 3, 3);
    expect(shrunk.runs[0]?.size).toBeCloseTo(20 / 3, 1);
    const text = shrunk.runs.find((run) => run.text.startsWith("Mark"));
    const mark = shrunk.destinations.get("mark")?.y ?? 0;
    expect(mark - (text?.y ?? 0)).toBeGreaterThan(0);
    expect(mark - (text?.y ?? 0)).toBeLessThan(14 * (2 / 3));
  });

  it("finds no texts in an untagged file", async () => {
    const furniture = await readPrintedUnit(fixture("furniture"));
    expect([furniture.pageCount, furniture.runs, furniture.destinations.size]).toEqual([8, [], 0]);
  });

  it("reads a page whose content and box are given the other ways", async () => {
    const pdf = classicPdf([
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 100 200]>>",
      "<</Type/Page/Parent 2 0 R/Contents[5 0 R 5 0 R]>>",
      "<</Type/Page/Parent 2 0 R>>",
      streamBody("q Q"),
    ]);
    expect(await readPrintedUnit(pdf)).toMatchObject({ pageCount: 2, runs: [], scale: 1 });
  });
});

import { describe, expect, it } from "vitest";
import { parseLength } from "../../../src/config/lengths.js";
import { findBleed, resolveFinish } from "../../../src/config/resolve-finish.js";
import { UsageError } from "../../../src/diagnostics/usage-error.js";

describe("lengths", () => {
  it("are numbers with a unit", () => {
    expect(["3mm", " .125 IN", "0.3cm", "9pt"].map(parseLength)).toEqual([expect.closeTo(8.50394, 5), 9, expect.closeTo(8.50394, 5), 9]);
    expect(["3", "mm", "-3mm", "3 em", "1e2mm", "3.mm", ""].map(parseLength)).toEqual(Array.from({ length: 7 }, () => undefined));
  });
  it("are a bleed up to 10 mm", () => {
    expect(["0mm", "10mm", "1cm"].map(findBleed)).toEqual([0, expect.closeTo(28.3465, 4), expect.closeTo(28.3465, 4)]);
    expect(["10.1mm", "0.4in", "3"].map(findBleed)).toEqual([undefined, undefined, undefined]);
  });
});

describe("resolveFinish", () => {
  it("is plain by default", () => expect(resolveFinish({ formats: ["epub"] })).toEqual({ bleed: 0, marks: false, gray: false, press: false }));
  it("takes all options together", () => expect(resolveFinish({ formats: ["pdf", "web"], bleed: "9pt", marks: true, gray: true, press: true })).toEqual({ bleed: 9, marks: true, gray: true, press: true }));
  it("refuses a bleed that is none, and options for a PDF that is not made", () => {
    expect(() => resolveFinish({ formats: ["pdf"], bleed: "30mm" })).toThrow(UsageError);
    expect(() => resolveFinish({ formats: ["epub", "web"], press: true, bleed: "0mm" })).toThrow("--bleed, --press without a PDF to print.");
  });
});

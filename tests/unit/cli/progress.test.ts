import { expect, it } from "vitest";
import { formatProgress } from "../../../src/cli/progress.js";

it("tells stage, thing, count and time", () => {
  expect(formatProgress({ stage: "printing", item: "07-exceptions", done: 7, total: 20 }, 3200)).toBe("Printing 07-exceptions (7 of 20) 3.2 s");
  expect(formatProgress({ stage: "binding", done: 0, total: 1 }, 80)).toBe("Binding 80 ms");
});

import { expect, test } from "vitest";
import { findPaper, paperNames } from "../../../src/config/papers.js";
import { measureCodeRoom } from "../../../src/model/code-room.js";
import { createPageGrid } from "../../../src/model/page-grid.js";

test.each([...paperNames, "170x240mm"])("%s: the text has the columns of the grid, and each container takes some", (paper) => {
  const grid = createPageGrid(findPaper(paper)!);
  const room = measureCodeRoom(grid);
  expect(room.code).toBe(grid.codeColumns);
  expect(room.output).toBeGreaterThan(room.code);
  for (const container of ["bullet", "number", "quote", "details", "tinted-callout", "listing-note", "revision"] as const) expect(measureCodeRoom(grid, [container]).code).toBeLessThan(room.code);
  expect(measureCodeRoom(grid, ["bullet", "bullet"]).code).toBeLessThan(measureCodeRoom(grid, ["bullet"]).code);
  // A callout's frame is closer to the code than the ground is.
  expect(measureCodeRoom(grid, ["callout"]).code).toBeGreaterThanOrEqual(room.code);
});

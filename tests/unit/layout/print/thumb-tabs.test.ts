import { describe, expect, test } from "vitest";
import { findPaper, paperNames } from "../../../../src/config/papers.js";
import { stepTabs, tabHeights } from "../../../../src/layout/print/thumb-tabs.js";
import { createPageGrid } from "../../../../src/model/page-grid.js";

const cases = paperNames.flatMap((paper) => [1, 1.55].flatMap((scale) => [1, 3, 18, 60].map((count) => [paper, scale, count] as const)));

describe("thumb tabs", () => {
  test.each(cases)("%s, ×%d, %d chapters: step down beside the text, and never over one another but where they share a step", (paper, scale, count) => {
    const grid = createPageGrid(findPaper(paper)!, scale);
    const tabs = stepTabs(count, tabHeights.chapter, grid);
    expect(tabs).toHaveLength(count);
    expect(tabs[0]!.top).toBe(grid.margins.top);
    tabs.forEach(({ top, height }, index) => {
      const before = tabs[index - 1];
      if (before) expect(top === before.top || top >= before.top + before.height - 1e-6).toBe(true);
      expect(top + height).toBeLessThanOrEqual(grid.paper.height - grid.margins.bottom + 1e-6);
      expect(height).toBeGreaterThanOrEqual(tabHeights.chapter.least - 1e-6);
    });
  });

  test("18 chapters have 18 steps on A4, and share them where there is no room", () => {
    const steps = (paper: string, count: number, scale = 1) => new Set(stepTabs(count, tabHeights.chapter, createPageGrid(findPaper(paper)!, scale)).map(({ top }) => top)).size;
    expect([steps("a4", 18), steps("6x9", 18), steps("a5", 18), steps("a4", 18, 1.55), steps("a4", 60)]).toEqual([18, 18, 18, 18, 32]);
  });
});

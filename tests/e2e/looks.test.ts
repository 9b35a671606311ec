import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { comparePictures, drawContactSheet } from "../support/contact-sheet.js";
import { isUpdating } from "../support/golden.js";
import { hasBrowser, openWorkplace, type Workplace } from "../support/open-workplace.js";

/** Pages shown, and pages in a row. */
const [pages, columns] = [16, 8];

/** Share of pixels that may look different: fonts are drawn by another program on another machine. */
const tolerance = 0.002;

describe.runIf(hasBrowser)("the looks of a small book", () => {
  let place: Workplace;
  beforeAll(async () => {
    place = await openWorkplace();
    await place.run(["init", "book"]);
  });
  afterAll(() => place.remove());

  it.each([
    ["a4", "colour"],
    ["a5", "mono"],
    ["letter", "large"],
  ])("on %s in %s are those that somebody has looked at", async (paper, theme) => {
    const ended = await place.run(["build", "book", "--format", "pdf", "--paper", paper, "--theme", theme, "--json"]);
    expect(ended.code, ended.stdout).toBe(0);
    const [file] = (JSON.parse(ended.stdout) as { files: { path: string }[] }).files;
    const drawn = await drawContactSheet(await readFile(file!.path), pages, columns);
    const golden = new URL(`looks/${paper}-${theme}.png`, import.meta.url);
    if (isUpdating) return writeFile(golden, drawn);
    expect(existsSync(golden), "make the picture with `npm test -- --update`, and look at it").toBe(true);
    const difference = await comparePictures(drawn, await readFile(golden));
    const seen = join(place.path, "..", `studybook-looks-${paper}-${theme}.png`);
    if (difference > tolerance) await writeFile(seen, drawn);
    expect(difference, `the pages as they look now are in ${seen}`).toBeLessThanOrEqual(tolerance);
  });
});

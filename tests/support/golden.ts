import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/** True in a run that renews goldens: `npm test -- --update` (vitest.config.ts hands the flag on to the workers). */
export const isUpdating = process.env["UPDATE_GOLDENS"] === "1";

/** Expects a text to be that of a golden file, or makes it so when goldens are being renewed. */
export function expectGolden(text: string, file: URL): void {
  if (isUpdating) return writeFileSync(file, text);
  const golden = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  expect(golden, `there is no ${file.pathname.split("/tests/")[1]}; make it with \`npm test -- --update\``).toBeDefined();
  expect(text).toBe(golden);
}

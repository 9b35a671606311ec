import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** True where there is a Java, which EPUBCheck and veraPDF need. */
export const hasJava = spawnSync("java", ["-version"]).status === 0;

/** Validates PDFs with veraPDF against PDF/UA-1 and PDF/A-2a, and returns its report: a line a file and standard, and what fails below it. */
export function validatePdfs(...paths: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL("../verapdf/verapdf.mjs", import.meta.url)), ...paths], { encoding: "utf8" });
  return stdout + stderr;
}

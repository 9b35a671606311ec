import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { buildBook, checkBook } from "../../src/compile.js";
import { catalogue } from "../../src/diagnostics/catalogue.js";
import { formatMessage } from "../../src/diagnostics/format.js";
import type { Message } from "../../src/diagnostics/message.js";
import type { BuildOptions } from "../../src/model/build.js";
import { bookFolder, createBookHost } from "../support/book-host.js";
import { createFakePrinter, type FakeMode, fakeModes } from "../support/fake-printer.js";
import { expectGolden } from "../support/golden.js";
import { readCaseBook } from "../support/stock-book.js";
import { closeCasePython, verifyCase } from "../support/verify-case.js";

const root = new URL("../diagnostics/", import.meta.url);
const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

afterAll(closeCasePython);

describe("diagnostics", () => {
  test("every id has a folder, and every folder an id", () => {
    expect(folders.sort()).toEqual(Object.keys(catalogue).sort());
  });

  test.each(folders)("%s", async (rule) => {
    const folder = new URL(`${rule}/`, root);
    const messages = await (rule.startsWith("verify-") ? verifyCase(folder) : run(folder));
    expect(messages.map(({ ruleId }) => ruleId), `the input of ${rule} does not cause it`).toContain(rule);
    expectGolden(messages.map((message) => `${formatMessage(message)}\n`).join(""), new URL(`${rule}/golden.txt`, root));
  });
});

/** Checks the folder's book; with a `printer.txt` it is built, on the printer that the file names. */
async function run(folder: URL): Promise<readonly Message[]> {
  const files = readCaseBook(folder);
  const file = new URL("printer.txt", folder);
  if (!existsSync(file)) return (await checkBook(createBookHost(files), { folder: bookFolder })).messages;
  const { mode, ...options } = readPrinter(readFileSync(file, "utf8"));
  const host = createBookHost(files, { printer: createFakePrinter(mode) });
  return (await buildBook(host, { folder: bookFolder, formats: ["pdf"], cache: false, ...options })).messages;
}

/** Reads `grows`, `grows --section 1` or `draws --press --bleed 3mm`. */
function readPrinter(text: string): Pick<BuildOptions, "sections" | "paper" | "bleed" | "marks" | "press"> & { mode: FakeMode } {
  const [name, ...words] = text.trim().split(/\s+/);
  const mode = fakeModes.find((candidate) => candidate === name);
  const { values } = parseArgs({ args: words, options: { section: { type: "string" }, paper: { type: "string" }, bleed: { type: "string" }, marks: { type: "boolean" }, press: { type: "boolean" } } });
  if (!mode) throw new Error(`printer.txt: expected ${fakeModes.join(", ")}, and options of build if need be, found ${text.trim()}`);
  const { section, ...options } = values;
  return { mode, sections: section, ...options };
}

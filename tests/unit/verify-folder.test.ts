import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { formatMessage } from "../../src/diagnostics/format.js";
import type { Message } from "../../src/diagnostics/message.js";
import { createPythonDoor } from "../../src/host/python/open-python.js";
import type { PythonDoor } from "../../src/model/python.js";
import { type VerifyFolderOptions, type VerifyFolderResult, verifyFolder } from "../../src/verify-folder.js";
import { bookFolder, createBookHost } from "../support/book-host.js";
import { createFakePython } from "../support/fake-python.js";
import { expectGolden } from "../support/golden.js";
import { readFolder } from "../support/read-folder.js";
import { findInterpreters } from "../support/run-code.js";
import { layOverStock } from "../support/stock-book.js";

const folder = new URL("../books/verify/", import.meta.url);
const fixture = readFolder(fileURLToPath(new URL("chapters", folder)));
const files = Object.fromEntries(Object.entries(fixture).map(([path, bytes]) => [`chapters/${path}`, bytes]));
const door = createPythonDoor(process.env);
const { machine } = await findInterpreters(door);
afterAll(() => door.close());

function verify(host: ReturnType<typeof createBookHost>, options: Partial<VerifyFolderOptions> = {}): Promise<VerifyFolderResult> {
  return verifyFolder(host, { folder: bookFolder, allowRun: false, update: false, cache: true, ...options });
}

const list = (messages: readonly Message[]): string[] => messages.map(({ file, line, column, ruleId, reason }) => `${file}:${line}:${column} ${ruleId}: ${reason}`);
const read = (host: ReturnType<typeof createBookHost>, path: string): string => new TextDecoder().decode(host.files.get(`${bookFolder}/${path}`));

describe("verifyFolder", () => {
  it("finds each fault of the fixture book at its place, on the embedded interpreter", async () => {
    const { messages, summary } = await verify(createBookHost(files, { python: door }), { timeLimit: 6000 });
    expectGolden(messages.map((message) => `${formatMessage(message)}\n`).join(""), new URL("golden-embedded.txt", folder));
    expect(messages.filter(({ file }) => file === "chapters/01-right.md")).toEqual([]);
    expect(summary).toMatchObject({ total: 35, passed: 13, notRun: [{ reason: "needs a display" }, { reason: "continues a listing that fails" }] });
  });

  it.skipIf(machine.length === 0)("finds them on the machine's Python too, which a book must allow", async () => {
    const hostile = { "chapters/book.yaml": new TextDecoder().decode(files["chapters/book.yaml"]).replace("[01-right.md, 02-wrong.md, 03-hostile.md]", "[01-right.md, 03-hostile.md]").replace(/versions: .*/, `versions: ["${machine[0]!.minor}"]\n  allowRun: true`) };
    const { messages } = await verify(createBookHost({ ...files, ...hostile }, { python: onlyMachine(door) }), { timeLimit: 6000 });
    expect(list(messages).map((text) => text.replace(/:? Unexpected.*/, ""))).toEqual([
      "chapters/03-hostile.md:7:5 verify-timeout",
      "chapters/03-hostile.md:16:1 verify-memory",
      "chapters/03-hostile.md:22:5 verify-memory",
      "chapters/03-hostile.md:28:5 verify-output-size",
      "chapters/03-hostile.md:36:1 verify-exit",
      "chapters/03-hostile.md:52:1 verify-package",
      "chapters/03-hostile.md:57:1 verify-processes",
      "chapters/03-hostile.md:73:1 verify-exit",
    ]);
  });

  it("records results, which a second run leaves as they are", async () => {
    const host = createBookHost(layOverStock({ "chapters/01-one.md": "# One\n\n## A\n\n```python\nprint(1)\n```\n\n```output\n1\n```\n" }), { python: createFakePython(["3.14.2-embedded"], () => ({ stdout: "1\n" })) });
    await verify(host);
    const lock = read(host, "chapters/verify.lock.json");
    expect(lock).toContain('{"listing":"a","hash":"');
    expect((await verify(host)).runCount).toBe(0);
    expect(read(host, "chapters/verify.lock.json")).toBe(lock);
  });

  it("fails at a changed character, and an update restores exactly it", async () => {
    const right = files["chapters/01-right.md"]!;
    const text = new TextDecoder().decode(right);
    for (const [from, to, place] of [["  a\n  b\n  ```", "  a\n  c\n  ```", "85:3 verify-output"], ["0.50 half\n<", "0.50 hulf\n<", "14:1 verify-output"], ["# => 1.0", "# => 1.1", "20:12 verify-value"], ["prints: Pair", "prints: Pear", "68:23 verify-value"]] as const) {
      const book = { ...files, "chapters/book.yaml": new TextDecoder().decode(files["chapters/book.yaml"]).replace(/chapters: .*/, "chapters: [01-right.md]"), "chapters/01-right.md": text.replace(from, to) };
      const host = createBookHost(book, { python: door });
      expect(list((await verify(host)).messages).map((line) => line.replace(/: Unexpected.*/, ""))).toEqual([`chapters/01-right.md:${place}`]);
      const seen: number[] = [];
      const { messages, edits } = await verify(host, { update: true, onEdits: (all) => seen.push(all.length) });
      expect([messages.length, edits.length, seen]).toEqual([0, 1, [1]]);
      expect(read(host, "chapters/01-right.md")).toBe(text);
    }
  });

  it("says that there is no book", async () => {
    const { messages, summary } = await verify(createBookHost({}));
    expect([messages.map(({ ruleId }) => ruleId), summary]).toEqual([["config-missing"], undefined]);
  });
});

/** Returns a door to the machine's interpreters alone. */
function onlyMachine(all: PythonDoor): PythonDoor {
  return { ...all, find: async (choice) => (await all.find(choice)).filter(({ kind }) => kind === "machine") };
}

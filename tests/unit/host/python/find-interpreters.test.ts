import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { findMachineInterpreters } from "../../../../src/host/python/find-interpreters.js";

let folder = "";
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Writes programs that say what a Python says of itself, and returns the ones found on a PATH. */
async function find(programs: Readonly<Record<string, string>>, path: readonly string[], files: Readonly<Record<string, string>> = {}) {
  folder = await mkdtemp(join(tmpdir(), "pythons-"));
  const all = { ...files, ...Object.fromEntries(Object.entries(programs).map(([name, says]) => [name, `#!/bin/sh\necho "${says}"\n`])) };
  for (const [name, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
    await chmod(join(folder, name), 0o755);
  }
  const found = await findMachineInterpreters({ PATH: path.map((name) => join(folder, name)).join(":") }, {}, "runner");
  return found.map(({ id, path: program }) => `${id} ${program?.slice(folder.length + 1)}`);
}

describe.skipIf(process.platform === "win32")("findMachineInterpreters", () => {
  it("takes the first program of each minor version, from 3.11 on, oldest first", async () => {
    const programs = { "a/python3": "cpython 3.12.4 final", "b/python3": "cpython 3.12.9 final", "b/python3.11": "cpython 3.11.7 final", "b/python3.13": "cpython 3.13.0 final", "b/python3.14": "cpython 3.14.0 candidate" };
    expect(await find(programs, ["a", "b", "none"])).toEqual(["3.11.7 b/python3.11", "3.12.4 a/python3", "3.13.0 b/python3.13"]);
  });

  it("takes no older ones, no others and none that do not run", async () => {
    expect(await find({ "a/python3": "cpython 3.10.1 final", "b/python3": "pypy 3.11.0 final", "c/python3": "" }, ["a", "b", "c"])).toEqual([]);
  });

  it("looks behind the shims of pyenv, first at the chosen version", async () => {
    const versions = { "env/versions/3.12.1/bin/python3": "cpython 3.12.1 final", "env/versions/3.12.9/bin/python3": "cpython 3.12.9 final", "env/versions/2.7.18/bin/python3": "cpython 3.13.0 final", "env/shims/python3": "cpython 3.14.0 final" };
    expect(await find(versions, ["env/shims"], { "env/version": "3.12.1\n" })).toEqual(["3.12.1 env/versions/3.12.1/bin/python3"]);
  });
});

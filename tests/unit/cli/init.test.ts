import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFolder, readFile, statFile } from "../../../src/host/files.js";
import { createMemoryHost } from "../../../src/host/memory-host.js";
import { findPackageFolder } from "../../../src/host/packages.js";
import { loadBook } from "../../../src/load/load-book.js";
import { parseChapter } from "../../../src/parse/parse-chapter.js";
import { run } from "./create-world.js";

/** A memory host that has the shipped model book. */
async function createHost(files: Readonly<Record<string, string>> = {}) {
  const root = join(findPackageFolder(), "templates", "init");
  const host = createMemoryHost({ files });
  const copy = async (path: string): Promise<void> => {
    if ((await statFile(join(root, path)))?.kind === "file") host.files.set(join("/studybook/templates/init", path), (await readFile(join(root, path))) ?? new Uint8Array());
    else for (const name of await listFolder(join(root, path))) await copy(join(path, name));
  };
  await copy(".");
  host.files.set("/studybook/styles/themes/colour.css", new Uint8Array());
  return host;
}

describe("studybook init", () => {
  it("makes a book and says what to do next", async () => {
    const host = await createHost();
    const { code, stdout } = await run(["init", "my-book"], { host });
    expect(code).toBe(0);
    expect(await host.listFolder("/books/my-book")).toEqual([".gitignore", "README.md", "chapters"]);
    expect(stdout).toContain("my-book/chapters/01-one-table.md\n");
    expect(stdout).toContain("\n  studybook build my-book\n");
  });

  it("gives every book an identifier of its own", async () => {
    const host = await createHost();
    await run(["init", "a"], { host });
    await run(["init", "b"], { host });
    const [a, b] = ["a", "b"].map((name) => /^identifier: (urn:uuid:\S{36})$/m.exec(new TextDecoder().decode(host.files.get(`/books/${name}/chapters/book.yaml`)))?.[1]);
    expect(a).toBeDefined();
    expect(a).not.toBe(b);
  });

  it("overwrites nothing", async () => {
    const host = await createHost({ "/books/full/x": "", "/books/file": "" });
    expect(await run(["init", "full"], { host })).toMatchObject({ code: 2, stderr: "error: full is not empty.\n  help: Name a new or empty folder.\n" });
    expect(await run(["init", "file"], { host })).toMatchObject({ code: 2, stderr: expect.stringContaining("is a file") });
    expect(await host.listFolder("/books/full")).toEqual(["x"]);
  });

  it("makes a book without findings that treats its whole syllabus", async () => {
    const host = await createHost();
    await run(["init", "my-book"], { host });
    const { config, chapters, syllabus, findings } = await loadBook(host, "/books/my-book");
    expect(findings).toEqual([]);
    expect(chapters).toHaveLength(2);
    for (const { file, text } of chapters) expect(parseChapter({ file, text, kinds: config?.kinds ?? [], language: "en" }).findings).toEqual([]);
    const treated = chapters.flatMap(({ data }) => Object.keys(data.topics));
    expect(treated).toEqual(syllabus.flatMap(({ topics }) => topics.map(({ id }) => id)));
  });
});

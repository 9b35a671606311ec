import { expect, test } from "vitest";
import { createMemoryHost } from "../../../src/host/memory-host.js";
import { publishArtifacts } from "../../../src/write/publish-artifacts.js";

test("artifacts go below the output folder in one go, and are listed with their sizes", async () => {
  const host = createMemoryHost({ files: { "/out/old.pdf": "old" } });
  const calls: string[] = [];
  const counting = { ...host, publish: async (...args: Parameters<typeof host.publish>) => (calls.push(args[0]), host.publish(...args)) };
  const artifacts = [{ path: "book.pdf", bytes: Buffer.from("pdf") }, { path: "web/index.html", bytes: Buffer.from("<p>") }];
  expect(await publishArtifacts(counting, "/out", artifacts)).toEqual([{ path: "/out/book.pdf", size: 3 }, { path: "/out/web/index.html", size: 3 }]);
  expect(calls).toEqual(["/out"]);
  expect([...host.files.keys()].sort()).toEqual(["/out/book.pdf", "/out/old.pdf", "/out/web/index.html"]);
});

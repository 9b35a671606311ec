import { expect, it } from "vitest";
import { createMemoryHost } from "../../../src/host/memory-host.js";

it("reads, lists and publishes files like a disk", async () => {
  const host = createMemoryHost({ files: { "/book/chapters/02.md": "two", "/book/chapters/01.md": "one", "/book/x/y/z": "" } });
  expect(new TextDecoder().decode(await host.readFile("/book/chapters/../chapters/01.md"))).toBe("one");
  expect(await host.readFile("/book/chapters")).toBeUndefined();
  expect(await host.listFolder("/book")).toEqual(["chapters", "x"]);
  expect(await host.listFolder("/book/chapters")).toEqual(["01.md", "02.md"]);
  expect(await host.stat("/book/x")).toMatchObject({ kind: "folder" });
  expect(await host.stat("/book/no")).toBeUndefined();
  await host.publish("/book/dist", [{ path: "web/a", bytes: new Uint8Array(3) }]);
  expect(await host.stat("/book/dist/web/a")).toEqual({ kind: "file", size: 3, realPath: "/book/dist/web/a" });
  await host.deleteFiles(["/book/dist/web/a"]);
  expect(host.files.has("/book/dist/web/a")).toBe(false);
});

it("runs tasks in process and tells an overflow from a bug", async () => {
  const recurse = (): number => recurse() + 1;
  expect(await createMemoryHost({ tasks: { parse: (input: string) => input.length } }).isolate("parse", "abc")).toEqual({ kind: "done", output: 3 });
  expect(await createMemoryHost({ tasks: { parse: recurse } }).isolate("parse", "")).toEqual({ kind: "limit", limit: "stack" });
  const bug = () => {
    throw new TypeError("a bug");
  };
  await expect(createMemoryHost({ tasks: { parse: bug } }).isolate("parse", "")).rejects.toThrow("a bug");
});

import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkBash } from "../../../../src/host/python/check-bash.js";

describe.skipIf(!["/bin/bash", "/usr/bin/bash"].some((path) => existsSync(path)))("checkBash", () => {
  it("is content with a script, and runs nothing of it", async () => {
    expect(await checkBash("touch /tmp/studybook-must-not-be-there\nfor name in *; do echo \"$name\"; done\n")).toBeUndefined();
    expect(existsSync("/tmp/studybook-must-not-be-there")).toBe(false);
  });
  it("says where it goes wrong", async () => expect(await checkBash("ls\n)\n")).toMatchObject({ line: 2 }));
});

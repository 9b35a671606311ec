import { expect, it } from "vitest";
import { run, soundMachine } from "./create-world.js";

it("shows what is there", async () => {
  const { code, stdout } = await run(["doctor"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ok {2}studybook +0\.1\.0 +linux x64$/m);
  expect(stdout).toMatch(/^ok {2}browser, carried +HeadlessChrome\/143\.0\.0\.0 +@sparticuz\/chromium \(this one is used\)$/m);
  expect(stdout).toMatch(/A book can be built here\.\n$/);
});

it("ends with exit code 3 and the command that helps when no browser prints", async () => {
  const machine = { ...soundMachine, browsers: [{ source: "installed" as const, name: "/usr/bin/chromium", reason: "No usable sandbox!", isUsed: false }] };
  const { code, stdout } = await run(["doctor"], { machine });
  expect(code).toBe(3);
  expect(stdout).toContain("/usr/bin/chromium No usable sandbox!");
  expect(stdout).toContain("No browser prints. Run: npx install-a-browser\nA book cannot be built here.");
});

it("is content without Python, not without fonts or with an old Node.js", async () => {
  expect((await run(["doctor"], { machine: { ...soundMachine, python: undefined } })).code).toBe(0);
  expect((await run(["doctor"], { machine: { ...soundMachine, fonts: [{ name: "fonts", version: undefined }] } })).code).toBe(3);
  expect((await run(["doctor"], { machine: { ...soundMachine, node: { version: "18.0.0", isSupported: false } } })).code).toBe(3);
});

it("gives the same as data", async () => {
  const { stdout } = await run(["doctor", "--json"], { machine: { ...soundMachine, python: undefined } });
  expect(JSON.parse(stdout)).toMatchObject({ command: "doctor", ok: true, python: null, browsers: [{ source: "carried", reason: null, isUsed: true }] });
});

import { expect, test } from "vitest";
import { createMemoryHost } from "../../../../src/host/memory-host.js";
import type { PrintJob } from "../../../../src/model/print.js";
import { takePicture } from "../../../../src/render/epub/take-picture.js";
import { createKeyOf, noCache, openUnitCache } from "../../../../src/render/pdf/unit-cache.js";
import { createFakePrinter } from "../../../support/fake-printer.js";
import { pixel } from "../../../support/pixel.js";

const job: PrintJob = { name: "cover", html: "<p>cover", resources: new Map(), highlights: [], code: [], slots: [], tagged: false };
const size = { width: 12, height: 16 };

test("each job and size has a picture of its own", async () => {
  const printer = createFakePrinter();
  const host = createMemoryHost();
  for (let build = 0; build < 2; build++) {
    const cache = await openUnitCache(host, "/cache");
    for (const [given, of] of [[job, size], [job, { width: 16, height: 12 }], [{ ...job, html: "<p>other" }, size]] as const) await takePicture(printer, cache, given, of);
    await cache.flush();
  }
  expect(printer.jobs.length).toBe(3);
});

test("a picture of the last build is taken from the cache, and never for the print of the same job", async () => {
  const host = createMemoryHost();
  const printer = createFakePrinter();
  for (let build = 0; build < 2; build++) {
    const cache = await openUnitCache(host, "/cache");
    expect(Buffer.from(await takePicture(printer, cache, job, size)).equals(pixel)).toBe(true);
    expect(await cache.find(createKeyOf(printer)(job))).toBeUndefined();
    await cache.flush();
  }
  expect(printer.jobs.length).toBe(1);
  await takePicture(printer, noCache, job, size);
  expect(printer.jobs.length).toBe(2);
});

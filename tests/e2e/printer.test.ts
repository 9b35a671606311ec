import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPrinter } from "../../src/host/browser/open-printer.js";
import { createNodeHost } from "../../src/host/node-host.js";
import type { PrintJob, Printer, Resource } from "../../src/model/print.js";
import { pixel } from "../support/pixel.js";

const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#00ff00"/></svg>');

describe.runIf(process.platform === "linux" && process.arch === "x64")("the printer", () => {
  const host = createNodeHost();
  let printer: Printer;
  let resources: ReadonlyMap<string, Resource>;

  beforeAll(async () => {
    printer = await openPrinter({ browser: "carried" }, process.env);
    const font = await host.readFile(`${host.findPackage("@fontsource/source-code-pro")}/files/source-code-pro-latin-400-normal.woff2`);
    if (!font) throw new Error("the font package has changed");
    resources = new Map([
      ["fonts/code.woff2", { mediaType: "font/woff2", bytes: font }],
      ["figures/a b.png", { mediaType: "image/png", bytes: pixel }],
      ["figures/b.svg", { mediaType: "image/svg+xml", bytes: drawing }],
    ]);
  }, 60_000);

  afterAll(() => printer.close());

  const style = '@font-face { font-family: Code; src: url("fonts/code.woff2") } @page { size: 300pt 400pt } body { font-family: Code }';
  const createJob = (body: string, more: Partial<PrintJob> & { css?: string } = {}): PrintJob => ({
    name: "job",
    html: `<!doctype html><html lang="en"><head><title>Job</title><style>${style}${more.css ?? ""}</style></head><body>${body}<p id="studybook-end"></p></body></html>`,
    resources,
    highlights: [],
    code: [],
    slots: [],
    tagged: true,
    ...more,
  });
  const print = async (job: PrintJob): Promise<string> => Buffer.from(await printer.print(job)).toString("latin1");

  it("tells product and version", () => expect(printer.version).toMatch(/^HeadlessChrome\/\d+\.\d+\.\d+/));

  it("prints the page size of the style sheet with embedded fonts, tagged only when asked", async () => {
    const tagged = await print(createJob("<p>text</p>"));
    expect(tagged).toMatch(/\/MediaBox \[0 0 300 400(?:\.\d+)?\]/);
    expect(tagged).toContain("SourceCodePro");
    expect(tagged).toContain("/StructTreeRoot");
    expect(tagged).not.toContain("/Outlines");
    expect(await print(createJob("<p>text</p>", { tagged: false }))).not.toContain("/StructTreeRoot");
  });

  it("prints the same bytes again but for the dates, on whichever page", async () => {
    const job = createJob('<h1 id="a">Title</h1><p><a href="#a">link</a> <img src="figures/a%20b.png" alt="a"></p>');
    const prints = await Promise.all([1, 2, 3, 4, 5].map(() => print(job)));
    expect(new Set(prints.map((pdf) => pdf.replace(/D:\d{14}/g, ""))).size).toBe(1);
  });

  it("paints highlights across text nodes without new elements", async () => {
    const css = "::highlight(keyword) { color: rgb(1, 2, 255) }";
    const body = '<pre><code style="font-family: Code" id="l1">for <b>na</b>me in names</code></pre>';
    const plain = colours(await printer.print(createJob(body, { css })));
    const painted = colours(await printer.print(createJob(body, { css, highlights: [{ elementId: "l1", ranges: [[0, 3, "keyword"], [5, 8, "keyword"]] }] })));
    expect(plain).not.toContain(".0039 .0078 1 rg");
    expect(painted).toContain(".0039 .0078 1 rg");
  });

  it("refuses ranges outside their element, and documents cut off, as our bugs", async () => {
    const outside = createJob('<code id="l1">abc</code>', { highlights: [{ elementId: "l1", ranges: [[0, 9, "keyword"]] }] });
    await expect(printer.print(outside)).rejects.toThrow("colour ranges of job lie outside these elements: l1");
    await expect(printer.print({ ...createJob(""), html: "<!doctype html><html><head></head><body><p>cut" })).rejects.toThrow("not with studybook-end");
  });

  it("refuses a font that cannot be loaded", async () => {
    const css = '@font-face { font-family: Lost; src: url("fonts/lost.woff2") }';
    await expect(printer.print(createJob("<p>text</p>", { css }))).rejects.toThrow("fonts of job cannot be loaded: Lost normal normal");
    expect(printer.blocked.at(-1)?.url).toMatch(/^https:\/\/u\w+\.studybook\.invalid\/fonts\/lost\.woff2$/);
  });

  it("prints pictures of elements and of style sheets", async () => {
    const red = "1 0 0 rg";
    const bitmap = '<img src="figures/a%20b.png" width="9" alt="a"><svg viewBox="0 0 9 9"><image href="figures/a%20b.png" width="9" height="9"/></svg>';
    expect((await print(createJob(bitmap))).match(/\/Subtype \/Image/g)?.length).toBeGreaterThan(0);
    expect(colours(await printer.print(createJob('<img src="figures/b.svg" width="40" alt="b">')))).toContain("0 1 0 rg");
    const background = createJob('<p style="color: red">text</p>', { css: "p { background: url(figures/b.svg) no-repeat; width: 80pt; height: 40pt }" });
    expect(colours(await printer.print(background))).toContain("0 1 0 rg");
    expect(colours(await printer.print(background))).toContain(red);
  });

  it("takes pictures of the size asked for, of what a screen shows, the same bytes among other jobs", async () => {
    const css = "body { margin: 0; background: #123456 }";
    const take = (body: string, style: string) => printer.picture(createJob(body, { css: style }), { width: 300, height: 400 });
    const texts = await Promise.all([1, 2, 3, 4].flatMap(() => [take("<p>text</p>", css), print(createJob("<p>text</p>")).then(() => undefined)]));
    const first = Buffer.from(texts[0]!);
    expect([first.toString("latin1", 1, 4), first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual(["PNG", 300, 400]);
    for (const picture of texts) if (picture) expect(first.equals(picture)).toBe(true);
    expect(first.equals(await take("<p>text</p>", `@media screen { ${css} }`))).toBe(true);
    expect(first.equals(await take("", css))).toBe(false);
    expect(first.equals(await take("<p>text</p>", `@media print { ${css} }`))).toBe(false);
  });

  it("prints after a picture what it printed before", async () => {
    // A picture that only CSS names keeps the screen layout.
    const job = createJob("<p>text</p>", { css: "p { background: url(figures/b.svg); width: 50vw }" });
    const before = await print(job);
    await Promise.all([1, 2, 3, 4].map(() => printer.picture(job, { width: 90, height: 1600 })));
    const after = await Promise.all([1, 2, 3, 4].map(() => print(job)));
    expect(new Set([before, ...after].map((pdf) => pdf.replace(/D:\d{14}/g, ""))).size).toBe(1);
  });

  it("fences pictures as it fences prints", async () => {
    const size = { width: 9, height: 9 };
    await printer.picture(createJob('<img src="https://example.org/pixel.png" alt=""><script>document.body.remove()</script>'), size);
    expect(printer.blocked.at(-1)).toEqual({ job: "job", url: "https://example.org/pixel.png" });
    await expect(printer.picture({ ...createJob(""), html: "<!doctype html><html><head></head><body><p>cut" }, size)).rejects.toThrow("not with studybook-end");
    const css = '@font-face { font-family: Lost; src: url("fonts/lost.woff2") }';
    await expect(printer.picture(createJob("<p>text</p>", { css }), size)).rejects.toThrow("fonts of job cannot be loaded: Lost normal normal");
  });

  it("starts again when the browser is killed in the middle of a job", async () => {
    const own = await openPrinter({ browser: "carried" }, process.env);
    try {
      const before = await findChildren();
      const body = Array.from({ length: 4000 }, (_, index) => `<p>paragraph ${index}</p>`).join("");
      const printing = own.print(createJob(body));
      const newest = Math.max(...before);
      setTimeout(() => process.kill(newest, "SIGKILL"), 60);
      expect((await printing).length).toBeGreaterThan(10_000);
      expect((await own.print(createJob("<p>after</p>"))).length).toBeGreaterThan(1000);
    } finally {
      await own.close();
    }
  }, 60_000);

  it("is an error of the environment when no browser is found, with the command that helps", async () => {
    const failure = await openPrinter({ browser: "/no/such/browser" }, process.env).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "EnvironmentError", message: expect.stringContaining("there is no such file"), hint: expect.stringContaining("npx @puppeteer/browsers install") });
  });
});

/** Returns the fill colours of the pages, which Skia writes as `r g b rg`. */
function colours(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, data = ""]) => data);
  const operators = streams.flatMap((data) => tryInflate(Buffer.from(data, "latin1")).match(/\S+ \S+ \S+ rg$/gm) ?? []);
  return [...new Set(operators)].join("\n");
}

function tryInflate(data: Buffer): string {
  try {
    return inflateSync(data).toString("latin1");
  } catch {
    return "";
  }
}

/** Returns the ids of the browsers that this process started. */
async function findChildren(): Promise<number[]> {
  const { readFile } = await import("node:fs/promises");
  return (await readFile(`/proc/self/task/${process.pid}/children`, "utf8")).trim().split(" ").map(Number);
}

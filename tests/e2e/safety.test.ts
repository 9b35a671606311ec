import { access } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, openWorkplace, type Workplace } from "../support/open-workplace.js";
import { readEpub } from "../support/read-epub.js";
import { readPdf } from "../support/read-pdf.js";
import { layOverStock } from "../support/stock-book.js";

/** What a chapter may try in order to load or run something; `HOST` is a server that listens. */
const tricks: readonly string[] = [
  '<script src="http://HOST/script.js"></script><script>fetch("http://HOST/fetch")</script>',
  '<img src="http://HOST/image.png" onerror="fetch(\'http://HOST/handler\')">',
  '<img src="//HOST/same-scheme.png" srcset="http://HOST/set.png 2x">',
  '<iframe src="file:///etc/passwd"></iframe><iframe srcdoc="<img src=http://HOST/srcdoc.png>"></iframe>',
  '<object data="file:///etc/hostname"></object><embed src="http://HOST/embed">',
  '<style>@import url("http://HOST/import.css"); p { background: url(http://HOST/background.png) }</style>',
  '<p style="background: url(http://HOST/style.png)">Styled.</p>',
  '<link rel="stylesheet" href="http://HOST/sheet.css"><link rel="prefetch" href="http://HOST/prefetch"><base href="http://HOST/">',
  '<meta http-equiv="refresh" content="0; url=http://HOST/refresh">',
  '<svg><image href="http://HOST/svg.png"/><use href="http://HOST/use.svg#a"/><script>alert(1)</script></svg>',
  '<video src="http://HOST/video.mp4" poster="http://HOST/poster.png" autoplay></video>',
  '<form action="http://HOST/form"><input autofocus onfocus="this.form.submit()"></form>',
  '<a href="javascript:fetch(\'http://HOST/click\')">A link</a> <a ping="http://HOST/ping" href="https://example.org/">and one</a>',
  "<sb-figure ref=\"0\"></sb-figure><sb-image ref=\"0\"></sb-image>",
];

describe.runIf(hasBrowser)("a chapter that means harm", () => {
  const seen: string[] = [];
  const server: Server = createServer((request, response) => {
    seen.push(request.url ?? "");
    response.end("probe");
  });
  server.on("connection", () => seen.push("connection"));
  let place: Workplace;
  let host = "";

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    place = await openWorkplace();
  });
  afterAll(async () => {
    await place.remove();
    await new Promise((resolve) => server.close(resolve));
  });

  it("has a server that would see it", async () => {
    await (await fetch(`http://${host}/self`)).text();
    expect(seen).toContain("/self");
    seen.length = 0;
  });

  it("loads and runs nothing through raw HTML, in no format, and is reported", async () => {
    const chapter = `# One\n\nBefore.\n\n${tricks.map((trick) => trick.replaceAll("HOST", host)).join("\n\n")}\n\nAfter.\n`;
    await place.write("html", layOverStock({ "chapters/01-one.md": chapter }));
    const ended = await place.run(["build", "html", "--json"]);
    const { messages } = JSON.parse(ended.stdout) as { messages: { rule: string; line: number; what: string }[] };
    expect(messages.filter(({ rule }) => rule !== "html-removed")).toEqual([]);
    expect([ended.code, ended.stderr, seen]).toEqual([0, "", []]);
    // A link that pings is taken for what it is, a link.
    const lines = tricks.map((_, index) => 5 + 2 * index);
    expect(lines.filter((line) => !messages.some((message) => message.line === line))).toEqual([]);
    const pdf = await readPdf(await place.read("html/dist/book/stock.pdf"));
    const text = pdf.pages.map((page) => page.text).join("\n");
    expect(text).toMatch(/Before\.[^]*Styled\.[^]*A link and one[^]*After\./);
    expect(text).not.toMatch(/root:|HOST|alert|@import/);
    expect(pdf.pages.flatMap(({ links }) => links).flatMap(({ url }) => url ?? []).filter((url) => url !== "https://example.org/")).toEqual([]);
    const pages = [...readEpub(await place.read("html/dist/book/stock.epub"))].filter(([path]) => /\.(xhtml|opf|css)$/.test(path)).map(([, bytes]) => new TextDecoder().decode(bytes));
    for (const path of await place.list("html/dist/book/web")) if (/\.(html|css)$/.test(path)) pages.push(String(await place.read(`html/dist/book/web/${path}`)));
    for (const page of pages) expect(page).not.toMatch(new RegExp(`${host}|<script|<iframe|<object|<embed|<form|javascript:|file:|@import|\\son\\w+=`, "i"));
  }, 60_000);

  it.each([
    ["http", "![x](http://HOST/image.png)", "image-remote"],
    ["file", "![x](file:///etc/passwd)", "image-outside"],
    ["a path above", "![x](../../../../../etc/passwd)", "image-outside"],
    ["a script", "[x](javascript:alert(1))", "link-scheme"],
    ["data", "![x](data:image/svg+xml;base64,PHN2Zy8+)", "image-outside"],
  ])("stops the build where Markdown itself asks for %s", async (_name, markdown, rule) => {
    await place.write("markdown", layOverStock({ "chapters/01-one.md": `# One\n\n${markdown.replaceAll("HOST", host)}\n` }));
    const ended = await place.run(["build", "markdown", "--format", "web"]);
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(new RegExp(`chapters/01-one\\.md:3:1  error .*\\[${rule}\\]`)) });
    expect(ended.stderr).toContain("Nothing was written.");
    expect(seen).toEqual([]);
  }, 30_000);

  it("runs no code in front matter", async () => {
    const probe = join(place.path, "probe");
    await place.write("front", layOverStock({ "chapters/01-one.md": `---js\n{ lead: require("fs").writeFileSync(${JSON.stringify(probe)}, "") }\n---\n\n# One\n`, "chapters/02-two.md": `---\nlead: !!js/function 'function () { require("fs").writeFileSync(${JSON.stringify(probe)}, "") }'\n---\n\n# Two\n` }));
    const ended = await place.run(["check", "front"]);
    expect([ended.code, ended.signal]).toEqual([expect.any(Number), null]);
    await expect(access(probe)).rejects.toThrow();
  }, 30_000);

  it("hides no other broken chapter: all are reported in one run", async () => {
    const book = "title: T\nauthors: [A]\nidentifier: urn:uuid:1\nslug: t\nchapters: [01-one.md, 02-two.md, 03-three.md]\n";
    const broken = { "chapters/book.yaml": book, "chapters/01-one.md": "---\nlead: [\n---\n\n# One\n", "chapters/02-two.md": "# Two\n\n![](gone.svg)\n\n[gone](#gone)\n", "chapters/03-three.md": `# Three\n\n${">".repeat(100)} deep\n` };
    await place.write("broken", broken);
    const start = performance.now();
    const ended = await place.run(["build", "broken"]);
    expect(ended.code).toBe(1);
    // The browser that was being started must not hold the process.
    expect(performance.now() - start).toBeLessThan(20_000);
    const reported = ended.stderr.split("\n").filter((line) => / {2}error {2}/.test(line)).map((line) => `${/^[^:]+/.exec(line)![0]} ${/\[([\w-]+)\]$/.exec(line)![1]}`);
    expect(reported).toEqual(["chapters/01-one.md front-matter-invalid", "chapters/02-two.md image-alt-missing", "chapters/02-two.md image-missing", "chapters/02-two.md link-broken", "chapters/03-three.md parse-limit"]);
    expect(ended.stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  }, 60_000);
});

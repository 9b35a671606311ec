import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPrinter } from "../../src/host/browser/open-printer.js";
import type { PrintJob, Printer } from "../../src/model/print.js";

/** What a document may try in order to reach the network; `HOST` becomes the probe server. */
const tricks: Readonly<Record<string, string>> = {
  image: '<img src="http://HOST/image.png">',
  "image set": '<img srcset="http://HOST/set.png 1x, http://HOST/set2.png 2x">',
  picture: '<picture><source srcset="http://HOST/source.png"><img src="//HOST/same-scheme.png"></picture>',
  prefetch: '<link rel="prefetch" href="http://HOST/prefetch">',
  preconnect: '<link rel="preconnect" href="http://HOST/"><link rel="dns-prefetch" href="http://HOST/">',
  preload: '<link rel="preload" as="image" href="http://HOST/preload.png"><link rel="modulepreload" href="http://HOST/module.js">',
  prerender: '<link rel="prerender" href="http://HOST/prerender"><script type="speculationrules">{"prefetch":[{"urls":["http://HOST/speculation"]}]}</script>',
  stylesheet: '<link rel="stylesheet" href="http://HOST/sheet.css">',
  "style import": '<style>@import url("http://HOST/import.css"); p { background: url(http://HOST/background.png) }</style>',
  "style attribute": '<p style="background-image: url(http://HOST/attribute.png)">text</p>',
  font: '<style>@font-face { font-family: Remote; src: url(http://HOST/font.woff2) } p { font-family: Remote }</style>',
  icon: '<link rel="icon" href="http://HOST/icon.ico"><link rel="manifest" href="http://HOST/manifest.json">',
  refresh: '<meta http-equiv="refresh" content="0; url=http://HOST/refresh">',
  base: '<base href="http://HOST/"><img src="base.png">',
  frame: '<iframe src="http://HOST/frame"></iframe><iframe srcdoc="<img src=http://HOST/srcdoc.png>"></iframe>',
  object: '<object data="http://HOST/object"></object><embed src="http://HOST/embed">',
  media: '<video src="http://HOST/video.mp4" poster="http://HOST/poster.png" autoplay></video><audio src="http://HOST/audio.mp3" autoplay></audio>',
  drawing: '<svg><image href="http://HOST/svg.png"/><use href="http://HOST/use.svg#a"/><rect filter="url(http://HOST/filter.svg#f)" width="9" height="9"/></svg>',
  script: '<script src="http://HOST/script.js"></script><script>fetch("http://HOST/fetch"); new Image().src = "http://HOST/new-image.png"</script>',
  handler: '<img src="x" onerror="fetch(\'http://HOST/handler\')"><body onload="fetch(\'http://HOST/load\')">',
  socket: '<script>new WebSocket("ws://HOST/socket"); new EventSource("http://HOST/events"); navigator.sendBeacon("http://HOST/beacon")</script>',
  form: '<form action="http://HOST/form"><input autofocus onfocus="this.form.submit()"></form>',
  ping: '<a ping="http://HOST/ping" href="http://HOST/link">link</a>',
};

describe.runIf(process.platform === "linux" && process.arch === "x64")("the print browser's fence", () => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`request ${request.url}`);
    response.end("probe");
  });
  server.on("connection", () => seen.push("connection"));
  let printer: Printer;
  let address = "";

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    printer = await openPrinter({ browser: "carried" }, process.env);
  }, 60_000);

  afterAll(async () => {
    await printer.close();
    await new Promise((resolve) => server.close(resolve));
  });

  const createJob = (html: string): PrintJob => ({ name: "probe", html, resources: new Map(), highlights: [], code: [], slots: [], tagged: true });
  const createDocument = (trick: string): string =>
    `<!doctype html><html lang="en"><head><title>probe</title></head><body><p>probe</p>${trick.replaceAll("HOST", address)}<p id="studybook-end"></p></body></html>`;
  const settle = () => new Promise((resolve) => setTimeout(resolve, 150));

  it("has a probe server that sees requests", async () => {
    await (await fetch(`http://${address}/self`)).text();
    expect(seen).toContain("request /self");
    seen.length = 0;
  });

  it.each(Object.entries(tricks))("lets nothing out: %s", async (_name, trick) => {
    await printer.print(createJob(createDocument(trick))).catch(() => undefined);
    await settle();
    expect(seen).toEqual([]);
  }, 30_000);

  it("lets nothing out with names instead of addresses", async () => {
    const host = `localhost:${address.split(":")[1]}`;
    await printer.print(createJob(createDocument(Object.values(tricks).join("").replaceAll("HOST", host)))).catch(() => undefined);
    await settle();
    expect(seen).toEqual([]);
  }, 30_000);

  it("reports what was refused and never prints a document that led elsewhere", async () => {
    const before = printer.blocked.length;
    await printer.print(createJob(createDocument(tricks["image"] ?? "")));
    expect(printer.blocked.slice(before)).toEqual([{ job: "probe", url: expect.stringContaining(`${address}/image.png`) }]);
    const refreshed = `<!doctype html><html><head><meta http-equiv="refresh" content="0; url=data:text/html,gone"></head><body><p id="studybook-end"></p></body></html>`;
    const outcome = await printer.print(createJob(refreshed)).then((pdf) => pdf.length > 0, (error: Error) => /led the browser|ends with/.test(error.message));
    expect(outcome).toBe(true);
  }, 30_000);

  it("reads no file of the machine", async () => {
    const document = createDocument('<iframe src="file:///etc/hostname"></iframe><img src="file:///etc/hostname"><object data="file:///etc/hostname"></object>');
    const before = printer.blocked.length;
    await printer.print(createJob(document)).catch(() => undefined);
    expect(printer.blocked.slice(before).map(({ url }) => url).filter((url) => !url.startsWith("file:"))).toEqual([]);
  }, 30_000);
});

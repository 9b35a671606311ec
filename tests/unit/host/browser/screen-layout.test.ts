import { describe, expect, it } from "vitest";
import { skipScreenLayout } from "../../../../src/host/browser/screen-layout.js";
import type { Resource } from "../../../../src/model/print.js";

const create = (head: string, body = "", resources: Record<string, Resource> = {}) => ({
  name: "job",
  html: `<html><head>${head}</head><body>${body}</body></html>`,
  resources: new Map(Object.entries(resources)),
  highlights: [],
  code: [],
  slots: [],
  tagged: true,
});

describe("skipScreenLayout", () => {
  it.each(["", "<style>@font-face { src: url('fonts/a.woff2') }</style>", "<style>@font-face{src:url(data:font/woff2;base64,AA)} path { fill: url(#a) }</style>"])("hides the body for the screen with %j", (head) => {
    const { document, isHidden } = skipScreenLayout(create(head));
    expect(isHidden).toBe(true);
    expect(document).toContain("display: none !important } }</style></head>");
  });

  it.each(["<style>p { background: url(a.svg) }</style>", "<style>p { content: url( 'data:image/png;base64,AA' ) }</style>", "<style>p { background: image-set('a.png' 1x) }</style>"])("keeps it with %j", (head) => {
    expect(skipScreenLayout(create(head))).toEqual({ document: create(head).html, isHidden: false });
  });

  it("looks into attributes and style sheets too", () => {
    expect(skipScreenLayout(create("", '<p style="background:url(&quot;a.png&quot;)">')).isHidden).toBe(false);
    const sheet = { mediaType: "text/css", bytes: new TextEncoder().encode("p { border-image: url(a.png) }") };
    expect(skipScreenLayout(create('<link rel="stylesheet" href="a.css">', "", { "a.css": sheet })).isHidden).toBe(false);
  });
});

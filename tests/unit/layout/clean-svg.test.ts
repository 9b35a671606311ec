import { describe, expect, test } from "vitest";
import { cleanSvg } from "../../../src/layout/clean-svg.js";

const clean = (inner: string, attributes = ""): string => cleanSvg(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" ${attributes}>${inner}</svg>`), "f-", "what it shows") ?? "";
const inner = (svg: string): string => /^<svg[^>]*(?:\/>|>([^]*)<\/svg>)$/.exec(svg)?.[1] ?? "";

describe("cleaning an SVG", () => {
  test.each([
    ["a script", "<script>alert(1)</script>"],
    ["a style sheet", "<style>@import url(http://example.org/a.css); * { fill: red }</style>"],
    ["a foreign object", "<foreignObject><iframe src='http://example.org/'></iframe>text</foreignObject>"],
    ["a picture", "<image href='http://example.org/a.png'/><image href='data:image/png;base64,AAAA'/>"],
    ["an animation", "<animate attributeName='href' values='javascript:alert(1)'/><set attributeName='onclick' to='x'/>"],
    ["a filter that loads", "<filter><feImage href='http://example.org/a.png'/></filter>"],
    ["a comment", "<!-- <script>alert(1)</script> -->"],
  ])("%s is taken out, with what is in it", (_name, markup) => {
    expect(inner(clean(markup)).trim()).toBe("");
  });

  test("an element of another name space is taken out", () => {
    expect(clean('<html:script xmlns:html="http://www.w3.org/1999/xhtml">alert(1)</html:script><sb-callout ref="0"/>')).not.toMatch(/script|sb-/);
  });

  test.each([
    ["a handler", '<rect onclick="alert(1)" width="1" height="1"/>'],
    ["a style", '<rect style="fill: url(http://example.org/)" width="1" height="1"/>'],
    ["a class", '<rect class="sheet" width="1" height="1"/>'],
    ["an address as colour", '<rect fill="url(http://example.org/a.svg#b)" width="1" height="1"/>'],
    ["one in capitals", '<rect fill="URL( http://example.org/ )" width="1" height="1"/>'],
    ["two, the first of which is local", '<rect fill="url(#a) url(http://example.org/)" width="1" height="1"/>'],
    ["data", '<rect marker-end="url(data:image/svg+xml,x)" width="1" height="1"/>'],
  ])("%s is taken off, the shape stays", (_name, markup) => {
    expect(inner(clean(markup))).toBe('<rect width="1" height="1" />');
  });

  test("a link to another file is no link, one inside the file is", () => {
    expect(inner(clean('<use href="http://example.org/a.svg#b"/><use href="//example.org/#b"/><use xlink:href="#own"/><use href="#own"/><a href="javascript:alert(1)"><text>t</text></a>'))).toBe('<use /><use /><use xlink:href="#f-own" /><use href="#f-own" /><text>t</text>');
  });

  test("ids are the figure's own, and so are the references to them", () => {
    expect(inner(clean('<defs><marker id="arrow"><path d="M0 0"/></marker></defs><path marker-end="url(#arrow)" fill="url(\'#arrow\')" d="M0 0"/>'))).toBe('<defs><marker id="f-arrow"><path d="M0 0" /></marker></defs><path marker-end="url(#f-arrow)" fill="url(#f-arrow)" d="M0 0" />');
  });

  test("it is an image with the alternative text for its name, whatever it called itself", () => {
    const svg = clean("<title>own name</title><desc>own words</desc>", 'role="presentation" aria-label="own" width="900" height="5" onload="x()"');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 10 10" role="img" aria-label="what it shows">/);
    expect(svg).not.toContain("own name");
  });

  test("shapes, text, gradients and clips are kept", () => {
    const markup = '<g transform="translate(1 2)" stroke-width="2"><text x="1" y="2" font-size="9" text-anchor="middle">a &amp; b<tspan dx="1">c</tspan></text></g><defs><linearGradient id="g" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="#fff"/></linearGradient><clipPath id="c"><circle cx="1" cy="1" r="1"/></clipPath></defs><rect fill="url(#g)" clip-path="url(#c)" rx="1"/>';
    const kept = inner(clean(markup));
    for (const part of ["translate(1 2)", 'stroke-width="2"', 'text-anchor="middle"', "a &#x26; b", "<linearGradient", 'gradientUnits="userSpaceOnUse"', 'stop-color="#fff"', "<clipPath", 'fill="url(#f-g)"', 'clip-path="url(#f-c)"', 'rx="1"']) expect(kept).toContain(part);
  });

  test("declarations and document types are gone", () => {
    const svg = cleanSvg(Buffer.from('<?xml version="1.0"?><!DOCTYPE svg PUBLIC "x" "http://example.org/x.dtd"><svg viewBox="0 0 1 1"/>'), "f-", "a");
    expect(svg).toBe('<svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg" role="img" aria-label="a" />');
  });

  test("what is no drawing is none", () => {
    expect(cleanSvg(Buffer.from("<p>text</p>"), "f-", "a")).toBeUndefined();
  });

  test("alternative texts are escaped", () => {
    expect(cleanSvg(Buffer.from("<svg/>"), "f-", '" onload="x()')).toContain('aria-label="&#x22; onload=&#x22;x()"');
  });
});

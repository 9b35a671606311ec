import { expect, test } from "vitest";
import { inlineTokens } from "../../../../src/layout/screen/inline-tokens.js";

test.each([
  ["values take the place of their names, the last one given counts", ":root { --a: red; --b: var(--a); } p { color: var(--b); } :root { --a: blue; }", "p { color: blue; }"],
  ["a fallback stands in for what is not known", "p { color: var(--x, rgb(1, 2, 3)); margin: var(--y) }", "p { color: rgb(1, 2, 3); margin: inherit }"],
  ["what refers to itself ends", ":root { --a: var(--a); } p { color: var(--a); }", "p { color: var(--a); }"],
])("%s", (_name, css, expected) => {
  expect(inlineTokens(css).trim()).toBe(expected);
});

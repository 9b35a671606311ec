import { describe, expect, test } from "vitest";
import { loadSheets } from "../../../src/load/load-templates.js";
import { builtInKinds } from "../../../src/model/callout-kinds.js";
import { bookFolder, createBookHost } from "../../support/book-host.js";

const { styles, templates } = await loadSheets(createBookHost({}), bookFolder);
const themes = [...styles.keys()].flatMap((path) => /^themes\/(.+)\.css$/.exec(path)?.[1] ?? []);
const printSheets = [...styles.keys()].filter((path) => path.startsWith("print/") || path === "furniture.css");

/** Returns the custom properties of a theme over those of the tokens. */
function readTokens(theme: string): Map<string, string> {
  const css = `${styles.get("tokens.css")}${styles.get(`themes/${theme}.css`)}`;
  return new Map([...css.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]));
}

/** Returns red, green and blue from 0 to 1. */
function readColor(hex: string): [number, number, number] {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, "$&$&") : hex.slice(1);
  return [0, 2, 4].map((from) => parseInt(digits.slice(from, from + 2), 16) / 255) as [number, number, number];
}

/** Returns the contrast of two colours (WCAG 2.2, 1.4.3). */
function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = readColor(hex).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const tokenColors = ["keyword", "string", "comment", "literal", "name", "meta"].map((token) => `--code-${token}`);
/** What is set on which ground; the paper is white. */
const grounds: readonly (readonly [ground: string, inks: readonly string[]])[] = [
  ["#fff", ["--ink", "--quiet", "--accent", "--pitfall", "--practice", "--analogy", "--version", "--output", ...tokenColors]],
  ["--ground", ["--ink", ...tokenColors]],
  ["--accent-tint", ["--ink", ...tokenColors]],
  ["--pitfall-tint", ["--ink", "--quiet", "--accent", "--pitfall"]],
  ["--tab-ground", ["--tab-ink"]],
  ["--tab-part-ground", ["--tab-part-ink"]],
];

describe.each(themes)("the theme %s", (theme) => {
  const tokens = readTokens(theme);
  const colorOf = (name: string): string => (name.startsWith("#") ? name : tokens.get(name)!);

  test.each(grounds.flatMap(([ground, inks]) => inks.map((ink) => [ink, ground] as const)))("%s can be read on %s", (ink, ground) => {
    expect(contrast(colorOf(ink), colorOf(ground))).toBeGreaterThanOrEqual(4.5);
  });
});

describe("mono", () => {
  test("has no hue, and sets every colour that the tokens have with one", () => {
    const isGrey = (color: string): boolean => new Set(readColor(color)).size === 1;
    const colors = [...readTokens("mono")].filter(([, value]) => value.startsWith("#"));
    expect(colors.length).toBeGreaterThan(15);
    expect(colors.filter(([, value]) => !isGrey(value))).toEqual([]);
  });

  test("tells kinds of callouts apart by their rules", () => {
    const rules = new Map([...styles.get("themes/mono.css")!.matchAll(/\.callout-(\w+) \{([^}]*)\}/g)].map(([, kind, rule]) => [kind!, rule!.trim()]));
    const described = builtInKinds.filter(({ icon }) => icon).map(({ id }) => rules.get(id));
    expect(described).not.toContain(undefined);
    expect(new Set(described).size).toBe(described.length);
  });
});

describe("styles of print", () => {
  test("take colours from the tokens only, so that a theme reaches all of them", () => {
    const literals = printSheets.flatMap((path) => [...styles.get(path)!.replace(/\/\*.*?\*\//gs, "").replace(/\[(?:fill|stroke)="[^"]*"\]/g, "").matchAll(/#[0-9a-f]{3,8}\b|\brgb|\bhsl/gi)].map(([color]) => `${path}: ${color}`));
    expect(literals.filter((literal) => !/: #(?:fff|000)$/.test(literal))).toEqual([]);
  });

  test("never fake a weight or a slant", () => {
    for (const path of ["print/page.css", "furniture.css"]) expect(styles.get(path)).toMatch(/html \{[^}]*font-synthesis: none/);
  });
});

test("every kind of callout has a word, and an icon of its own or a badge, so that colour is never the only sign", () => {
  const named = builtInKinds.filter(({ id }) => !["question", "answer"].includes(id));
  expect(new Set(named.map(({ label }) => label)).size).toBe(named.length);
  const icons = named.map(({ id, icon }) => (icon ? templates.get(`icons/${icon}.svg`) : id === "version" ? "badge" : undefined));
  expect(icons).not.toContain(undefined);
  expect(new Set(icons).size).toBe(icons.length);
});

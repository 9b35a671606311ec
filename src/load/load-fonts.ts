import { basename, join } from "node:path";
import { EnvironmentError } from "../diagnostics/environment-error.js";
import type { Host } from "../host/host.js";
import { type FontFamily, type FontFile, fontFamilies } from "../model/fonts.js";

/** How subsets are packed: WOFF2 for browsers, WOFF for EPUB, since many reading systems know no other. */
export type FontPacking = "woff2" | "woff";

/** Reads every font file of the book from its npm packages; throws `EnvironmentError` when one is not installed. */
export async function loadFonts(host: Host, packing: FontPacking = "woff2"): Promise<readonly FontFile[]> {
  const files = await Promise.all(fontFamilies.map((family) => (family.layout === "whole" ? loadWholeFaces(host, family) : loadSubsets(host, family, packing))));
  return files.flat();
}

async function loadWholeFaces(host: Host, family: FontFamily): Promise<FontFile[]> {
  const folder = host.findPackage(family.package);
  return Promise.all(family.faces.map(async ({ weight, style, file }) => ({ family: family.name, weight, style, range: undefined, path: `fonts/${basename(file!)}`, mediaType: "font/ttf", bytes: await readFont(host, join(folder, file!)) })));
}

async function loadSubsets(host: Host, family: FontFamily, packing: FontPacking): Promise<FontFile[]> {
  const folder = host.findPackage(family.package);
  const all = JSON.parse(new TextDecoder().decode(await readFont(host, join(folder, "unicode.json")))) as Record<string, string>;
  const ranges = family.subset ? { [family.subset.name]: family.subset.range } : all;
  const name = family.package.split("/").at(-1)!;
  return Promise.all(
    family.faces.flatMap(({ weight, style }) =>
      Object.entries(ranges).map(async ([subset, range]) => {
        const file = `${name}-${subset.replace(/[[\]]/g, "")}-${weight}-${style}.${packing}`;
        return { family: family.name, weight, style, range, path: `fonts/${file}`, mediaType: `font/${packing}`, bytes: await readFont(host, join(folder, "files", file)) };
      }),
    ),
  );
}

async function readFont(host: Host, path: string): Promise<Uint8Array> {
  const bytes = await host.readFile(path);
  if (!bytes) throw new EnvironmentError(`The font file ${path} is missing.`, "Run `npm ci` again.");
  return bytes;
}

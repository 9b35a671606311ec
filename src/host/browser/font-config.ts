import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findPackage } from "../packages.js";

/**
 * Writes a fontconfig set-up into a folder and returns its file, for `FONTCONFIG_FILE`: the one font that a page can fall back to is ours,
 * so that no font of the machine leaks into the book. Without any font at all, Chromium 143 refuses web fonts too.
 */
export async function writeFontConfig(folder: string): Promise<string> {
  const fonts = join(folder, "fonts");
  await mkdir(fonts);
  await symlink(join(findPackage("dejavu-fonts-ttf"), "ttf", "DejaVuSans.ttf"), join(fonts, "DejaVuSans.ttf"));
  const file = join(folder, "fonts.conf");
  const lines = [`<dir>${escapeXml(fonts)}</dir>`, `<cachedir>${escapeXml(join(folder, "font-cache"))}</cachedir>`];
  await writeFile(file, `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${lines.join("")}</fontconfig>\n`);
  return file;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

import type { FontFile } from "../../model/fonts.js";
import type { PageGrid } from "../../model/page-grid.js";
import { measureMargin, roundMargin, type Sheet } from "../../model/sheet.js";

/** Returns the `@font-face` rules of the book; `folder` leads from the style to the fonts. */
export function toFontFaces(fonts: readonly FontFile[], folder = ""): string {
  return fonts
    .map(({ family, weight, style, range, path }) => {
      const weights = weight === 600 && family !== "Head" ? "600 700" : String(weight);
      return `@font-face{font-family:${family};font-weight:${weights};font-style:${style};src:url(${folder}${path})${range ? `;unicode-range:${range}` : ""}}`;
    })
    .join("\n");
}

/**
 * Returns the files for page numbers in the text, serif and sans: our own regular faces under other addresses.
 *
 * Chromium makes one PDF font of all that comes from one address; these become fonts of digits only, by which binding knows them.
 */
export function listSlotFonts(fonts: readonly FontFile[]): readonly FontFile[] {
  return fonts
    .filter(({ family, weight, style, path }) => (family === "Text" || family === "Head") && weight === 400 && style === "normal" && path.includes("-latin-400"))
    .map((font) => ({ ...font, family: `${font.family}Folio`, range: "U+30-39", path: font.path.replace("fonts/", "folios/") }));
}

/** Writes a length in pt, to a thousandth. */
export const toPoints = (length: number): string => `${Math.round(length * 1000) / 1000}pt`;

/** Returns the styles that put a unit on the page grid: mirrored margins, where a unit starts on a recto, and the grid's lengths as custom properties. A landscape page is the upright sheet turned clockwise: binding turns it back, so that its top is the sheet's left edge. */
export function toGridStyles(grid: PageGrid, folioDigits: number): string {
  const { paper, margins, scale } = grid;
  const [width, height, top, bottom, inner, outer] = [paper.width, paper.height, margins.top, margins.bottom, margins.inner, margins.outer].map((length) => toPoints(length * scale));
  return `@page{size:${width} ${height};margin:${top} ${outer} ${bottom} ${inner}}
@page :left{margin-left:${outer};margin-right:${inner}}
@page landscape{size:${height} ${width};margin:${inner} ${top} ${outer} ${bottom}}
@page landscape:left{margin-top:${outer};margin-bottom:${inner}}
${toGridProperties(grid, folioDigits)}`;
}

// Chromium rounds pages down by up to a third of a point: what reaches the fore edge of a recto must not be cut there.
const spareWidth = 0.75;

/**
 * Returns the size of the sheets that furniture is printed on, and how far what reaches the page's edge goes on over it (`--bleed`); `scale` is the grid's.
 *
 * Around each page lies a margin as a border, so that places are still counted from the page's corner.
 */
export function toSheetStyles(sheet: Sheet, scale: number): string {
  const { width, height } = sheet.paper;
  const margin = roundMargin(measureMargin(sheet));
  const size = `@page{margin:0;size:${toPoints(width + 2 * margin + spareWidth)} ${toPoints(height + 2 * margin)}}`;
  const properties = `:root{--bleed:${toPoints(roundMargin(sheet.bleed) / scale)}}`;
  return margin === 0 ? `${size}${properties}` : `${size}${properties}.sheet{border:${toPoints(margin / scale)} solid transparent;overflow:clip;overflow-clip-margin:border-box}`;
}

/** Returns the page grid as custom properties, and what enlarges the page by its scale. */
export function toGridProperties(grid: PageGrid, folioDigits: number): string {
  const { paper, margins, scale } = grid;
  const properties: Readonly<Record<string, string>> = {
    "--scale": String(scale),
    "--label": toPoints(grid.label),
    "--gap": toPoints(grid.gap),
    "--line": toPoints(grid.lineHeight),
    "--text-size": toPoints(grid.textSize),
    "--code-size": toPoints(grid.codeSize),
    "--code-line": toPoints(grid.codeLineHeight),
    "--paper-width": toPoints(paper.width),
    "--paper-height": toPoints(paper.height),
    "--page-height": toPoints(grid.lines * grid.lineHeight),
    "--margin-top": toPoints(margins.top),
    "--margin-bottom": toPoints(margins.bottom),
    "--margin-inner": toPoints(margins.inner),
    "--margin-outer": toPoints(margins.outer),
    // Page numbers in the text get the same room whatever they are, so that filling them in moves nothing.
    "--folio-width": `${Math.round(folioDigits * 0.52 * 100) / 100}em`,
  };
  const enlarge = scale === 1 ? "" : `body{zoom:${scale}}`;
  return `:root{${Object.entries(properties).map(([name, value]) => `${name}:${value}`).join(";")}}${enlarge}`;
}

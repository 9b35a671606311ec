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

const points = (length: number): string => `${Math.round(length * 1000) / 1000}pt`;

/** Returns the page grid as `@page` rules and custom properties; margins are mirrored, and a unit starts on a recto. A landscape page is the upright sheet turned clockwise: binding turns it back, so that its top is the sheet's left edge. */
export function toGridStyles(grid: PageGrid, folioDigits: number): string {
  const { paper, margins } = grid;
  const [top, bottom, inner, outer] = [margins.top, margins.bottom, margins.inner, margins.outer].map(points);
  return `@page{size:${points(paper.width)} ${points(paper.height)};margin:${top} ${outer} ${bottom} ${inner}}
@page :left{margin-left:${outer};margin-right:${inner}}
@page landscape{size:${points(paper.height)} ${points(paper.width)};margin:${inner} ${top} ${outer} ${bottom}}
@page landscape:left{margin-top:${outer};margin-bottom:${inner}}
${toGridProperties(grid, folioDigits)}`;
}

/**
 * Returns the size of the sheets that furniture is printed on, and how far what reaches the page's edge goes on over it (`--bleed`).
 *
 * Around each page lies a margin as a border, so that places are still counted from the page's corner.
 */
export function toSheetStyles(sheet: Sheet): string {
  const { width, height } = sheet.paper;
  const margin = roundMargin(measureMargin(sheet));
  const size = `@page{margin:0;size:${width + 2 * margin}pt ${height + 2 * margin}pt}`;
  const properties = `:root{--bleed:${points(roundMargin(sheet.bleed))}}`;
  return margin === 0 ? `${size}${properties}` : `${size}${properties}.sheet{border:${points(margin)} solid transparent;overflow:clip;overflow-clip-margin:border-box}`;
}

/** Returns the page grid as custom properties. */
export function toGridProperties(grid: PageGrid, folioDigits: number): string {
  const { paper, margins } = grid;
  const properties: Readonly<Record<string, string>> = {
    "--label": points(grid.label),
    "--gap": points(grid.gap),
    "--line": points(grid.lineHeight),
    "--text-size": points(grid.textSize),
    "--code-size": points(grid.codeSize),
    "--code-line": points(grid.codeLineHeight),
    "--paper-width": points(paper.width),
    "--paper-height": points(paper.height),
    "--page-height": points(paper.height - margins.top - margins.bottom),
    "--margin-top": points(margins.top),
    "--margin-bottom": points(margins.bottom),
    "--margin-inner": points(margins.inner),
    "--margin-outer": points(margins.outer),
    // Page numbers in the text get the same room whatever they are, so that filling them in moves nothing.
    "--folio-width": `${Math.round(folioDigits * 0.52 * 100) / 100}em`,
  };
  return `:root{${Object.entries(properties).map(([name, value]) => `${name}:${value}`).join(";")}}`;
}

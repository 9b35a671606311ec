import { figureUnit, type Picture } from "../../model/images.js";
import { measureText } from "../../util/text-width.js";
import { hashText } from "../../util/hash.js";
import { cleanSvg } from "../clean-svg.js";
import type { Studio } from "../medium.js";
import type { ViewComponent } from "./index.js";

// The room of a figure's number, the space around it, and a line of its caption, in pt (print/tables.css).
const aroundFigure = 12;
const captionSize = 8.6;
const captionLine = 11.6;

// A figure wider than the text column takes the full width. On screens its unit is a sixteenth of the text size.
const unitsPerEm = 16;
const columnUnits = 545;

/** Returns the view of a figure: the picture with its alternative text, number and caption. */
export const viewFigure: ViewComponent<"figure"> = ({ file, alt, number, fragment }, { slot }, studio) => {
  const picture = studio.pictures.get(file);
  const units = picture ? Math.min(picture.width, (findTallest(slot, studio) * picture.width) / picture.height) : 0;
  return {
    template: "figure",
    view: { fragment, number, caption: slot || null, full: units > columnUnits, width: toWidth(units, studio), picture: renderPicture(file, alt, `${fragment}-`, studio) },
  };
};

/** Returns how tall a picture may be, in units: on paper, as a page with its caption. */
function findTallest(caption: string, { medium }: Studio): number {
  if (!medium.page) return Infinity;
  const { paper, margins, measure } = medium.page;
  const width = measureText(`Figure 00.00 · ${caption.replace(/<[^>]*>/g, "")}`, { code: false, bold: false }) * captionSize;
  const lines = Math.ceil(width / measure) + 1;
  return Math.max(0, paper.height - margins.top - margins.bottom - aroundFigure - lines * captionLine) / figureUnit;
}

function toWidth(units: number, { medium }: Studio): string {
  const round = (length: number): number => Math.round(length * 10) / 10;
  return medium.name === "print" ? `${round(units * figureUnit)}pt` : `${round(units / unitsPerEm)}em`;
}

/** Returns the view of a picture inside a line. */
export const viewImage: ViewComponent<"image"> = ({ file, alt }, _inner, studio) => ({
  template: "image",
  view: { picture: renderPicture(file, alt, `image-${hashText(file).slice(0, 8)}-`, studio) },
});

/** Returns an SVG as markup in the page (so that its text is set in our fonts), a PNG as an image; a missing picture leaves its alternative text. */
function renderPicture(file: string, alt: string, prefix: string, { pictures, medium, fill }: Studio): string {
  const picture = pictures.get(file);
  const svg = picture?.kind === "svg" ? drawSvg(picture, prefix, alt) : undefined;
  return svg ?? fill("picture", { src: picture ? medium.pictureUrl(file) : null, alt, width: picture?.width ?? 0, height: picture?.height ?? 0 }).trim();
}

// A drawing is the same in every format and every round of printing.
const knownDrawings = new WeakMap<Picture, Map<string, string | undefined>>();

function drawSvg(picture: Picture, prefix: string, alt: string): string | undefined {
  const drawings = knownDrawings.get(picture) ?? new Map<string, string | undefined>();
  knownDrawings.set(picture, drawings);
  const key = `${prefix} ${alt}`;
  if (!drawings.has(key)) drawings.set(key, cleanSvg(picture.bytes, prefix, alt));
  return drawings.get(key);
}

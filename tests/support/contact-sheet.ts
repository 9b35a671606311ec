import { createCanvas, type Image, loadImage } from "@napi-rs/canvas";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Width of a page on a contact sheet, and the gap between pages, in pixels. */
const pageWidth = 180;
const gap = 4;

/** Returns a PNG of the first pages of a PDF, side by side in rows, as small as a designer's contact sheet. */
export async function drawContactSheet(bytes: Uint8Array, pages: number, columns: number): Promise<Buffer> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false }).promise;
  try {
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    const scale = pageWidth / width;
    const cell = { width: pageWidth + gap, height: Math.ceil(height * scale) + gap };
    const count = Math.min(pages, document.numPages);
    const sheet = createCanvas(columns * cell.width + gap, Math.ceil(count / columns) * cell.height + gap);
    const pen = sheet.getContext("2d");
    pen.fillStyle = "#888";
    pen.fillRect(0, 0, sheet.width, sheet.height);
    for (let index = 0; index < count; index++) {
      const page = await document.getPage(index + 1);
      const viewport = page.getViewport({ scale });
      const canvas = createCanvas(pageWidth, cell.height - gap);
      await page.render({ canvas: canvas as never, canvasContext: canvas.getContext("2d") as never, viewport, background: "#fff" }).promise;
      pen.drawImage(canvas, gap + (index % columns) * cell.width, gap + Math.floor(index / columns) * cell.height);
    }
    return sheet.encode("png");
  } finally {
    await document.destroy();
  }
}

/** Difference of a colour channel (of 255) from which two pixels look different. */
const visible = 48;

/** Returns the share of pixels, from 0 to 1, in which two PNGs look different; 1 when they differ in size. */
export async function comparePictures(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all([loadImage(one), loadImage(other)]);
  if (a.width !== b.width || a.height !== b.height) return 1;
  const [left, right] = [readPixels(a), readPixels(b)];
  let different = 0;
  for (let at = 0; at < left.length; at += 4) {
    if ([0, 1, 2].some((channel) => Math.abs(left[at + channel]! - right[at + channel]!) > visible)) different++;
  }
  return different / (left.length / 4);
}

function readPixels(image: Image): Uint8ClampedArray {
  const canvas = createCanvas(image.width, image.height);
  const pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0);
  return pen.getImageData(0, 0, image.width, image.height).data;
}

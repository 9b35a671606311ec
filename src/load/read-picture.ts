import type { Picture } from "../model/images.js";

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const pixelLimit = 60_000_000;

/** Returns a picture as its bytes show it, whatever its name says, or undefined when it is neither SVG nor PNG or has more than 60 megapixels. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  return pngStart.every((byte, index) => bytes[index] === byte) ? readPng(bytes) : readSvg(bytes);
}

/** The IHDR chunk comes first and starts with width and height (PNG, 11.2.2). */
function readPng(bytes: Uint8Array): Picture | undefined {
  if (bytes.length < 33) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width > 0 && height > 0 && width * height <= pixelLimit ? { kind: "png", bytes, width, height } : undefined;
}

/** An SVG's size is that of its viewBox, else its width and height. */
function readSvg(bytes: Uint8Array): Picture | undefined {
  const text = new TextDecoder().decode(bytes);
  const tag = /^(?:\ufeff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>[]*>\s*)?(<svg\b[^>]*>)/i.exec(text)?.[1];
  if (!tag) return undefined;
  const box = /\bviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(tag);
  const length = (name: string): number => Number(new RegExp(`\\b${name}\\s*=\\s*["']([\\d.]+)`).exec(tag)?.[1] ?? 0);
  const [width, height] = box ? [Number(box[1]), Number(box[2])] : [length("width"), length("height")];
  return width > 0 && height > 0 ? { kind: "svg", bytes, width, height } : undefined;
}

import { zlibSync } from "fflate";

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Returns pixels of one byte each as a PNG with a palette (PNG, 3rd edition, 11.2); `palette` holds red, green and blue of every value. */
export function writePng(width: number, height: number, pixels: Uint8Array, palette: Uint8Array): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits a pixel, palette colour, the one compression and filter method, not interlaced.
  header.set([8, 3, 0, 0, 0], 8);
  const lines = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row++) lines.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const chunks = [toChunk("IHDR", header), toChunk("PLTE", palette), toChunk("IDAT", zlibSync(lines, { level: 6 })), toChunk("IEND", new Uint8Array())];
  const png = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, signature.length));
  png.set(signature);
  chunks.reduce((offset, chunk) => {
    png.set(chunk, offset);
    return offset + chunk.length;
  }, signature.length);
  return png;
}

function toChunk(type: string, content: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(content.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(content, 8);
  view.setUint32(content.length + 8, sumCrc(chunk.subarray(4, content.length + 8)));
  return chunk;
}

/** CRC-32 as in PNG, annex D. */
function sumCrc(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

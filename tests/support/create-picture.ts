import { crc32, deflateSync } from "node:zlib";

/** Returns a PNG of grey stripes. */
export function createPng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of grey a pixel (PNG, 11.2.2).
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++) rows.fill(row % 40 < 20 ? 0xdd : 0xbb, row * (width + 1) + 1, (row + 1) * (width + 1));
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), createChunk("IHDR", header), createChunk("IDAT", deflateSync(rows)), createChunk("IEND", Buffer.alloc(0))]);
}

function createChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Returns an SVG with a frame and a word at its first and at its last corner. */
export function createSvg(width: number, height: number, [first, last]: readonly [string, string]): string {
  const text = (x: number, y: number, anchor: string, words: string): string => `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="12">${words}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect x="1" y="1" width="${width - 2}" height="${height - 2}" fill="none" stroke="#1b1f24"/>${text(8, 18, "start", first)}${text(width - 8, height - 10, "end", last)}</svg>\n`;
}

import { PdfString } from "./object.js";

/** Encodes a text string: ASCII as it is, all else as UTF-16BE with a byte order mark (ISO 32000-1, 7.9.2.2). */
export function toTextString(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return new PdfString(text);
  let bytes = "\xfe\xff";
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return new PdfString(bytes);
}

/** Decodes a text string; bytes without a byte order mark are read as Latin-1, which PDFDocEncoding is for all that Chromium writes. */
export function fromTextString(string: PdfString): string {
  const { bytes } = string;
  return bytes.startsWith("\xfe\xff") ? fromUtf16(bytes, 2) : bytes;
}

/** Decodes UTF-16BE, given as one character per byte, from an offset on. */
export function fromUtf16(bytes: string, from = 0): string {
  let text = "";
  for (let at = from; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1));
  }
  return text;
}

/** Encodes text as a string of UTF-8 bytes, for keys that are compared byte by byte. */
export function toByteString(text: string): PdfString {
  return new PdfString(Buffer.from(text, "utf8").toString("latin1"));
}

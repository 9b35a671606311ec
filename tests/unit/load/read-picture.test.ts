import { describe, expect, test } from "vitest";
import { readPicture } from "../../../src/load/read-picture.js";

const png = (width: number, height: number, length = 33): Uint8Array => {
  const bytes = Buffer.alloc(length);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  if (length >= 24) {
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
  }
  return bytes;
};
const size = (content: string | Uint8Array) => {
  const picture = readPicture(typeof content === "string" ? Buffer.from(content) : content);
  return picture && `${picture.kind} ${picture.width} ${picture.height}`;
};

describe("reading a picture", () => {
  test.each([
    ["<svg viewBox='0 0 30 20'/>", "svg 30 20"],
    ['<svg width="30" height="20px"></svg>', "svg 30 20"],
    ['<svg width="1" height="1" viewBox="-5, -5, 30.5, 20"/>', "svg 30.5 20"],
    ['\ufeff<?xml version="1.0"?>\n<!-- a -->\n<!-- b -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">\n<svg viewBox="0 0 3 2"/>', "svg 3 2"],
  ])("an SVG's size is its view box, else its width and height: %s", (source, expected) => {
    expect(size(source)).toBe(expected);
  });

  test.each([
    ["no size", "<svg/>"],
    ["a page with a drawing in it", "<html><svg viewBox='0 0 1 1'/></html>"],
    ["a document type with entities", '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg viewBox="0 0 1 1"/>'],
    ["text", "viewBox"],
    ["a GIF", "GIF89a"],
    ["a JPEG", "\xff\xd8\xff"],
    ["nothing", ""],
  ])("%s is no picture", (_name, source) => {
    expect(size(source)).toBeUndefined();
  });

  test("a PNG's size comes from its header", () => {
    expect(size(png(640, 480))).toBe("png 640 480");
  });

  test.each([
    ["cut off", png(1, 1, 20)],
    ["no size", png(0, 10)],
    ["more than 60 megapixels", png(30_000, 30_000)],
  ])("a PNG is refused: %s", (_name, bytes) => {
    expect(size(bytes)).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/load/decode-text.js";

const decode = (content: string | number[]): { text: string; findings: string[] } => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  const { text, findings } = decodeText(bytes, "a.md");
  return { text, findings: findings.map(({ rule, place, what }) => `${(place as { line: number; column: number }).line}:${(place as { column: number }).column} ${rule} ${/U\+\w+/.exec(what)?.[0] ?? ""}`.trim()) };
};
const bytes = (text: string): number[] => [...Buffer.from(text)];

describe("decoding text", () => {
  test.each([
    ["a byte order mark", "\ufeff# One\n"],
    ["CRLF", "# One\r\n"],
    ["CR", "# One\r"],
    ["LF", "# One\n"],
  ])("%s leaves the same text", (_name, content) => {
    expect(decode(content)).toEqual({ text: "# One\n", findings: [] });
  });

  test("mixed line ends are each one line", () => {
    expect(decode("a\r\n\r\nb\rc\n").text).toBe("a\n\nb\nc\n");
  });

  test.each([
    ["a lone continuation byte", [0x80], "1:5"],
    ["an overlong form", [0xc0, 0xaf], "1:5"],
    ["half a surrogate pair", [0xed, 0xa0, 0x80], "1:5"],
    ["a cut character", [0xe2, 0x82], "1:5"],
  ])("%s is no UTF-8", (_name, wrong, place) => {
    const { text, findings } = decode([...bytes("abc "), ...wrong, ...bytes(" xyz")]);
    expect(findings).toEqual([`${place} encoding-invalid`]);
    expect(text).toMatch(/^abc \ufffd+ xyz$/);
  });

  test("the place counts lines of every kind", () => {
    expect(decode([...bytes("one\rtwo\r\nthree "), 0xff]).findings).toEqual(["3:7 encoding-invalid"]);
  });

  test("UTF-16 is not taken for text", () => {
    const { findings } = decode([0xff, 0xfe, 0x41, 0x00]);
    expect(findings[0]).toBe("1:1 encoding-invalid");
  });

  test("control characters become U+FFFD, each with its place; tab and line feed stay", () => {
    expect(decode("a\tb\nc\u0000d\u001b[1m\u007f\u0085\ufffe\n")).toEqual({
      text: "a\tb\nc\ufffdd\ufffd[1m\ufffd\ufffd\ufffd\n",
      findings: ["2:2 control-character U+0000", "2:4 control-character U+001B", "2:8 control-character U+007F", "2:9 control-character U+0085", "2:10 control-character U+FFFE"],
    });
  });
});

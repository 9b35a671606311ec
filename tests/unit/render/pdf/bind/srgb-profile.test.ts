import { describe, expect, it } from "vitest";
import { createSrgbProfile } from "../../../../../src/render/pdf/bind/srgb-profile.js";

const profile = createSrgbProfile();
const tags = new Map(Array.from({ length: profile.readUInt32BE(128) }, (_, index): [string, Buffer] => {
  const entry = 132 + 12 * index;
  return [profile.toString("latin1", entry, entry + 4), profile.subarray(profile.readUInt32BE(entry + 4), profile.readUInt32BE(entry + 4) + profile.readUInt32BE(entry + 8))];
}));
const xyz = (name: string): number[] => [8, 12, 16].map((at) => tags.get(name)!.readInt32BE(at) / 65536);

describe("createSrgbProfile", () => {
  it("is a display profile of RGB with all that one needs (ICC.1:2001-04, 6.3.1.2)", () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect([profile.toString("latin1", 12, 24), profile.toString("latin1", 36, 40)]).toEqual(["mntrRGB XYZ ", "acsp"]);
    expect([...tags.keys()].sort()).toEqual(["bTRC", "bXYZ", "cprt", "desc", "gTRC", "gXYZ", "rTRC", "rXYZ", "wtpt"]);
  });
  it("makes white of all three primaries", () => {
    const sum = ["rXYZ", "gXYZ", "bXYZ"].map(xyz).reduce((a, b) => a.map((value, index) => value + b[index]!));
    sum.forEach((value, index) => expect(value).toBeCloseTo([0.9642, 1, 0.8249][index]!, 3));
  });
  it("has the curve of sRGB: a mid grey of 128 is 21.6 % of light", () => {
    const curve = tags.get("rTRC")!;
    const count = curve.readUInt32BE(8);
    const at = (value: number): number => curve.readUInt16BE(12 + 2 * Math.round((value / 255) * (count - 1))) / 65535;
    expect([at(0), at(255)]).toEqual([0, 1]);
    expect(at(128)).toBeCloseTo(0.2159, 2);
  });
});

import { describe, expect, it } from "vitest";
import { rewriteContent } from "../../../../../src/render/pdf/press/rewrite-content.js";

const rewrite = (content: string, gray = true, forShop = false): string => Buffer.from(rewriteContent(Buffer.from(content), { gray, forShop })).toString();

describe("rewriteContent", () => {
  it("says every colour in grey", () => {
    expect(rewrite("1 0 0 RG 0 1 0 rg 0 0 5 5 re f")).toBe("0.4984 G 0.8625 g 0 0 5 5 re f");
    expect(rewrite("0 0 0 1 k 0 0 0 0 K 0 1 1 0 k")).toBe("0 g 1 G 0.4984 g");
  });
  it("prints what is nearly black black, since a screen frays letters", () => {
    expect(rewrite(".1059 .1216 .1412 rg .149 .149 .149 rg .16 .16 .16 rg")).toBe("0 g 0 g 0.16 g");
  });
  it("leaves patterns and greys alone, and refuses spaces that it does not know", () => {
    const content = "/Pattern CS/Pattern cs/P3 SCN/P3 scn .5 g /DeviceGray cs .2 sc";
    expect(rewrite(content)).toBe(content);
    expect(() => rewrite("/CS0 cs 1 0 0 scn")).toThrow("CS0");
    expect(() => rewrite("BI /W 1 ID x EI")).toThrow("inline");
  });
  it("says only greys in grey for a press that prints colour", () => {
    expect(rewrite("0 0 0 rg 1 1 1 RG .1216 .3529 .5412 rg /CS0 cs", false)).toBe("0 g 1 G .1216 .3529 .5412 rg /CS0 cs");
  });
  it("takes marks out for a shop only, and nothing inside strings", () => {
    const content = "/P <</MCID 0>>BDC BT (BDC 1 0 0 rg) Tj ET EMC /Artifact BMC 0 0 1 1 re f EMC";
    expect(rewrite(content)).toBe(content);
    expect(rewrite(content, true, true).trim()).toBe("BT (BDC 1 0 0 rg) Tj ET   0 0 1 1 re f");
  });
});

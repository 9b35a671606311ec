import { describe, expect, it } from "vitest";
import type { LineEdit } from "../../../src/model/verify.js";
import { applyEdits } from "../../../src/verify/apply-edits.js";

const edit = (line: number, before: string[], after: string[]): LineEdit => ({ file: "a.md", line, before, after });

describe("applyEdits", () => {
  it("changes the lines and nothing else", () => {
    const text = "# T\r\n\r\n```output\r\none\r\ntwo\r\n```\r\nend  \n\n";
    expect(applyEdits(text, [edit(4, ["one", "two"], ["one", "2", "3"])])).toBe("# T\r\n\r\n```output\r\none\r\n2\r\n3\r\n```\r\nend  \n\n");
  });

  it("keeps what stands before the lines in lists and quotations", () => {
    expect(applyEdits("> ```output\n> a\n>\n> b\n> ```", [edit(2, ["a", "", "b"], ["a", "", "c", "", "d"])])).toBe("> ```output\n> a\n>\n> c\n>\n> d\n> ```");
    expect(applyEdits("1. x\n\n   ```output\n   a\n   ```", [edit(4, ["a"], ["b", "", "c"])])).toBe("1. x\n\n   ```output\n   b\n\n   c\n   ```");
  });

  it("fills an empty fence", () => {
    expect(applyEdits("- x\n  ```output\n  ```\n", [edit(3, [], ["a", "b"])])).toBe("- x\n  ```output\n  a\n  b\n  ```\n");
  });

  it("makes several edits, whatever their order", () => {
    expect(applyEdits("a\nb\nc\nd", [edit(1, ["a"], ["1", "1"]), edit(3, ["c"], []), edit(4, ["d"], ["4"])])).toBe("1\n1\nb\n4");
  });

  it("leaves out what does not fit the text any more", () => {
    expect(applyEdits("a\nb", [edit(2, ["c"], ["d"])])).toBe("a\nb");
  });
});

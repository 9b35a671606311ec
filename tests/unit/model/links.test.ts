import { describe, expect, test } from "vitest";
import { resolveLink } from "../../../src/model/links.js";
import { createFacts } from "../../support/create-facts.js";

const one = createFacts("# One\n\n## Größe\n\n## Topic\n");
const two = createFacts("# Two\n\n## Topic\n", { number: 2, slug: "two" });
const resolve = (url: string): string => {
  const found = resolveLink(url, one, [one, two]);
  if (found.kind === "inside") return `${found.chapter.chapter.name}#${found.target?.id ?? ""}`;
  return found.kind === "outside" ? found.url : found.kind;
};

describe("links", () => {
  test.each([
    ["#topic", "01-one#topic"],
    ["#größe", "01-one#größe"],
    ["#gr%C3%B6%C3%9Fe", "01-one#größe"],
    ["01-one.md", "01-one#"],
    ["./02-two.md", "02-two#"],
    ["02-two.md#topic", "02-two#topic"],
    ["02%2Dtwo.md#topic", "02-two#topic"],
    ["#", "01-one#"],
    ["", "01-one#"],
    ["https://example.org/a#b", "https://example.org/a#b"],
    ["HTTP://example.org", "HTTP://example.org"],
    ["mailto:a@example.org", "mailto:a@example.org"],
  ])("%s leads to %s", (url, aim) => {
    expect(resolve(url)).toBe(aim);
  });

  test.each(["#nowhere", "02-two.md#größe", "03-three.md", "../02-two.md", "chapters/02-two.md", "/02-two.md", "02-two", "%zz", "#constructor", "https:/example.org"])("%s is broken or refused", (url) => {
    expect(resolve(url)).toMatch(/^(broken|refused)$/);
  });

  test.each(["javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "file:///etc/passwd", "ftp://example.org", "//example.org/x", "studybook://01-one/topic", "tel:1", "C:\\x"])("%s is refused", (url) => {
    expect(resolve(url)).toBe("refused");
  });

  test("a broken one names what there is", () => {
    expect(resolveLink("02-two.md#topik", one, [one, two])).toMatchObject({ kind: "broken", candidates: expect.arrayContaining(["02-two.md#topic"]) });
    expect(resolveLink("02-tow.md", one, [one, two])).toMatchObject({ kind: "broken", candidates: ["01-one.md", "02-two.md"] });
  });
});

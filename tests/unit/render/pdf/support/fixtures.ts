import { readFileSync } from "node:fs";
import type { BindPlan } from "../../../../../src/model/bind.js";
import { createPlainSheet } from "../../../../../src/model/sheet.js";
import { classicPdf, streamBody } from "./classic-pdf.js";

/** Reads a printed fixture. */
export function fixture(name: "unit-a" | "unit-b" | "shrunk" | "furniture" | "turned" | "colors"): Uint8Array {
  return readFileSync(new URL(`../fixtures/${name}.pdf`, import.meta.url));
}

/** Makes sheets of furniture from their content streams, an empty one for a page without. */
export function furnitureOf(contents: readonly string[], { width, height }: { readonly width: number; readonly height: number }): Uint8Array {
  const pages = contents.map((_, index) => 3 + 2 * index);
  return classicPdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((page) => `${page} 0 R`).join(" ")}]>>`,
    ...contents.flatMap((content, index) => [`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<<>>/Contents ${4 + 2 * index} 0 R>>`, streamBody(content)]),
  ]);
}

/** Plans a book of one unit, without furniture. */
export function planOne(name: Parameters<typeof fixture>[0], pageCount: number, sheet: BindPlan["sheet"], changes: Partial<BindPlan> = {}): BindPlan {
  const furniture = furnitureOf(Array.from({ length: pageCount }, () => ""), sheet.paper);
  return planOf({ sheet, pageCount, units: [{ key: "unit", pdf: fixture(name), firstPage: 0, code: [], folios: [] }], furniture, outline: [], labels: [], ...changes });
}

/** Plans a book of 8 pages: a blank one, unit a on 1 to 3, two blank ones, unit b on 6 and 7. */
export function planOf(changes: Partial<BindPlan> = {}): BindPlan {
  return {
    sheet: createPlainSheet({ name: "a5", width: 419.5276, height: 595.2756 }),
    gray: false,
    pageCount: 8,
    units: [
      { key: "b", pdf: fixture("unit-b"), firstPage: 6, code: [], folios: [] },
      { key: "a", pdf: fixture("unit-a"), firstPage: 1, code: [], folios: [] },
    ],
    furniture: fixture("furniture"),
    attachments: [],
    outline: [
      { title: "Öffice «efficiency» 漢", target: { key: "a" }, children: [{ title: "Second", target: { key: "a", id: "second" }, children: [] }] },
      { title: "Unit (B)", target: { key: "b" }, children: [] },
    ],
    labels: [
      { firstPage: 0, style: "roman", start: 1 },
      { firstPage: 1, style: "arabic", start: 5 },
    ],
    metadata: {
      title: "A & B <handbook>",
      authors: ["Ann Author", "Bob"],
      subject: "Fixtures",
      keywords: ["pdf", "tests"],
      language: "en",
      created: new Date("2026-01-02T03:04:05Z"),
    },
    ...changes,
  };
}

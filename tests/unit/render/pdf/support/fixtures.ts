import { readFileSync } from "node:fs";
import type { BindPlan } from "../../../../../src/model/bind.js";

/** Reads a printed fixture. */
export function fixture(name: "unit-a" | "unit-b" | "shrunk" | "furniture"): Uint8Array {
  return readFileSync(new URL(`../fixtures/${name}.pdf`, import.meta.url));
}

/** Plans a book of 8 pages: a blank one, unit a on 1 to 3, two blank ones, unit b on 6 and 7. */
export function planOf(changes: Partial<BindPlan> = {}): BindPlan {
  return {
    paper: { name: "a5", width: 419.5276, height: 595.2756 },
    pageCount: 8,
    units: [
      { key: "b", pdf: fixture("unit-b"), firstPage: 6, folios: [] },
      { key: "a", pdf: fixture("unit-a"), firstPage: 1, folios: [] },
    ],
    furniture: fixture("furniture"),
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

import type { PrintedRun, PrintedUnit, PrintJob } from "../../../../src/model/print.js";
import type { SettledUnit } from "../../../../src/render/pdf/settle.js";

/** What a test says about a printed unit: its texts by page, and the pages of its ids. */
export interface UnitSketch {
  readonly key: string;
  readonly kind?: SettledUnit["kind"];
  readonly pages?: readonly (readonly string[])[];
  readonly pageCount?: number;
  readonly ids?: Readonly<Record<string, number>>;
  readonly scale?: number;
}

/** Returns a job without content. */
export function createJob(name: string, html = ""): PrintJob {
  return { name, html, resources: new Map(), highlights: [], code: [], slots: [], tagged: true };
}

/** Returns a printed unit. */
export function createPrinted({ pages = [], pageCount = Math.max(1, pages.length), ids = {}, scale = 1 }: Omit<UnitSketch, "key">): PrintedUnit {
  const runs = pages.flatMap((texts, page) => texts.map((text): PrintedRun => ({ text, page, types: ["P"], x: 0, y: 0, size: 10, lines: [{ at: 0, x: 0, y: 0, lastX: 0 }] })));
  return { pdf: new Uint8Array(), pageCount, turnedPages: new Set(), runs, scale, destinations: new Map(Object.entries(ids).map(([id, page]) => [id, { page, y: 0 }])) };
}

/** Returns a unit as settled; a chapter unless said otherwise. */
export function createUnit({ key, kind = "chapter", ...sketch }: UnitSketch): SettledUnit {
  return { key, kind, job: createJob(key), printed: createPrinted(sketch) };
}

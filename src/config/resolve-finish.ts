import { UsageError } from "../diagnostics/usage-error.js";
import type { BuildOptions } from "../model/build.js";
import type { Finish } from "../model/finish.js";
import { parseLength } from "./lengths.js";

const mostBleed = parseLength("10mm")!;

/** Returns a bleed in pt as typed: a length from 0 to 10 mm; undefined for anything else. */
export function findBleed(text: string): number | undefined {
  const bleed = parseLength(text);
  return bleed !== undefined && bleed <= mostBleed ? bleed : undefined;
}

/** Returns how the PDF is to be finished; throws a `UsageError` for a bleed that is none, and when no PDF is to be made. */
export function resolveFinish({ formats, bleed, marks = false, gray = false, press = false }: Pick<BuildOptions, "formats" | "bleed" | "marks" | "gray" | "press">): Finish {
  const points = bleed === undefined ? 0 : findBleed(bleed);
  if (points === undefined) throw new UsageError(`There is no bleed \`${bleed}\`.`, "Use a length from 0 to 10 mm, such as 3mm, 0.125in or 9pt.");
  const asked = [...(bleed === undefined ? [] : ["--bleed"]), ...(marks ? ["--marks"] : []), ...(gray ? ["--gray"] : []), ...(press ? ["--press"] : [])];
  if (asked.length > 0 && !formats.includes("pdf")) throw new UsageError(`${asked.join(", ")} without a PDF to print.`, "Add pdf to --format, or leave the option out.");
  return { bleed: points, marks, gray, press };
}

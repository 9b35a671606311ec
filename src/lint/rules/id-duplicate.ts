import type { LintRule } from "../index.js";

/** Reports the second of two equal ids in a chapter, whether typed or made from a text. */
export const checkDuplicateIds: LintRule = ({ chapter, targets, targetOf }) =>
  [...targetOf.values()]
    .filter((target) => targets.get(target.id) !== target && target.kind !== "footnote")
    .map((target) => ({ rule: "id-duplicate", file: chapter.file, place: target.position, what: `Unexpected second \`#${target.id}\` in the chapter; the first is on line ${targets.get(target.id)?.position?.start.line}`, fix: target.kind === "term" ? "Define the term once; elsewhere use `:index[…]`." : undefined }));

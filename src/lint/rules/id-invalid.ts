import type { LintRule } from "../index.js";

/** Reports ids that the author typed and that would have to be changed: names of listings and `{#id}` of callouts, tables and figures. */
export const checkIds: LintRule = ({ chapter, targetOf }) =>
  [...targetOf.values()]
    .filter(({ id, kind }) => ["table", "figure", "listing", "callout"].includes(kind) && !/^[A-Za-z][A-Za-z0-9._-]{0,99}$/.test(id))
    .map(({ id, position }) => ({ rule: "id-invalid", file: chapter.file, place: position, what: `Unexpected id \`${id}\`, expected letters, digits and hyphens, a letter first` }));

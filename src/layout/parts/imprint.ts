import type { Edition } from "../../model/edition.js";
import type { VerifySummary } from "../../model/verify.js";

/** What only an edition on pages can say. */
export interface PrintFacts {
  /** The page that lists the listings which were not run. */
  readonly unrunFolio?: string | undefined;
  /** Where the sources of the listings are; empty when they are not attached. */
  readonly sources: string;
}

/** Returns the view of the imprint; `year` may be empty. */
export function viewImprint({ book: { config }, verified }: Edition, year: string, { unrunFolio, sources }: PrintFacts = { sources: "" }): object {
  const facts: readonly (readonly [string, string])[] = [
    ["Edition", config.edition],
    ["Year", year],
    ["Publisher", config.publisher],
    ["Identifier", config.identifier],
    ["Python", config.pythonVersions.join(", ")],
    ["Listings", verified ? describeVerification(verified, unrunFolio) : ""],
    ["Sources", sources],
    ["Set in", "Source Serif 4, Source Sans 3 and Source Code Pro"],
    ["Made with", "studybook"],
  ];
  return { title: config.title, description: config.description || null, rights: config.rights || null, facts: facts.filter(([, value]) => value).map(([name, value]) => ({ name, value })) };
}

/** Returns a line such as `612 of 640 run on CPython 3.11.7 and CPython 3.14.2; 28 not run, listed on page 301`; empty when none was run. */
function describeVerification({ total, passed, interpreters, notRun }: VerifySummary, unrunFolio: string | undefined): string {
  const names = interpreters.filter((interpreter) => interpreter.passed > 0).map(({ name }) => name);
  if (total === 0 || names.length === 0) return "";
  const where = names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0]!;
  const rest = notRun.length > 0 ? `; ${notRun.length} not run${unrunFolio ? `, listed on page ${unrunFolio}` : ""}` : "";
  return `${passed} of ${total} run on ${where}${rest}`;
}

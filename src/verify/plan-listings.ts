import type { Finding } from "../diagnostics/message.js";
import type { BookFacts, ChapterFacts } from "../model/facts.js";
import { isPython } from "../model/listing.js";
import type { Listing } from "../model/nodes.js";
import type { PythonJob, Segment } from "../model/python.js";
import { compareVersions } from "../util/compare-versions.js";
import { hashText } from "../util/hash.js";
import { labelListings } from "./label-listings.js";
import { splitArguments } from "./split-arguments.js";

/** A listing in Python with all that its run needs. */
export interface PlannedListing {
  readonly listing: Listing;
  readonly file: string;
  readonly label: string;
  readonly hash: string;
  /** Undefined when it is not run; `reason` says why. */
  readonly job: Omit<PythonJob, "timeLimit"> | undefined;
  readonly reason: string | undefined;
  /** True when it, or a listing it continues, runs on the machine's Python only. */
  readonly needsMachine: boolean;
  /** Lowest minor version on which it runs. */
  readonly since: string | undefined;
}

/** What a listing takes over from the one it continues. */
interface State {
  readonly segments: readonly Segment[];
  readonly needsMachine: boolean;
  readonly since: string | undefined;
  readonly packages: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly isRun: boolean;
  readonly label: string;
}

/** Returns the book's listings in Python in the order of the text, with what each needs to run, and findings where one refers to a listing that is not there. */
export function planListings(book: BookFacts): { planned: PlannedListing[]; findings: Finding[] } {
  const chapters = book.chapters.map(planChapter);
  return { planned: chapters.flatMap(({ planned }) => planned), findings: chapters.flatMap(({ findings }) => findings) };
}

/** Returns a chapter's listings in any language in the order of its text; facts list those of answers last. */
export function sortListings({ listings }: ChapterFacts): Listing[] {
  return [...listings].sort((a, b) => (a.position?.start.line ?? 0) - (b.position?.start.line ?? 0));
}

function planChapter(facts: ChapterFacts): { planned: PlannedListing[]; findings: Finding[] } {
  const { file } = facts.chapter;
  const findings: Finding[] = [];
  const all = sortListings(facts);
  const labels = labelListings(facts, all.filter(isPython));
  const named = new Map<string, State>();
  let previous: State | undefined;
  const planned = all.filter(isPython).map((listing) => {
    const miss = (name: string): void => void findings.push({ rule: "verify-listing-missing", file, place: listing.position, what: `Unexpected reference to a listing \`${name}\`, expected one before this listing in the chapter` });
    const { continues, name } = listing.meta;
    const base = continues === undefined ? undefined : continues === true ? previous : named.get(continues);
    if (continues !== undefined && !base) miss(continues === true ? "before it" : continues);
    const state = extendState(base, listing, labels.get(listing)!, findFiles(listing, all, miss));
    previous = state;
    if (name) named.set(name, state);
    return toPlanned(state, base, listing, file);
  });
  return { planned, findings };
}

function extendState(base: State | undefined, { meta, value }: Listing, label: string, files: Readonly<Record<string, string>>): State {
  const versions = [base?.since, meta.since].filter((version) => version !== undefined).sort(compareVersions);
  return {
    segments: [...(base?.segments ?? []), ...(meta.run === false ? [] : [{ code: value, stdin: meta.stdin ?? "", raises: meta.raises !== undefined }])],
    needsMachine: (base?.needsMachine ?? false) || meta.needs === "cpython",
    since: versions.at(-1),
    packages: [...new Set([...(base?.packages ?? []), ...(meta.packages ?? [])])].sort(),
    files: { ...base?.files, ...files },
    isRun: meta.run !== false,
    label,
  };
}

/** Returns the texts of the listings that stand beside the program as files, by file name. */
function findFiles({ meta }: Listing, all: readonly Listing[], miss: (name: string) => void): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of meta.files ?? []) {
    const found = all.find((other) => other.meta.name === name || other.meta.title === name);
    if (!found) miss(name);
    else files[(found.meta.title ?? name).replace(/^.*[\\/]/, "")] = `${found.value}\n`;
  }
  return files;
}

function toPlanned(state: State, base: State | undefined, listing: Listing, file: string): PlannedListing {
  const { meta, output } = listing;
  const { segments, packages, files, needsMachine, since, label } = state;
  const reason = meta.run === false ? (meta.reason ?? "no reason given") : base && !base.isRun ? `continues ${base.label}, which is not run` : undefined;
  const title = meta.title ?? "";
  const job = { file: /^[\w-]+\.py$/.test(title) ? title : "listing.py", segments, argv: splitArguments(meta.argv ?? ""), files, packages };
  const hash = hashText(JSON.stringify([job, needsMachine, since ?? "", reason ?? "", meta.raises ?? "", output?.value ?? null, reason === undefined ? "" : listing.value])).slice(0, 16);
  return { listing, file, label, hash, job: reason === undefined ? job : undefined, reason, needsMachine, since };
}

import { parse as parseToml, TomlError } from "smol-toml";
import { LineCounter, parseAllDocuments } from "yaml";
import type { Finding } from "../diagnostics/message.js";
import type { Host } from "../host/host.js";
import type { BookFacts } from "../model/facts.js";
import type { Listing } from "../model/nodes.js";
import { placeFence, placeInChapter } from "./place-in-chapter.js";
import { sortListings } from "./plan-listings.js";

/** A syntax error; line from 1, column from 0. */
interface SyntaxProblem {
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

type Checker = (text: string, host: Host) => SyntaxProblem | undefined | Promise<SyntaxProblem | undefined>;

/** Returns the first syntax error of a text, by language. */
const checkers: Readonly<Record<string, Checker>> = {
  json: findJsonProblem,
  toml: findTomlProblem,
  yaml: findYamlProblem,
  yml: findYamlProblem,
  bash: findBashProblem,
  sh: findBashProblem,
};

/** Reads the book's listings in JSON, TOML, YAML and shell, and returns a finding for each that is not valid. */
export async function checkSyntax(host: Host, book: BookFacts): Promise<Finding[]> {
  const found = book.chapters.flatMap((facts) => sortListings(facts).map(async (listing) => checkListing(host, facts.chapter.file, listing)));
  return (await Promise.all(found)).flatMap((finding) => finding ?? []);
}

async function checkListing(host: Host, file: string, listing: Listing): Promise<Finding | undefined> {
  const check = Object.hasOwn(checkers, listing.lang) ? checkers[listing.lang] : undefined;
  if (!check || listing.meta.run === false) return undefined;
  const problem = await check(listing.value, host);
  if (!problem) return undefined;
  const { line, column, what } = problem;
  return { rule: "verify-syntax", file, place: placeInChapter(listing, { line, column, endLine: line, endColumn: column }) ?? placeFence(listing), what: `Unexpected ${listing.lang.toUpperCase()}: ${what}` };
}

function findJsonProblem(text: string): SyntaxProblem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const what = (error as Error).message;
    const offset = Number(/position (\d+)/.exec(what)?.[1] ?? (/end of JSON/.test(what) ? text.length : 0));
    return { ...toLineColumn(text, offset), what: what.replace(/ in JSON at position \d+.*$/s, "") };
  }
}

function findTomlProblem(text: string): SyntaxProblem | undefined {
  try {
    parseToml(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { line: error.line, column: error.column - 1, what: error.message.split("\n")[0]!.replace(/^Invalid TOML document: /, "") };
  }
}

function findYamlProblem(text: string): SyntaxProblem | undefined {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter, prettyErrors: false });
  const error = "empty" in documents ? undefined : documents.flatMap(({ errors }) => errors)[0];
  if (!error) return undefined;
  const { line, col } = lineCounter.linePos(error.pos[0]);
  return { line, column: col - 1, what: error.message };
}

async function findBashProblem(text: string, host: Host): Promise<SyntaxProblem | undefined> {
  const problem = await host.python.checkBash(text);
  return problem && { ...problem, column: 0 };
}

function toLineColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: before.at(-1)!.length };
}

import type { ListingMeta } from "../../model/listing.js";
import { findNearest } from "../../util/nearest.js";

type Read = { -readonly [Key in keyof ListingMeta]: ListingMeta[Key] };

/** One option as typed: the text after `=`, or `true` when there was none. */
type Value = string | true;

const asText = (key: keyof ListingMeta) => (meta: Read, value: Value) =>
  typeof value === "string" ? void Object.assign(meta, { [key]: value }) : `Unexpected \`${key}\` without a value`;

const asNames = (key: "packages" | "files") => (meta: Read, value: Value) =>
  value === true ? `Unexpected \`${key}\` without names` : void (meta[key] = value.split(/[\s,]+/).filter(Boolean));

/** Every option: how its value is read into the meta; a returned text says what was wrong. */
const options: Readonly<Record<string, (meta: Read, value: Value) => string | void>> = {
  title: asText("title"),
  name: asText("name"),
  continues: (meta, value) => void (meta.continues = value),
  raises: asText("raises"),
  reason: asText("reason"),
  since: (meta, value) => (/^3\.\d+$/.test(String(value)) ? void (meta.since = String(value)) : `Unexpected version \`${value}\` for \`since\`, expected one such as 3.12`),
  stdin: asText("stdin"),
  argv: asText("argv"),
  packages: asNames("packages"),
  files: asNames("files"),
  needs: (meta, value) => (value === "cpython" ? void (meta.needs = value) : `Unexpected value \`${value}\` for \`needs\`, expected cpython`),
  hidden: (meta, value) => (value === true ? void (meta.hidden = true) : `Unexpected value \`${value}\` for \`hidden\`, expected none`),
  run: (meta, value) => (value === "true" || value === "false" ? void (meta.run = value === "true") : `Unexpected value \`${value}\` for \`run\`, expected true or false`),
  numbers: (meta, value) => (value === true || value === "true" || value === "false" ? void (meta.numbers = value !== "false") : `Unexpected value \`${value}\` for \`numbers\`, expected none, true or false`),
  start: (meta, value) => (/^\d{1,5}$/.test(String(value)) ? void (meta.start = Number(value)) : `Unexpected number \`${value}\` for \`start\`, expected that of the first line`),
  hl: (meta, value) => {
    const lines = readLines(value);
    return lines ? void (meta.highlight = lines) : `Unexpected lines \`${value}\`, expected numbers and ranges such as 2,4-5`;
  },
};

/** Reads the braces of a fence, such as `{title="ratio.py" run=false}`, and returns the options and what was wrong with them. */
export function readListingMeta(text: string): { meta: ListingMeta; problems: { what: string; fix?: string }[] } {
  const meta: Read = {};
  const problems: { what: string; fix?: string }[] = [];
  for (const match of text.matchAll(/([^\s=,"]+)(?:=("(?:[^"\\]|\\.)*"|[^\s"]+))?/g)) {
    const [, key, raw] = match as unknown as [string, string, string | undefined];
    const read = Object.hasOwn(options, key) ? options[key] : undefined;
    if (!read) {
      const nearest = findNearest(key, Object.keys(options));
      problems.push({ what: `Unexpected listing option \`${key}\`, expected one of ${Object.keys(options).join(", ")}`, ...(nearest && { fix: `Did you mean \`${nearest}\`?` }) });
      continue;
    }
    const what = read(meta, unquote(raw));
    if (what) problems.push({ what });
  }
  if (meta.run === false && !meta.reason) problems.push({ what: "Unexpected `run=false` without a reason", fix: 'Add `reason="…"` that says why it cannot run.' });
  return { meta, problems };
}

function unquote(raw: string | undefined): Value {
  if (raw === undefined) return true;
  if (!raw.startsWith('"')) return raw;
  return raw.slice(1, -1).replace(/\\(.)/g, (_, character: string) => ({ n: "\n", t: "\t" })[character] ?? character);
}

/** Returns the line numbers of `2,4-5`, or undefined when it is no such list. */
function readLines(value: Value): number[] | undefined {
  if (value === true || !/^\d+(-\d+)?(,\d+(-\d+)?)*$/.test(value)) return undefined;
  return value.split(",").flatMap((part) => {
    const [from, to] = part.split("-").map(Number) as [number, number?];
    return Array.from({ length: Math.min(1000, Math.max(0, (to ?? from) - from + 1)) }, (_, index) => from + index);
  });
}

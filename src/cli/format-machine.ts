import type { BrowserFacts } from "../host/browser/describe-browsers.js";
import type { MachineFacts } from "../host/describe-machine.js";
import { alignColumns } from "../util/align-columns.js";

/** Returns what `doctor` shows: a table of what is there, then what to do about what is missing. */
export function formatMachine(facts: MachineFacts, canBuild: boolean): string[] {
  const rows = [
    ["ok", "studybook", facts.version, facts.system],
    [facts.node.isSupported ? "ok" : "MISSING", "Node.js", facts.node.version, ""],
    ...facts.browsers.map(listBrowser),
    ...(facts.browsers.length === 0 ? [["MISSING", "browser", "", "none found"]] : []),
    ...facts.fonts.map(({ name, version }) => [version ? "ok" : "MISSING", "fonts", version ?? "", name]),
    [facts.python ? "ok" : "-", "python3", facts.python ?? "", "optional: runs listings that need the machine's own Python"],
  ];
  const advice = listAdvice(facts);
  return [...alignColumns(rows), "", ...advice, canBuild ? "A book can be built here." : "A book cannot be built here."];
}

function listBrowser({ source, name, version, reason, isUsed }: BrowserFacts): string[] {
  return [isUsed ? "ok" : "-", `browser, ${source}`, version ?? "does not print", [name, reason ?? (isUsed ? "(this one is used)" : "")].filter(Boolean).join(" ")];
}

function listAdvice(facts: MachineFacts): string[] {
  const hasBrowser = facts.browsers.some(({ isUsed }) => isUsed);
  return [
    ...(facts.node.isSupported ? [] : ["Node.js is too old: install Node.js 20.20 or newer."]),
    ...(hasBrowser ? [] : [`No browser prints. ${facts.browserAdvice}`]),
    ...(hasBrowser && !facts.isSandboxed ? ["The browser runs without its sandbox, as root or by STUDYBOOK_SANDBOX=off: build only books that you trust."] : []),
    ...(facts.fonts.every(({ version }) => version !== undefined) ? [] : ["Font packages are missing: run `npm install` again."]),
    ...(facts.python ? [] : ["No python3 was found: listings that need it are not checked."]),
  ];
}

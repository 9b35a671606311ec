import type { Position } from "unist";
import type { PythonRun } from "../model/python.js";
import { matchesText } from "./match-output.js";
import type { Problem } from "./problem.js";

/** Compares an uncaught exception with what `raises` says, if anything: a class, or a class and a message. */
export function judgeRaised(raises: string | undefined, run: PythonRun, place: Position | undefined): Problem | undefined {
  const error = run.error;
  if (!error) return { rule: "verify-raised", place, what: "Unexpected exception" };
  if (raises !== undefined) return isExpected(raises, error.names, error.last) ? undefined : { rule: "verify-raised", place, what: `Unexpected \`${error.last}\`, expected \`${raises}\`` };
  if (error.isSyntax) return { rule: "verify-syntax", place, what: `Unexpected \`${error.last}\`` };
  if (error.missing && !error.isStandard) return { rule: "verify-package", place, what: `Unexpected import of \`${error.missing}\`, which is neither in the standard library nor declared` };
  return { rule: "verify-raised", place, what: `Unexpected \`${error.last}\`` };
}

function isExpected(raises: string, names: readonly string[], last: string): boolean {
  const [, name = "", message] = /^\s*([\w.]+)\s*(?::\s*([^]*))?$/.exec(raises) ?? [];
  if (!names.includes(name)) return false;
  return message === undefined || matchesText(message.trim(), last.replace(/^[\w.]+:?\s*/, "").trim());
}

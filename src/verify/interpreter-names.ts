import type { Interpreter } from "../model/python.js";

/** Returns the name of an interpreter as readers know it: `CPython 3.11.7`. */
export function nameInterpreter(id: string): string {
  return `CPython ${id.replace("-embedded", ", embedded")}`;
}

/** Returns the names of interpreters as one phrase: `CPython 3.11.7, 3.12.1 and 3.14.2`. */
export function describeInterpreters(interpreters: readonly Interpreter[]): string {
  const versions = [...new Set(interpreters.map(({ version }) => version))];
  const last = versions.at(-1) ?? "";
  return `CPython ${versions.length > 1 ? `${versions.slice(0, -1).join(", ")} and ${last}` : last}`;
}

import { createMessage, type Finding, type Message } from "./message.js";

/** All findings of a run, kept until the end so that one broken chapter does not hide the others. */
export class Report {
  readonly #findings = new Map<string, Message>();

  /** Adds findings; the same one is kept once. */
  add(...findings: readonly Finding[]): void {
    for (const finding of findings) {
      const message = createMessage(finding);
      this.#findings.set(`${message.file} ${message.line}:${message.column} ${message.ruleId} ${message.reason}`, message);
    }
  }

  /** Returns the messages sorted by file, line, column and rule. */
  get messages(): readonly Message[] {
    return [...this.#findings.values()].sort(
      (a, b) =>
        compare(a.file ?? "", b.file ?? "") ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        compare(a.ruleId, b.ruleId) ||
        compare(a.reason, b.reason),
    );
  }

  /** Returns how many errors there are. */
  get errorCount(): number {
    return this.messages.filter((message) => message.severity === "error").length;
  }

  /** Returns how many warnings there are. */
  get warningCount(): number {
    return this.messages.filter((message) => message.severity === "warning").length;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

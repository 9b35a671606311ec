import type { Message } from "./message.js";

/** Returns a message as text: `file:line:column severity what [rule]`, then details, and why and fix unless `withAdvice` is false; all but the first line are indented. */
export function formatMessage(message: Message, withAdvice = true): string {
  const place = message.line ? `:${message.line}:${message.column ?? 1}` : "";
  return [
    `${message.file ?? ""}${place}  ${message.severity}  ${message.reason}  [${message.ruleId}]`,
    ...message.detail.map((line) => `      ${line}`.trimEnd()),
    ...(withAdvice ? [`    why: ${message.why}`, `    fix: ${message.fix}`] : []),
  ].join("\n");
}

/** Returns a message as plain data for `--json`; lines and columns are 1-based, or null for a whole file. */
export function toData(message: Message): Record<string, string | number | null | readonly string[]> {
  return {
    file: message.file ?? "",
    line: message.line ?? null,
    column: message.column ?? null,
    severity: message.severity,
    rule: message.ruleId,
    what: message.reason,
    why: message.why,
    fix: message.fix,
    ...(message.detail.length > 0 && { detail: message.detail }),
  };
}

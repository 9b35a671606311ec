import { formatMessage } from "../diagnostics/format.js";
import type { Message } from "../diagnostics/message.js";
import { formatCount } from "../util/format-quantity.js";
import type { Output } from "./world.js";

/**
 * Writes messages in the order of the report, then a line that counts them; nothing when there are none. Notes ask for nothing, so unless they are wanted they are only counted.
 *
 * The same advice is given once, under the first message that it helps: two hundred long lines are then two hundred lines of text.
 */
export function printMessages(output: Output, messages: readonly Message[], withNotes = false): void {
  const shown = messages.filter(({ severity }) => withNotes || severity !== "note");
  const advised = new Set<string>();
  for (const message of shown) {
    output.write(`${formatMessage(message, !advised.has(message.note!))}\n`);
    advised.add(message.note!);
  }
  if (messages.length === 0) return;
  const hint = shown.length < messages.length ? " (--notes shows them)" : "";
  output.write(`${shown.length > 0 ? "\n" : ""}${formatCounts(messages)}${hint}\n`);
}

/** Returns the counts by severity, such as `2 errors, 1 warning`. */
export function formatCounts(messages: readonly Message[]): string {
  const counts = (["error", "warning", "note"] as const).map((severity) => ({ severity, count: messages.filter((message) => message.severity === severity).length }));
  return counts.filter(({ count }) => count > 0).map(({ severity, count }) => formatCount(count, severity)).join(", ");
}

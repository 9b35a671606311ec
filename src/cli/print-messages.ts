import { formatMessage } from "../diagnostics/format.js";
import type { Message } from "../diagnostics/message.js";
import { formatCount } from "../util/format-quantity.js";
import type { Output } from "./world.js";

/** Writes messages in the order of the report, then a line that counts them; nothing when there are none. */
export function printMessages(output: Output, messages: readonly Message[]): void {
  for (const message of messages) output.write(`${formatMessage(message)}\n`);
  if (messages.length > 0) output.write(`\n${formatCounts(messages)}\n`);
}

/** Returns the counts by severity, such as `2 errors, 1 warning`. */
export function formatCounts(messages: readonly Message[]): string {
  const counts = (["error", "warning", "note"] as const).map((severity) => ({ severity, count: messages.filter((message) => message.severity === severity).length }));
  return counts.filter(({ count }) => count > 0).map(({ severity, count }) => formatCount(count, severity)).join(", ");
}

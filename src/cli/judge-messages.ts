import type { Message } from "../diagnostics/message.js";
import { exitCode } from "./exit-code.js";

/** Returns the exit code that the messages of a book call for: errors fail it, warnings only when strict. */
export function judgeMessages(messages: readonly Message[], isStrict: boolean): number {
  const fails = messages.some(({ severity }) => severity === "error" || (isStrict && severity === "warning"));
  return fails ? exitCode.book : exitCode.clean;
}

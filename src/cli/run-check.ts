import { resolve } from "node:path";
import { toData } from "../diagnostics/format.js";
import type { CheckResult } from "../model/build.js";
import { formatCount } from "../util/format-quantity.js";
import { exitCode } from "./exit-code.js";
import { judgeMessages } from "./judge-messages.js";
import { printMessages } from "./print-messages.js";
import type { World } from "./world.js";

/** `studybook check` as typed. */
export interface CheckArguments {
  readonly dir: string;
  readonly paper?: string;
  readonly strict: boolean;
  readonly json: boolean;
}

/** Checks a book and returns the exit code. */
export async function runCheck(world: World, args: CheckArguments): Promise<number> {
  const result = await world.checkBook(world.openHost(), { folder: resolve(world.folder, args.dir), paper: args.paper });
  const code = judgeMessages(result.messages, args.strict);
  if (args.json) {
    world.stdout.write(`${JSON.stringify(toJson(result, code))}\n`);
  } else {
    printMessages(world.stderr, result.messages);
    world.stdout.write(`${formatCheck(result)}\n`);
  }
  return code;
}

/** Returns a line such as `18 chapters, 158 of 160 topics treated (not yet: 03.04, 17.02).` */
function formatCheck({ chapterCount, topicCount, untreatedTopics }: CheckResult): string {
  const chapters = formatCount(chapterCount, "chapter");
  if (topicCount === 0) return `${chapters}.`;
  const missing = untreatedTopics.length > 0 ? ` (not yet: ${untreatedTopics.join(", ")})` : "";
  return `${chapters}, ${topicCount - untreatedTopics.length} of ${formatCount(topicCount, "topic")} treated${missing}.`;
}

function toJson({ messages, chapterCount, topicCount, untreatedTopics }: CheckResult, code: number): object {
  return { command: "check", ok: code === exitCode.clean, messages: messages.map(toData), chapterCount, topicCount, untreatedTopics };
}

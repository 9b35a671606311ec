import { resolve } from "node:path";
import { toData } from "../diagnostics/format.js";
import type { ChapterCoverage, CheckResult } from "../model/build.js";
import { alignColumns } from "../util/align-columns.js";
import { formatCount } from "../util/format-quantity.js";
import { exitCode } from "./exit-code.js";
import { judgeMessages } from "./judge-messages.js";
import { printMessages } from "./print-messages.js";
import type { World } from "./world.js";

/** `studybook check` as typed. */
export interface CheckArguments {
  readonly dir: string;
  readonly paper?: string;
  readonly theme?: string;
  readonly verify: boolean;
  readonly strict: boolean;
  readonly notes: boolean;
  readonly json: boolean;
}

/** Checks a book and returns the exit code. */
export async function runCheck(world: World, args: CheckArguments): Promise<number> {
  const result = await world.checkBook(world.openHost(), { folder: resolve(world.folder, args.dir), paper: args.paper, theme: args.theme, verify: args.verify });
  const code = judgeMessages(result.messages, args.strict);
  if (args.json) {
    world.stdout.write(`${JSON.stringify(toJson(result, code))}\n`);
  } else {
    printMessages(world.stderr, result.messages, args.notes);
    world.stdout.write(`${formatCheck(result).join("\n")}\n`);
  }
  return code;
}

/** Returns the coverage by chapter, where there is a list to cover, and a line of totals. */
function formatCheck({ coverage }: CheckResult): string[] {
  const listed = coverage.filter(({ topicCount, nameCount }) => topicCount + nameCount > 0);
  const rows = listed.map(({ chapter, topicCount, missingTopics, nameCount, missingNames }) => [
    chapter,
    `${topicCount - missingTopics.length} of ${topicCount}`,
    `${nameCount - missingNames.length} of ${nameCount}`,
    [...missingTopics, ...missingNames].join(", "),
  ]);
  const total = (count: (chapter: ChapterCoverage) => number): number => coverage.reduce((sum, chapter) => sum + count(chapter), 0);
  const [topics, names] = [total(({ topicCount }) => topicCount), total(({ nameCount }) => nameCount)];
  const missing = [total(({ missingTopics }) => missingTopics.length), total(({ missingNames }) => missingNames.length)] as const;
  const totals = [formatCount(coverage.length, "chapter"), ...(topics > 0 ? [`${topics - missing[0]} of ${formatCount(topics, "topic")} treated`] : []), ...(names > 0 ? [`${names - missing[1]} of ${formatCount(names, "name")} mentioned`] : [])];
  return [...(rows.length > 0 ? alignColumns([["Chapter", "Topics", "Names", "Missing"], ...rows]) : []), `${totals.join(", ")}.`];
}

function toJson({ messages, coverage }: CheckResult, code: number): object {
  return { command: "check", ok: code === exitCode.clean, messages: messages.map(toData), coverage };
}

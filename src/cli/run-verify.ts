import { resolve } from "node:path";
import { toData } from "../diagnostics/format.js";
import type { LineEdit, VerifySummary } from "../model/verify.js";
import { formatCount, formatDuration } from "../util/format-quantity.js";
import type { VerifyFolderResult } from "../verify-folder.js";
import { exitCode } from "./exit-code.js";
import { formatEdits, formatList, formatSummary } from "./format-verification.js";
import { judgeMessages } from "./judge-messages.js";
import { printMessages } from "./print-messages.js";
import { createProgressView } from "./progress.js";
import type { World } from "./world.js";

/** `studybook verify` as typed. */
export interface VerifyArguments {
  readonly dir: string;
  readonly update: boolean;
  readonly allowRun: boolean;
  readonly list: boolean;
  readonly cache: boolean;
  readonly strict: boolean;
  readonly json: boolean;
}

/** Verifies a book and returns the exit code. */
export async function runVerify(world: World, args: VerifyArguments): Promise<number> {
  const host = world.openHost();
  const start = host.elapsed();
  const progress = createProgressView(world.stderr, () => host.elapsed(), args.json);
  const showEdits = (edits: readonly LineEdit[]): void => {
    progress.stop();
    if (!args.json) for (const line of formatEdits(edits)) world.stdout.write(`${line}\n`);
  };
  const { update, allowRun, cache } = args;
  const options = { folder: resolve(world.folder, args.dir), update, allowRun, cache, onProgress: progress.update, onEdits: showEdits };
  const result = await world.verifyFolder(host, options).finally(progress.stop);
  const code = judgeMessages(result.messages, args.strict);
  if (args.json) world.stdout.write(`${JSON.stringify(toJson(result, code))}\n`);
  else printResult(world, args, result, host.elapsed() - start);
  return code;
}

function printResult(world: World, args: VerifyArguments, { messages, summary, edits, runCount, cachedCount }: VerifyFolderResult, ms: number): void {
  printMessages(world.stderr, messages);
  if (!summary) return;
  if (args.list) for (const line of formatList(summary)) world.stdout.write(`${line}\n`);
  if (edits.length > 0) world.stdout.write(`Wrote ${formatCount(edits.length, "result")} into the chapters.\n`);
  for (const line of formatSummary(summary)) world.stdout.write(`${line}\n`);
  world.stdout.write(`${formatCount(runCount, "run")}, ${cachedCount} known from before, in ${formatDuration(ms)}.\n`);
}

function toJson({ messages, summary, edits, runCount, cachedCount }: VerifyFolderResult, code: number): object {
  return { command: "verify", ok: code === exitCode.clean, messages: messages.map(toData), summary: summary ? toPlain(summary) : null, edits, runCount, cachedCount };
}

/** Returns a summary without the trees of its listings. */
function toPlain({ notRun, ...rest }: VerifySummary): object {
  return { ...rest, notRun: notRun.map(({ file, label, reason, listing }) => ({ file, line: listing.position?.start.line ?? null, listing: label, reason: reason ?? null })) };
}

import { resolve } from "node:path";
import { toData } from "../diagnostics/format.js";
import { UsageError } from "../diagnostics/usage-error.js";
import type { Format } from "../model/artifact.js";
import type { BuildOptions, BuildResult } from "../model/build.js";
import { exitCode } from "./exit-code.js";
import { formatChanges } from "./format-changes.js";
import { formatResult, formatTimings } from "./format-result.js";
import { type ImpositionArguments, toImposition } from "./imposition-options.js";
import { judgeMessages } from "./judge-messages.js";
import { printMessages } from "./print-messages.js";
import { createProgressView } from "./progress.js";
import type { World } from "./world.js";

/** `studybook build` as typed. */
export interface BuildArguments extends ImpositionArguments {
  readonly dir: string;
  readonly format: readonly Format[];
  readonly section?: string;
  readonly paper?: string;
  readonly theme?: string;
  readonly press?: boolean;
  readonly bleed?: string;
  readonly marks?: boolean;
  readonly gray?: boolean;
  /** The other spelling of `gray`. */
  readonly grey?: boolean;
  readonly out?: string;
  readonly since?: string;
  readonly browser?: string;
  readonly cache: boolean;
  readonly verify: boolean;
  readonly strict: boolean;
  readonly notes: boolean;
  readonly timings: boolean;
  readonly json: boolean;
}

/** Builds a book and returns the exit code. */
export async function runBuild(world: World, args: BuildArguments): Promise<number> {
  const host = world.openHost();
  const start = host.elapsed();
  const progress = createProgressView(world.stderr, () => host.elapsed(), args.json);
  const result = await world.buildBook(host, { ...toOptions(world, args), onProgress: progress.update }).finally(progress.stop);
  const code = judgeMessages(result.messages, args.strict);
  if (args.json) world.stdout.write(`${JSON.stringify(toJson(result, code))}\n`);
  else printResult(world, args, result, host.elapsed() - start);
  return code;
}

function toOptions(world: World, args: BuildArguments): BuildOptions {
  const imposition = toImposition(args);
  if ((imposition || args.since !== undefined) && !args.format.includes("pdf")) throw new UsageError("Sheets and changed leaves are made from the PDF.", "Add pdf to --format.");
  return {
    folder: resolve(world.folder, args.dir),
    formats: args.format,
    sections: args.section,
    paper: args.paper,
    theme: args.theme,
    press: args.press,
    bleed: args.bleed,
    marks: args.marks,
    gray: args.gray ?? args.grey,
    out: args.out === undefined ? undefined : resolve(world.folder, args.out),
    cache: args.cache,
    verify: args.verify,
    imposition,
    since: args.since === undefined ? undefined : resolve(world.folder, args.since),
    browser: args.browser,
  };
}

function printResult(world: World, args: BuildArguments, result: BuildResult, ms: number): void {
  printMessages(world.stderr, result.messages, args.notes);
  if (result.files.length === 0) world.stderr.write("Nothing was written.\n");
  for (const line of formatResult(result, world.folder, ms)) world.stdout.write(`${line}\n`);
  if (result.changes && result.files.length > 0) for (const line of formatChanges(result.changes, world.folder)) world.stdout.write(`${line}\n`);
  if (args.timings) world.stdout.write(`\n${formatTimings(result.timings).join("\n")}\n`);
}

function toJson({ messages, files, pageCount, timings, changes }: BuildResult, code: number): object {
  return { command: "build", ok: code === exitCode.clean, messages: messages.map(toData), files, pageCount, timings, ...(changes && { changes }) };
}

import { CommanderError } from "commander";
import { EnvironmentError } from "../diagnostics/environment-error.js";
import { UsageError } from "../diagnostics/usage-error.js";
import { createProgram } from "./create-program.js";
import { exitCode } from "./exit-code.js";
import { readVersion } from "./read-version.js";
import type { World } from "./world.js";

/** Runs one command line (without program and script) and returns the exit code; nothing is thrown. */
export async function runCommandLine(args: readonly string[], world: World): Promise<number> {
  let code: number = exitCode.clean;
  try {
    await createProgram(world, (result) => (code = result)).parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    // Commander has printed its own message; help and version come as errors too, with code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.clean : exitCode.usage;
    if (args.includes("--json")) world.stdout.write(`${JSON.stringify({ ok: false, error: toData(error) })}\n`);
    world.stderr.write(`${describeError(error)}\n`);
    return chooseCode(error);
  }
}

function chooseCode(error: unknown): number {
  if (error instanceof UsageError) return exitCode.usage;
  return error instanceof EnvironmentError ? exitCode.environment : exitCode.bug;
}

function describeError(error: unknown): string {
  if (error instanceof UsageError || error instanceof EnvironmentError) return `error: ${error.message}\n  help: ${error.hint}`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug in studybook ${readVersion()}. Please report it with what follows.\n${stack}`;
}

function toData(error: unknown): object {
  const what = error instanceof Error ? error.message : String(error);
  const kind = error instanceof UsageError ? "usage" : error instanceof EnvironmentError ? "environment" : "bug";
  return { kind, what, hint: error instanceof UsageError || error instanceof EnvironmentError ? error.hint : null };
}

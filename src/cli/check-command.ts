import type { Command } from "commander";
import { parsePaper } from "./option-values.js";
import { runCheck, type CheckArguments } from "./run-check.js";
import type { World } from "./world.js";

const examples = `
Examples:
  $ studybook check                  mistakes in the book in this folder
  $ studybook check --strict         for scripts: warnings fail too
  $ studybook check --paper a5       is anything too wide for a smaller page?
  $ studybook check --json           the same as data, for editors`;

/** Adds `studybook check`. */
export function addCheckCommand(program: Command, world: World, finish: (code: number) => void): void {
  program
    .command("check")
    .description("Find mistakes in the book without printing it.")
    .argument("[dir]", "folder of the book, the one with chapters/book.yaml", ".")
    .option("-p, --paper <size>", "check for this paper instead of the book's own", parsePaper)
    .option("-t, --theme <name>", "check for this theme instead of the book's own")
    .option("--no-verify", "take the recorded results of listings and run none")
    .option("--strict", "fail on warnings too", false)
    .option("--notes", "show notes too, such as which lines are re-wrapped", false)
    .option("--json", "write the result to stdout as one JSON document", false)
    .addHelpText("after", examples)
    .action(async (dir: string, options: Omit<CheckArguments, "dir">) => finish(await runCheck(world, { dir, ...options })));
}

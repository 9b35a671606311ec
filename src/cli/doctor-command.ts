import type { Command } from "commander";
import { runDoctor, type DoctorArguments } from "./run-doctor.js";
import type { World } from "./world.js";

const examples = `
Examples:
  $ studybook doctor                          what this machine has, and what is missing
  $ studybook doctor --browser installed      would the installed browser print?
  $ STUDYBOOK_BROWSER=/opt/chrome/chrome studybook doctor`;

/** Adds `studybook doctor`. */
export function addDoctorCommand(program: Command, world: World, finish: (code: number) => void): void {
  program
    .command("doctor")
    .description("Show which browser, fonts and Python would be used, and what to do about what is missing.")
    .option("--browser <which>", "look at this browser only: a path, or carried, downloaded, installed")
    .option("--json", "write the result to stdout as one JSON document", false)
    .addHelpText("after", examples)
    .action(async (options: DoctorArguments) => finish(await runDoctor(world, options)));
}

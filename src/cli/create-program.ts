import { Command } from "commander";
import { addBuildCommand } from "./build-command.js";
import { addCheckCommand } from "./check-command.js";
import { addDoctorCommand } from "./doctor-command.js";
import { addInitCommand } from "./init-command.js";
import { readVersion } from "./read-version.js";
import { addVerifyCommand } from "./verify-command.js";
import type { World } from "./world.js";

const examples = `
Start here:
  $ studybook init my-book      make a small book that shows everything
  $ studybook build my-book     print it: PDF, EPUB and web pages in my-book/dist/book
  $ studybook check my-book     list mistakes in seconds, without printing

Exit codes: 0 clean, 1 the book has errors, 2 wrong usage, 3 the machine lacks something, 70 a bug of studybook.`;

/** Creates the parser of the command line; a command hands its exit code to `finish`. */
export function createProgram(world: World, finish: (code: number) => void): Command {
  const program = new Command("studybook")
    .description("Compiles Markdown chapters into a printable study book.")
    .version(readVersion())
    .exitOverride()
    .configureOutput({ writeOut: (text) => world.stdout.write(text), writeErr: (text) => world.stderr.write(text) })
    .showHelpAfterError("(run with --help for examples)")
    .addHelpText("after", examples);
  for (const add of [addBuildCommand, addCheckCommand, addVerifyCommand, addInitCommand, addDoctorCommand]) add(program, world, finish);
  return program;
}

import type { Command } from "commander";
import { runInit } from "./run-init.js";
import type { World } from "./world.js";

const examples = `
Examples:
  $ studybook init my-book           make my-book with two short chapters
  $ studybook build my-book          and print it

The folder must be new or empty; nothing is ever overwritten.`;

/** Adds `studybook init`. */
export function addInitCommand(program: Command, world: World, finish: (code: number) => void): void {
  program
    .command("init")
    .description("Make a small book that shows every kind of block and builds.")
    .argument("<dir>", "new or empty folder")
    .addHelpText("after", examples)
    .action(async (dir: string) => finish(await runInit(world, dir)));
}

import type { Command } from "commander";
import { runVerify, type VerifyArguments } from "./run-verify.js";
import type { World } from "./world.js";

const examples = `
Examples:
  $ studybook verify                 run the listings of the book in this folder
  $ studybook verify --allow-run     on this machine's Python too, with your rights: only for books you trust
  $ studybook verify --update        write what listings really print into the chapters
  $ studybook verify --list          which listings are not run, and why

Without --allow-run, or \`allowRun: true\` under \`python\` in book.yaml, listings run only on the Python that studybook carries: fenced off from
files, network and processes, and limited in time and memory. The results go to chapters/verify.lock.json, which belongs to the book.`;

/** Adds `studybook verify`. */
export function addVerifyCommand(program: Command, world: World, finish: (code: number) => void): void {
  program
    .command("verify")
    .description("Run the listings and hold the book to what they do.")
    .argument("[dir]", "folder of the book, the one with chapters/book.yaml", ".")
    .option("-u, --update", "write real outputs and values into the chapters", false)
    .option("--allow-run", "run listings on this machine's Python too", false)
    .option("--list", "list the listings that are not run, and what is known of versions", false)
    .option("--no-cache", "run every listing again")
    .option("--strict", "fail on warnings too", false)
    .option("--json", "write the result to stdout as one JSON document", false)
    .addHelpText("after", examples)
    .action(async (dir: string, options: Omit<VerifyArguments, "dir">) => finish(await runVerify(world, { dir, ...options })));
}

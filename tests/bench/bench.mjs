// npm run bench [-- DIR] [--runs N] [--no-others]: time and memory of a whole build, per stage, beside other tools.
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { generateBook } from "./generate-book.mjs";
import { findOtherTools } from "./other-tools.mjs";
import { toBookYaml, toFileName, toMarkdown, toPlainMarkdown } from "./to-markdown.mjs";
import { toTypst } from "./to-typst.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: "string", default: "3" }, "no-others": { type: "boolean", default: false } } });
const runs = Number(values.runs);
const root = new URL("../..", import.meta.url).pathname;
const work = join(root, "dist", "bench");
const book = join(work, "book");

function prepare() {
  rmSync(book, { recursive: true, force: true });
  mkdirSync(join(book, "chapters"), { recursive: true });
  if (positionals[0]) return cpSync(join(resolve(positionals[0]), "chapters"), join(book, "chapters"), { recursive: true });
  const chapters = generateBook();
  writeFileSync(join(book, "chapters", "book.yaml"), toBookYaml(chapters));
  for (const chapter of chapters) writeFileSync(join(book, "chapters", toFileName(chapter.number)), toMarkdown(chapter));
  writeFileSync(join(work, "book.typ"), toTypst(chapters));
  writeFileSync(join(work, "book.md"), toPlainMarkdown(chapters));
  const lines = chapters.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "code").map(({ value }) => value.split("\n").length)).reduce((sum, count) => sum + count, 0);
  console.log(`Generated book: ${chapters.length} chapters, ${lines} lines of code.`);
}

/** Runs a command and returns its wall time in s and what it printed as JSON, if it did. */
function run(command, args) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${(stderr + stdout).slice(-2000)}`);
  return { seconds, stderr, ...(stdout.trim().startsWith("{") ? JSON.parse(stdout) : {}) };
}

function buildOurs(cache) {
  const { seconds, stderr, pageCount, timings } = run(process.execPath, [join(root, "tests/bench/build-once.mjs"), book, cache ? "cache" : "no-cache"]);
  return { seconds, pages: pageCount, timings, memory: Number(stderr) };
}

/** Takes a measurement several times and returns the run with the median time. */
function measure(name, once) {
  const results = Array.from({ length: runs }, (_, index) => once(index)).sort((a, b) => a.seconds - b.seconds);
  const median = results[Math.floor(results.length / 2)];
  return { name, ...median, least: results[0].seconds, most: results.at(-1).seconds };
}

function changeOneChapter(index) {
  const names = readdirSync(join(book, "chapters")).filter((name) => /^\d.*\.md$/.test(name));
  appendFileSync(join(book, "chapters", names[Math.floor(names.length / 2)]), `\nOne more sentence, number ${index}.\n`);
  return buildOurs(true);
}

function printTable(rows) {
  console.log(`\n${cpus().length} cores (${cpus()[0].model}), Node ${process.version}, ${runs} runs each, whole process; median (least to most)\n`);
  console.log("| what | seconds | pages | peak memory, MB |\n|---|---|---|---|");
  for (const { name, seconds, least, most, pages, memory } of rows) {
    console.log(`| ${name} | ${seconds.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)}) | ${pages ?? ""} | ${memory ? Math.round(memory / 1e6) : ""} |`);
  }
}

function printStages({ name, timings }) {
  console.log(`\n${name}, by stage in ms (stages overlap: parsing and printing go side by side): ${timings.map(({ stage, ms }) => `${stage} ${Math.round(ms)}`).join(", ")}`);
}

mkdirSync(work, { recursive: true });
prepare();
buildOurs(false);
const cold = measure("studybook, cold", () => buildOurs(false));
buildOurs(true);
const warm = measure("studybook, nothing changed", () => buildOurs(true));
const changed = measure("studybook, one chapter changed", changeOneChapter);
const others = positionals[0] || values["no-others"] ? [] : findOtherTools(work).map(({ name, command, args }) => measure(name, () => run(command, args)));
printTable([cold, warm, changed, ...others]);
printStages(cold);
printStages(warm);
printStages(changed);

import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { syntax } from "../../src/parse/syntax/index.js";
import { treeTransforms } from "../../src/transform/tree-transforms.js";

const source = fileURLToPath(new URL("../../src", import.meta.url));

/** Folders that are stages; everything else (model, diagnostics, util, config) may be used by all. */
const stages = ["load", "parse", "analyse", "lint", "verify", "transform", "layout", "render", "write"];

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listFiles(path) : path.endsWith(".ts") ? [path] : [];
  });
}

function listImports(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/^(?:import|export)\b[^;]*?from "(\.[^"]+)"/gms)].map((match) => relative(source, join(dirname(file), match[1]!)));
}

const files = listFiles(source);
const stageOf = (path: string): string | undefined => stages.find((stage) => path.startsWith(`${stage}/`));

describe("the house", () => {
  test("a stage never imports another stage", () => {
    const crossings = files.flatMap((file) => {
      const own = stageOf(relative(source, file));
      return own ? listImports(file).filter((path) => stageOf(path) && stageOf(path) !== own).map((path) => `${relative(source, file)} → ${path}`) : [];
    });
    expect(crossings).toEqual([]);
  });

  test("a stage knows the Host by its type only", () => {
    const doors = files.filter((file) => stageOf(relative(source, file))).flatMap((file) => listImports(file).filter((path) => path.startsWith("host/") && path !== "host/host.js").map((path) => `${relative(source, file)} → ${path}`));
    expect(doors).toEqual([]);
  });

  test("stages touch no file, clock or process but through the host", () => {
    const touching = files
      .filter((file) => stageOf(relative(source, file)))
      // The worker is the stage's own process: its port is its only door.
      .filter((file) => !file.endsWith("parse/worker.ts"))
      .filter((file) => /from "node:(fs|child_process|worker_threads|os|net|http)|Date\.now\(|new Date\(\)|Math\.random\(/.test(readFileSync(file, "utf8")));
    expect(touching.map((file) => relative(source, file))).toEqual([]);
  });

  test("files stay small", () => {
    const lengths = files.map((file) => ({ file: relative(source, file), lines: readFileSync(file, "utf8").split("\n").length }));
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100);
  });
});

describe.each([
  ["constructs", syntax],
  ["tree transforms", treeTransforms],
] as const)("the order of %s", (_name, steps) => {
  test("each comes after all that it needs", () => {
    steps.forEach(({ name, needs }, index) => {
      const before = steps.slice(0, index).map((step) => step.name);
      expect(before, `${name} needs ${needs.join(", ")}`).toEqual(expect.arrayContaining([...needs]));
    });
  });
});

import { createMemoryHost, type MemoryHost } from "../../../src/host/memory-host.js";
import type { MachineFacts } from "../../../src/host/describe-machine.js";
import type { World } from "../../../src/cli/world.js";
import { runCommandLine } from "../../../src/cli/run-command-line.js";
import { createMessage, type Finding } from "../../../src/diagnostics/message.js";
import type { BuildOptions, BuildResult, CheckResult } from "../../../src/model/build.js";
import type { VerifyFolderOptions, VerifyFolderResult } from "../../../src/verify-folder.js";

/** What a test's command line sees and does. */
export interface Stage {
  readonly host: MemoryHost;
  readonly build: (options: BuildOptions) => Promise<BuildResult>;
  readonly check: (options: Pick<BuildOptions, "folder" | "paper" | "theme">) => Promise<CheckResult>;
  readonly verify: (options: VerifyFolderOptions) => Promise<VerifyFolderResult>;
  readonly machine: MachineFacts;
}

/** What came of a command line. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Options that the build or the check got. */
  readonly options: readonly object[];
}

/** A machine that has everything. */
export const soundMachine: MachineFacts = {
  version: "0.1.0",
  node: { version: "20.20.0", isSupported: true },
  system: "linux x64",
  browsers: [{ source: "carried", name: "@sparticuz/chromium", version: "HeadlessChrome/143.0.0.0", isUsed: true }],
  isSandboxed: true,
  browserAdvice: "Run: npx install-a-browser",
  fonts: [{ name: "@fontsource/source-serif-4", version: "5.3.1" }],
  python: "3.12.1",
};

/** A result without messages. */
export const cleanBuild: BuildResult = {
  messages: [],
  files: [
    { path: "/books/book/dist/book/small.pdf", size: 1_640_000 },
    { path: "/books/book/dist/book/small.epub", size: 34_000 },
    { path: "/books/book/dist/book/web/one/index.html", size: 100 },
    { path: "/books/book/dist/book/web/index.html", size: 100 },
  ],
  pageCount: 12,
  timings: [{ stage: "parse", ms: 250 }, { stage: "print", ms: 750 }],
};

/** A verification without messages. */
export const cleanVerification: VerifyFolderResult = {
  messages: [],
  summary: { total: 3, passed: 2, failed: 0, interpreters: [{ id: "3.11.7", name: "CPython 3.11.7", passed: 2 }], notRun: [], versions: [] },
  edits: [],
  runCount: 1,
  cachedCount: 2,
};

/** Runs a command line in `/books` on a memory host. */
export async function run(line: readonly string[], stage: Partial<Stage> = {}): Promise<Outcome> {
  const text = { stdout: "", stderr: "" };
  const options: object[] = [];
  const capture = (name: keyof typeof text) => ({ isTerminal: false, write: (more: string) => void (text[name] += more) });
  const host = stage.host ?? createMemoryHost();
  const world: World = {
    stdout: capture("stdout"),
    stderr: capture("stderr"),
    folder: "/books",
    openHost: () => host,
    buildBook: async (_host, given) => {
      options.push(given);
      return (stage.build ?? (async () => cleanBuild))(given);
    },
    checkBook: async (_host, given) => {
      options.push(given);
      return (stage.check ?? (async () => ({ messages: [], coverage: ["01-one", "02-two"].map((chapter) => ({ chapter, topicCount: 0, missingTopics: [], nameCount: 0, missingNames: [] })) })))(given);
    },
    verifyFolder: async (_host, given) => {
      options.push(given);
      return (stage.verify ?? (async () => cleanVerification))(given);
    },
    describeMachine: async () => stage.machine ?? soundMachine,
  };
  const code = await runCommandLine(line, world);
  return { code, ...text, options };
}

/** Returns messages for findings of two severities. */
export function createMessages(...rules: readonly Finding["rule"][]) {
  return rules.map((rule, index) => createMessage({ rule, file: "chapters/01.md", place: { line: index + 1, column: 1 }, what: "Unexpected thing" }));
}

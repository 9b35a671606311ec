#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { createNodeHost, type NodeHost } from "../host/node-host.js";
import { runCommandLine } from "./run-command-line.js";
import { watchSignals } from "./watch-signals.js";
import type { Output } from "./world.js";

// V8 compiles a function anew when it has run for a while. A build is over before most of that pays: to compile seven times as late takes a
// quarter off its processor time, on threads that the browser could use. The V8 of Node 22 and later has no such flag, and complains.
if (process.versions.node.startsWith("20.")) setFlagsFromString("--interrupt-budget=500000");

let host: NodeHost | undefined;
const isEnding = watchSignals(async () => host?.close());

function openOutput(stream: NodeJS.WriteStream): Output {
  // A reader that went away (`studybook check | head`) must not stop the build.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return {
    // A terminal without a width (as `script` makes) would have ora count lines for ever.
    isTerminal: stream.isTTY && stream.columns > 0 && process.env["TERM"] !== "dumb",
    // Work that a signal cut off fails in ways that mean nothing.
    write: (text) => void (isEnding() || stream.write(text)),
  };
}

/** Lets the parser's workers load beside the program. */
function loadWarm<Module>(module: Promise<Module>): Promise<Module> {
  host?.warmUp();
  return module;
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdout: openOutput(process.stdout),
  stderr: openOutput(process.stderr),
  folder: process.cwd(),
  openHost: () => (host ??= createNodeHost()),
  // Loaded when they are run: `--help` must not wait for parsers and printers.
  buildBook: async (...args) => (await loadWarm(import("../compile.js"))).buildBook(...args),
  checkBook: async (...args) => (await loadWarm(import("../compile.js"))).checkBook(...args),
  verifyFolder: async (...args) => (await loadWarm(import("../verify-folder.js"))).verifyFolder(...args),
  describeMachine: async (browser) => (await import("../host/describe-machine.js")).describeMachine(browser ?? (process.env["STUDYBOOK_BROWSER"] || undefined), process.env),
});
await host?.close();

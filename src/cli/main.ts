#!/usr/bin/env node
import { buildBook, checkBook } from "../compile.js";
import { describeMachine } from "../host/describe-machine.js";
import { createNodeHost, type NodeHost } from "../host/node-host.js";
import { runCommandLine } from "./run-command-line.js";
import { watchSignals } from "./watch-signals.js";
import type { Output } from "./world.js";

let host: NodeHost | undefined;

function openOutput(stream: NodeJS.WriteStream): Output {
  // A reader that went away (`studybook check | head`) must not stop the build.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return { isTerminal: stream.isTTY === true && process.env["TERM"] !== "dumb", write: (text) => void stream.write(text) };
}

watchSignals(async () => host?.close());

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdout: openOutput(process.stdout),
  stderr: openOutput(process.stderr),
  folder: process.cwd(),
  openHost: () => (host ??= createNodeHost()),
  buildBook,
  checkBook,
  describeMachine: (browser) => describeMachine(browser ?? (process.env["STUDYBOOK_BROWSER"] || undefined), process.env),
});
await host?.close();

import ora from "ora";
import type { Progress } from "../model/build.js";
import { formatDuration } from "../util/format-quantity.js";
import type { Output } from "./world.js";

/** Shows what a build is doing. */
export interface ProgressView {
  update(progress: Progress): void;
  /** Takes the line away, or ends the last one. */
  stop(): void;
}

/** Creates the view: one line that is redrawn on a terminal, one line a stage elsewhere, nothing when silent. `elapsed` is a clock in ms. */
export function createProgressView(output: Output, elapsed: () => number, isSilent: boolean): ProgressView {
  if (isSilent) return { update: () => undefined, stop: () => undefined };
  return output.isTerminal ? createLiveView(elapsed) : createPlainView(output, elapsed);
}

/** Returns the text for a step, such as `Printing 07-exceptions (7 of 20) 3.2 s`; `ms` is the time since the stage began. */
export function formatProgress({ stage, item, done, total }: Progress, ms: number): string {
  const count = total > 1 ? `(${done} of ${total})` : "";
  return [stage.charAt(0).toUpperCase() + stage.slice(1), item, count, formatDuration(ms)].filter(Boolean).join(" ");
}

/** Redraws also between steps, so that the time runs on. */
function createLiveView(elapsed: () => number): ProgressView {
  // Raw input would take Ctrl-C away from us.
  const spinner = ora({ stream: process.stderr, discardStdin: false });
  let current: Progress | undefined;
  let start = elapsed();
  const draw = (): void => {
    if (current) spinner.text = formatProgress(current, elapsed() - start);
  };
  const timer = setInterval(draw, 100);
  timer.unref();
  return {
    update: (progress) => {
      if (progress.stage !== current?.stage) start = elapsed();
      current = progress;
      draw();
      if (!spinner.isSpinning) spinner.start();
    },
    stop: () => {
      clearInterval(timer);
      spinner.stop();
    },
  };
}

function createPlainView(output: Output, elapsed: () => number): ProgressView {
  let current: Progress | undefined;
  let start = elapsed();
  const finishStage = (): void => {
    if (current) output.write(`${formatProgress({ ...current, item: undefined }, elapsed() - start)}\n`);
  };
  return {
    update: (progress) => {
      if (progress.stage !== current?.stage) {
        finishStage();
        start = elapsed();
      }
      current = progress;
    },
    stop: () => {
      finishStage();
      current = undefined;
    },
  };
}

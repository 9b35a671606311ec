import type { buildBook, checkBook } from "../compile.js";
import type { MachineFacts } from "../host/describe-machine.js";
import type { Host } from "../host/host.js";
import type { verifyFolder } from "../verify-folder.js";

/** Where text goes. */
export interface Output {
  /** True on a terminal, where lines may be redrawn. */
  readonly isTerminal: boolean;
  write(text: string): void;
}

/** All that the command line needs from outside, so that tests can pass in their own. */
export interface World {
  /** Results, or the one JSON document of `--json`. */
  readonly stdout: Output;
  /** Progress, messages and errors. */
  readonly stderr: Output;
  /** Absolute path of the current folder. */
  readonly folder: string;
  /** Returns the host, made at the first call; throws `EnvironmentError` when the environment is unusable. */
  openHost(): Host;
  readonly buildBook: typeof buildBook;
  readonly checkBook: typeof checkBook;
  readonly verifyFolder: typeof verifyFolder;
  describeMachine(browser: string | undefined): Promise<MachineFacts>;
}

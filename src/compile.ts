import type { BuildOptions, BuildResult, CheckResult } from "./model/build.js";
import type { Host } from "./host/host.js";

/** Builds a book and returns its messages and files; throws `EnvironmentError` for what the machine lacks. */
export async function buildBook(_host: Host, _options: BuildOptions): Promise<BuildResult> {
  throw new Error("being written");
}

/** Checks a book without rendering it and returns the messages and what they count. */
export async function checkBook(_host: Host, _options: Pick<BuildOptions, "folder" | "paper">): Promise<CheckResult> {
  throw new Error("being written");
}

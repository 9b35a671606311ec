export { buildBook, checkBook } from "./compile.js";
export { EnvironmentError } from "./diagnostics/environment-error.js";
export { UsageError } from "./diagnostics/usage-error.js";
export type { Message } from "./diagnostics/message.js";
export { createNodeHost, type NodeHost } from "./host/node-host.js";
export type { Host } from "./host/host.js";
export type { Format } from "./model/artifact.js";
export type { BuildOptions, BuildResult, CheckResult, Progress } from "./model/build.js";

import { parentPort } from "node:worker_threads";
import { parseChapter, type ParseInput } from "./parse-chapter.js";

parentPort?.on("message", ({ input }: { input: ParseInput }) => {
  parentPort?.postMessage({ output: parseChapter(input) });
});

// Builds a book's PDF once and prints what it cost as JSON: run in a process of its own, so that start-up and memory count.
import { createNodeHost } from "../../dist/lib/host/node-host.js";

const [folder, cache] = process.argv.slice(2);
const host = createNodeHost();
// As the command line does it.
host.warmUp();
const { buildBook } = await import("../../dist/lib/compile.js");
try {
  const result = await buildBook(host, { folder, formats: ["pdf"], cache: cache === "cache", verify: false });
  const errors = result.messages.filter(({ severity }) => severity === "error");
  console.log(JSON.stringify({ pages: result.pageCount, timings: result.timings, errors: errors.map(String), memory: process.resourceUsage().maxRSS * 1024 }));
} finally {
  await host.close();
}

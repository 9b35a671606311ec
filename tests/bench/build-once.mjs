// Builds a book's PDF once and prints what it cost as JSON: run in a process of its own, so that start-up and memory count.
import { createNodeHost, buildBook } from "../../dist/lib/index.js";

const [folder, cache] = process.argv.slice(2);
const host = createNodeHost();
try {
  const result = await buildBook(host, { folder, formats: ["pdf"], cache: cache === "cache" });
  const errors = result.messages.filter(({ severity }) => severity === "error");
  console.log(JSON.stringify({ pages: result.pageCount, timings: result.timings, errors: errors.map(String), memory: process.resourceUsage().maxRSS * 1024 }));
} finally {
  await host.close();
}

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// `--update` renews goldens: vitest's own snapshots and, through the environment of the workers, our files.
const isUpdating = process.argv.some((argument) => argument === "--update" || argument === "-u");

export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["tests/**/*.test.ts"],
    env: { UPDATE_GOLDENS: isUpdating ? "1" : "" },
    // One browser at a time is enough for two cores.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

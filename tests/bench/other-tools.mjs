import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const typstPackage = "@myriaddreamin/typst-ts-node-compiler@0.7.0";

/** Returns the other tools that can make the same book here, each as a command; Typst's compiler is installed for the bench alone, below the bench's own folder. */
export function findOtherTools(folder) {
  const here = new URL(".", import.meta.url).pathname;
  const typst = installTypst(join(folder, "typst"));
  return [
    ...(typst ? [{ name: "Typst", command: process.execPath, args: [join(here, "typst-once.mjs"), typst, folder, "book.typ"] }] : []),
    ...onPath("pandoc", "xelatex").map(([pandoc]) => ({ name: "pandoc + XeLaTeX", command: pandoc, args: [join(folder, "book.md"), "--pdf-engine=xelatex", "--toc", "--top-level-division=chapter", "-V", "documentclass=book", "-o", join(folder, "pandoc.pdf")] })),
    ...onPath("weasyprint", "pandoc").map(([weasyprint]) => ({ name: "WeasyPrint", command: weasyprint, args: [join(folder, "book.html"), join(folder, "weasyprint.pdf")] })),
    ...onPath("vivliostyle").map(([vivliostyle]) => ({ name: "Vivliostyle", command: vivliostyle, args: ["build", join(folder, "book.html"), "-o", join(folder, "vivliostyle.pdf")] })),
  ];
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

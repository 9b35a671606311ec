// Compiles a Typst file once, in a process of its own: node typst-once.mjs <folder of the compiler package> <workspace> <file>
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const [installed, workspace, file] = process.argv.slice(2);
const { NodeCompiler } = createRequire(join(installed, "package.json"))("@myriaddreamin/typst-ts-node-compiler");
const compiler = NodeCompiler.create({ workspace });
const pdf = compiler.pdf({ mainFilePath: join(workspace, file) });
writeFileSync(join(workspace, "typst.pdf"), pdf);
console.log(JSON.stringify({ pages: (pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length, memory: process.resourceUsage().maxRSS * 1024 }));

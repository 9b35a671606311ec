// A worker thread with one embedded CPython, in a context of its own, from which nothing of this process can be reached.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";

/** @type {{ pyodide: string, runner: string, environment: Record<string, string>, memoryLimit: number, snapshot?: Uint8Array }} */
const { pyodide, runner, environment, memoryLimit, snapshot } = workerData;

/** Returns a file of Pyodide as the body of a function: without `import(…)`, and with `return` for its one export. */
function readModule(name, exported) {
  const text = readFileSync(join(pyodide, name), "utf8");
  const body = text.replaceAll(/\bimport\(/g, "refuseImport(").replaceAll("import.meta.url", '""').replace(exported, "return $1;");
  if (!/return \w+;\s*(\/\/.*\s*)?$/.test(body)) throw new Error(`${name} of Pyodide has another form than expected`);
  return `(() => {${body}\n})()`;
}

const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: true } });
const evaluate = (code, filename) => runInContext(code, context, { filename });

evaluate(readFileSync(join(runner, "bare-context.js"), "utf8"), "bare-context.js");
/** Puts bytes into an array that belongs to the context. */
const addFile = (path, bytes) => evaluate(`files[${JSON.stringify(path)}] = new Uint8Array(${bytes.length})`).set(bytes);
for (const name of ["pyodide.asm.wasm", "python_stdlib.zip"]) addFile(`/pyodide/${name}`, readFileSync(join(pyodide, name)));
if (snapshot) addFile("/snapshot", snapshot);
evaluate(`var createPyodideModule = ${readModule("pyodide.asm.mjs", /export default (\w+);/)}`, "pyodide.asm.mjs");
evaluate(`var loadPyodide = ${readModule("pyodide.mjs", /export\{(\w+) as loadPyodide[^}]*\};/)}`, "pyodide.mjs");

const texts = [readFileSync(join(pyodide, "pyodide-lock.json"), "utf8"), JSON.stringify(environment), JSON.stringify(readPython())];
function readPython() {
  const names = readdirSync(runner).filter((name) => name.endsWith(".py"));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(runner, name), "utf8")]));
}

// Second fence: even code that got out of the context finds no door here.
for (const name of ["process", "fetch", "WebSocket", "Buffer", "navigator", "setInterval"]) delete globalThis[name];

evaluate(`limitMemory(${memoryLimit})`);
evaluate(`start(createPyodideModule, loadPyodide, ${texts.map((text) => JSON.stringify(text)).join(", ")}).then(() => { state = "ready"; }, (error) => { state = String(error && error.stack || error); })`);

const wait = () => {
  const state = evaluate("state");
  if (state === "loading") return void setTimeout(wait, 1);
  if (state !== "ready") throw new Error(`the embedded Python did not start: ${state} ${evaluate("notes.join(' ')")}`);
  parentPort.postMessage({ interrupt: evaluate("interrupt.buffer"), snapshot: snapshot ? undefined : evaluate('files["/snapshot"]') });
  evaluate("delete files['/snapshot']");
  parentPort.on("message", ({ job }) => parentPort.postMessage({ answer: evaluate(`runJob(${JSON.stringify(job)})`) }));
};
wait();

// Runs in a context of its own that has nothing but the language: no modules, no process, no network, no timers, no `eval`.
// What Pyodide expects of an engine is made up here; `files` is filled from outside before it is loaded.
"use strict";

var files = {};
var state = "loading";
var notes = [];

// Emscripten takes this for a worker, Pyodide's loader for a JavaScript shell: each reads the files above in the way that needs least.
var WorkerGlobalScope = function WorkerGlobalScope() {};
var load = () => undefined;
var read = (path) => {
  throw new Error(`no text file ${path}`);
};
var readbuffer = (path) => {
  const file = files[path];
  if (!file) throw new Error(`no file ${path}`);
  return file.buffer;
};
/** Stands for `import(…)`, whose failure would hand out an object from outside. */
var refuseImport = async (name) => {
  throw new Error(`no module ${name}`);
};

var console = {};
for (const name of ["debug", "error", "info", "log", "warn"]) console[name] = (...values) => void notes.push(values.join(" "));
var performance = { now: () => Date.now() };
// Nothing may run between jobs.
var setTimeout = () => 0;
var clearTimeout = () => undefined;
// Finalizers would reach into memory that has been set back meanwhile.
var FinalizationRegistry = class FinalizationRegistry {
  register() {}
  unregister() {}
};


var crypto = {
  getRandomValues(view) {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    for (let index = 0; index < bytes.length; index++) bytes[index] = Math.random() * 256;
    return view;
  },
};

var URL = class URL {
  constructor(href) {
    this.href = String(href);
  }
  toString() {
    return this.href;
  }
};
var AbortController = class AbortController {
  signal = {};
  abort() {}
};

/** Lead bytes of UTF-8 (RFC 3629, section 3) by length: how many bytes follow. */
const countFollowing = (lead) => (lead < 0x80 ? 0 : lead >> 5 === 0b110 ? 1 : lead >> 4 === 0b1110 ? 2 : lead >> 3 === 0b11110 ? 3 : -1);

const decodeUtf8 = (bytes) => {
  const parts = [];
  for (let index = 0; index < bytes.length; ) {
    const lead = bytes[index++];
    let following = countFollowing(lead);
    if (following < 0) {
      parts.push("\ufffd");
      continue;
    }
    let point = following === 0 ? lead : lead & (0x3f >> following);
    for (; following > 0 && index < bytes.length; following--) point = (point << 6) | (bytes[index++] & 0x3f);
    parts.push(point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point));
  }
  return parts.join("");
};

const encodeUtf8 = (text) => {
  const bytes = [];
  for (const character of text) {
    const point = character.codePointAt(0);
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
  }
  return new Uint8Array(bytes);
};

const decodeUnits = (bytes, size) => {
  const parts = [];
  for (let index = 0; index + size <= bytes.length; index += size) parts.push(String.fromCharCode(size === 2 ? bytes[index] | (bytes[index + 1] << 8) : bytes[index]));
  return parts.join("");
};

var TextDecoder = class TextDecoder {
  constructor(encoding = "utf-8") {
    this.encoding = String(encoding).toLowerCase();
  }
  decode(input = new Uint8Array()) {
    const bytes = ArrayBuffer.isView(input) ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength) : new Uint8Array(input);
    if (this.encoding === "utf-16le") return decodeUnits(bytes, 2);
    return this.encoding === "latin1" || this.encoding === "ascii" ? decodeUnits(bytes, 1) : decodeUtf8(bytes);
  }
};
var TextEncoder = class TextEncoder {
  encode(text = "") {
    return encodeUtf8(text);
  }
  encodeInto(text, target) {
    const bytes = encodeUtf8(text);
    target.set(bytes);
    return { read: text.length, written: bytes.length };
  }
};

/** Caps the memory of the interpreter in bytes: asking for more fails there as a `MemoryError`. */
function limitMemory(most) {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * 65536 > most) throw new RangeError("out of memory");
    return grow.call(this, pages);
  };
}

/** The only thing that is kept of Pyodide, out of reach of Python. */
let pyodide;
let freshMemory;
let libraries;
const interrupt = new Int32Array(new SharedArrayBuffer(4));

/**
 * Starts the interpreter: from a snapshot of its memory when `files` has one, else anew, with the runner loaded into it. Notes the memory that
 * every job starts from.
 */
async function start(createPyodideModule, loadPyodide, lockFile, environment, runner) {
  const snapshot = files["/snapshot"];
  pyodide = await loadPyodide({
    createPyodideModule: snapshot ? createFor(createPyodideModule, snapshot.length) : createPyodideModule,
    indexURL: "/pyodide/",
    stdLibURL: "/pyodide/python_stdlib.zip",
    lockFileContents: { info: JSON.parse(lockFile).info, packages: {} },
    jsglobals: Object.create(null),
    stdin: () => null,
    env: JSON.parse(environment),
    ...(snapshot ? { _loadSnapshot: snapshot } : { _makeSnapshot: true }),
  });
  for (const name of Object.keys(files)) delete files[name];
  const { FS } = pyodide._module;
  if (!snapshot) {
    FS.mkdir("/runner");
    for (const [name, text] of Object.entries(JSON.parse(runner))) FS.writeFile(`/runner/${name}`, text);
    pyodide.runPython("import sys; sys.path[:] = ['/runner', *sys.path[1:]]; import embedded; embedded.prepare()");
    files["/snapshot"] = pyodide.makeMemorySnapshot();
  }
  pyodide.setInterruptBuffer(interrupt);
  clearFiles(FS);
  libraries = describeLibraries(FS);
  freshMemory = pyodide._module.HEAPU8.slice();
}

/** Creates modules with room for a snapshot of this size. */
function createFor(createPyodideModule, size) {
  return async (settings) => {
    const module = await createPyodideModule(settings);
    if (module.HEAPU8.length < size && !module._emscripten_resize_heap(size)) throw new Error("no memory for the snapshot");
    return module;
  };
}

/** Files of the interpreter itself, which a job must leave alone. */
const isKept = (name) => name === "lib" || name === "dev" || name === "proc";

function removeTree(FS, path) {
  if (!FS.isDir(FS.lstat(path).mode)) return FS.unlink(path);
  for (const name of FS.readdir(path)) if (name !== "." && name !== "..") removeTree(FS, `${path}/${name}`);
  FS.rmdir(path);
}

/** Tells the state of the interpreter's own files, which a job may have changed. */
function describeLibraries(FS) {
  const names = FS.readdir("/lib").filter((name) => !name.startsWith("."));
  return names.map((name) => `${name} ${FS.stat(`/lib/${name}`).size} ${FS.stat(`/lib/${name}`).mtime.getTime()}`).join();
}

function clearFiles(FS) {
  for (const stream of FS.streams) if (stream && stream.fd > 2) FS.close(stream);
  FS.chdir("/");
  for (const name of FS.readdir("/")) if (name !== "." && name !== ".." && !isKept(name)) removeTree(FS, `/${name}`);
  for (const name of ["/tmp", "/home", "/job"]) FS.mkdir(name);
}

function readBytes(FS, path) {
  try {
    return FS.readFile(path);
  } catch {
    return null;
  }
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function toBase64(bytes) {
  const parts = [];
  for (let index = 0; index < bytes.length; index += 3) {
    const [a, b = 0, c = 0] = bytes.subarray(index, index + 3);
    const bits = (a << 16) | (b << 8) | c;
    const left = bytes.length - index;
    parts.push(digits[bits >> 18], digits[(bits >> 12) & 63], left > 1 ? digits[(bits >> 6) & 63] : "=", left > 2 ? digits[bits & 63] : "=");
  }
  return parts.join("");
}

/** Runs a job and returns, as JSON, its report and the bytes it printed; `isUsable` is false when the interpreter must not be used again. */
function runJob(job) {
  const { FS } = pyodide._module;
  let hasFailed = false;
  try {
    FS.writeFile("/job/job.json", job);
    pyodide.runPython("embedded.run('/job')");
  } catch {
    // The interpreter was ended, or broke down; the report says more, where there is one.
    hasFailed = true;
  }
  const [report, out] = ["/job/report.json", "/job/out"].map((path) => readBytes(FS, path));
  return JSON.stringify({ report: report && decodeUtf8(report), out: out && toBase64(out), isUsable: !hasFailed && reset() });
}

/** Sets memory and files back to what they were before the first job; false when that is not possible. */
function reset() {
  try {
    const { FS, HEAPU8, _sbrk } = pyodide._module;
    const used = _sbrk(0);
    HEAPU8.set(freshMemory);
    HEAPU8.fill(0, freshMemory.length, Math.max(freshMemory.length, used));
    Atomics.store(interrupt, 0, 0);
    const isWhole = describeLibraries(FS) === libraries;
    clearFiles(FS);
    return isWhole;
  } catch {
    return false;
  }
}

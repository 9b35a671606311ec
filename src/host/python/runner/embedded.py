"""Runs jobs inside the embedded interpreter, whose memory is set back after each one."""

import gc
import os
import signal
import sys

from job import Job
from shelf import NAMES, Shelf

# What a plain interpreter has loaded before it runs a program.
CORE = {
    "__main__", "_abc", "_codecs", "_collections_abc", "_frozen_importlib", "_frozen_importlib_external", "_imp", "_io", "_signal",
    "_sitebuiltins", "_stat", "_thread", "_warnings", "_weakref", "abc", "builtins", "codecs", "encodings", "encodings.aliases",
    "encodings.utf_8", "genericpath", "io", "marshal", "os", "os.path", "posix", "posixpath", "site", "stat", "sys", "time", "zipimport",
    "zlib",
}
# What leads, or could lead, out of the interpreter.
BRIDGES = {"js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core", "micropip"}

shelf = None


def prepare():
    """Load what jobs share; the memory of every job starts as it is then."""
    global shelf
    # Pyodide needs its own modules when it is started from this memory.
    own = dict(sys.modules)
    shelf = Shelf(CORE)
    shelf.fill(NAMES)
    sys.modules.update(own)
    gc.collect()
    gc.freeze()


def run(folder):
    """Run the job in a folder."""
    job = Job(folder)
    job.prepare()
    for name in ("PYTHONINSPECT", "LD_LIBRARY_PATH", "_"):
        os.environ.pop(name, None)
    signal.signal(signal.SIGINT, lambda *_: job.stop("time"))
    sys.path[1:] = [path for path in sys.path[1:] if path.startswith("/lib/")]
    shelf.clear()
    shelf.open(BRIDGES)
    job.run()
    job.end()

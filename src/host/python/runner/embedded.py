"""Runs jobs inside the embedded interpreter, whose memory is set back after each one."""

import gc
import os
import signal
import sys
from importlib import machinery

from job import Job
from shelf import CORE, NAMES, Shelf

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
    # Without the finders of Pyodide.
    sys.meta_path[:] = [machinery.BuiltinImporter, machinery.FrozenImporter, machinery.PathFinder]
    shelf.open(BRIDGES)
    job.run()
    job.end()

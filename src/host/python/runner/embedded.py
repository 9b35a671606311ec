"""Runs jobs inside the embedded interpreter, whose memory is set back after each one."""

import atexit
import gc
import importlib.machinery
import os
import signal
import sys

from job import Job

# What a plain interpreter has loaded before it runs a program.
CORE = {
    "__main__", "_abc", "_codecs", "_collections_abc", "_frozen_importlib", "_frozen_importlib_external", "_imp", "_io", "_signal",
    "_sitebuiltins", "_stat", "_thread", "_warnings", "_weakref", "abc", "builtins", "codecs", "encodings", "encodings.aliases",
    "encodings.utf_8", "genericpath", "io", "marshal", "os", "os.path", "posix", "posixpath", "site", "stat", "sys", "time", "zipimport",
    "zlib",
}
BRIDGES = {"js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core", "micropip"}


class NoBridge:
    """Knows no module that leads out of the interpreter."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.partition(".")[0] in BRIDGES:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None


def run(folder):
    """Run the job in a folder."""
    job = Job(folder)
    job.prepare()
    signal.signal(signal.SIGINT, lambda *_: job.stop("timeout"))
    sys.meta_path[:] = [NoBridge, importlib.machinery.BuiltinImporter, importlib.machinery.FrozenImporter, importlib.machinery.PathFinder]
    libraries = [path for path in sys.path[1:] if path.startswith("/lib/")]
    sys.path[1:] = libraries
    for name in list(sys.modules):
        if name not in CORE:
            del sys.modules[name]
    job.run()
    end(job)


def end(job):
    """Do what an interpreter does at its end: call what is registered for it and let go of the program's objects."""
    atexit._run_exitfuncs()
    sys.modules.pop("__main__", None)
    sys.last_exc = sys.last_value = sys.last_traceback = None
    gc.collect()
    job.capture.flush()

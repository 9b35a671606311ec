"""Modules that are loaded once and given to a listing when it imports them, as if they were loaded then.

Each job starts from the same copy of this process (a fork, or memory set back), so the modules are as fresh as after a real import.
"""

import builtins
import os
import sys
from importlib import machinery

RUNNER = os.path.dirname(__file__)

# What a plain interpreter has loaded before it runs a program; installed packages may have loaded more.
CORE = {
    "__main__", "_abc", "_codecs", "_collections_abc", "_frozen_importlib", "_frozen_importlib_external", "_imp", "_io", "_signal",
    "_sitebuiltins", "_stat", "_thread", "_warnings", "_weakref", "_winapi", "abc", "builtins", "codecs", "encodings", "encodings.aliases",
    "encodings.utf_8", "genericpath", "io", "marshal", "nt", "ntpath", "os", "os.path", "posix", "posixpath", "site", "stat", "sys", "time",
    "winreg", "zipimport", "zlib",
}

# What listings import most; each takes longer to load than most listings to run.
NAMES = """
abc argparse ast asyncio bisect calendar collections collections.abc contextlib copy csv dataclasses datetime decimal dis enum fractions
functools gc hashlib heapq importlib importlib.util inspect io itertools json logging math operator pathlib pickle pprint queue random re
shutil statistics string struct tempfile textwrap threading time traceback types typing unittest unittest.mock urllib.parse warnings
weakref xml.etree.ElementTree
""".split()


class Shelf:
    def __init__(self, core):
        """Start an interpreter's `sys.modules` anew from the core modules."""
        self.core = set(core)
        self.modules = {}
        self.needs = {}
        # Modules that were attributes of their package, and are again when they are given.
        self.children = set()
        self.folders = set(sys.path)
        self.clear()

    def clear(self):
        for name in list(sys.modules):
            if name not in self.core:
                del sys.modules[name]

    def fill(self, names):
        """Load modules with all that they import, then take them out of `sys.modules`."""
        plain = builtins.__import__

        def note(name, globals=None, locals=None, fromlist=(), level=0):
            result = plain(name, globals, locals, fromlist, level)
            whole = resolve(name, globals, level)
            needs = self.needs.setdefault((globals or {}).get("__name__"), {})
            for needed in (whole, *(f"{whole}.{item}" for item in fromlist or ())):
                if needed in sys.modules:
                    needs[needed] = True
            return result

        builtins.__import__ = note
        try:
            for name in names:
                try:
                    note(name)
                except ImportError:
                    pass  # not in this interpreter
        finally:
            builtins.__import__ = plain
        self.put_away()

    def put_away(self):
        mine = (module for module in sys.modules.values() if os.path.dirname(getattr(module, "__file__", None) or "") == RUNNER)
        for name in [module.__name__ for module in mine]:
            sys.modules.pop(name, None)
        self.modules = {name: module for name, module in sys.modules.items() if name not in self.core}
        asked = {name for needs in self.needs.values() for name in needs}
        for name, module in self.modules.items():
            parent, _, child = name.rpartition(".")
            if parent and name not in asked:
                # Its parent itself put it there.
                self.needs.setdefault(parent, {})[name] = True
            holder = self.modules.get(parent) or sys.modules.get(parent)
            if parent and vars(holder).get(child) is module:
                delattr(holder, child)
                self.children.add(name)
        self.clear()

    def give(self, name):
        """Put a module, and all that its import would load, into `sys.modules`."""
        module = self.modules.pop(name, None)
        if module is None:
            return
        sys.modules.setdefault(name, module)
        parent, _, child = name.rpartition(".")
        if parent:
            self.give(parent)
            if name in self.children:
                setattr(sys.modules[parent], child, module)
        for needed in self.needs.get(name, ()):
            self.give(needed)

    def open(self, closed=()):
        """Let imports find the modules here; those in `closed` are found nowhere."""
        shelf = self

        class BuiltinImporter(machinery.BuiltinImporter):
            @classmethod
            def find_spec(cls, name, path=None, target=None):
                if name.partition(".")[0] in closed:
                    raise ModuleNotFoundError(f"No module named {name!r}", name=name)
                module = shelf.modules.get(name)
                if module is None or name in sys.modules or shelf.is_hidden_by_file(name):
                    return super().find_spec(name, path, target)
                return shelf.make_spec(name, module.__spec__)

        # A listing that looks sees the finders of every interpreter.
        BuiltinImporter.__module__ = "_frozen_importlib"
        BuiltinImporter.__qualname__ = "BuiltinImporter"
        sys.meta_path[:] = [BuiltinImporter if finder is machinery.BuiltinImporter else finder for finder in sys.meta_path]

    def is_hidden_by_file(self, name):
        """Tell whether a file of the listing has the name of the module, which then wins."""
        top = name.partition(".")[0]
        mine = [folder for folder in sys.path if folder not in self.folders]
        return any(os.path.exists(os.path.join(folder, end)) for folder in mine for end in (top, f"{top}.py"))

    def make_spec(self, name, original):
        spec = machinery.ModuleSpec(name, Loader(self, name, original), origin=original.origin)
        spec.submodule_search_locations = original.submodule_search_locations
        spec.cached = original.cached
        spec.has_location = original.has_location
        return spec


class Loader:
    def __init__(self, shelf, name, spec):
        self.shelf = shelf
        self.name = name
        self.spec = spec

    def create_module(self, spec):
        return self.shelf.modules[self.name]

    def exec_module(self, module):
        module.__spec__ = self.spec
        self.shelf.give(self.name)


def resolve(name, globals, level):
    """Return the absolute name that an import statement means."""
    if level == 0:
        return name
    package = globals.get("__package__") or globals["__name__"]
    base = package.rsplit(".", level - 1)[0]
    return f"{base}.{name}" if name else base

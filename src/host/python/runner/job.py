"""Runs one job, a listing after those that it continues, and writes down what came of it."""

import __future__
import ast
import atexit
import builtins
import gc
import json
import os
import sys
import traceback
import types
from io import open  # a listing may put its own function in the place of the built-in one

from capture import Capture
from comments import Recorder, find_comments, instrument

FUTURES = 0
for _name in __future__.all_feature_names:
    FUTURES |= getattr(__future__, _name).compiler_flag


class Job:
    """A job in its folder: `job.json` says what to run, `report.json` what came of it, `out` has what it printed."""

    def __init__(self, folder):
        self.folder = folder
        with open(os.path.join(folder, "job.json"), encoding="utf-8") as file:
            self.asked = json.load(file)
        # All segments stand in one file, one after the other, so that every line has a number of its own.
        self.path = os.path.join(folder, "program", self.asked["file"])
        self.segments = []
        first = 1
        for segment in self.asked["segments"]:
            self.segments.append((first, segment))
            first += segment["code"].count("\n") + 1
        self.start = self.segments[-1][0]
        self.lines = self.segments[-1][1]["code"].split("\n")
        self.report = {"end": "ended", "comments": []}
        self.statements = []
        self.process = os.getpid()

    # What the job finds around it.

    def prepare(self):
        """Lay out the folders and enter the empty one that the listing works in."""
        program = os.path.dirname(self.path)
        work = os.path.join(self.folder, "work")
        temp = os.path.join(self.folder, "temp")
        for folder in (program, work, temp):
            os.mkdir(folder)
        with open(self.path, "w", encoding="utf-8", newline="") as file:
            file.write("\n".join(segment["code"] for _, segment in self.segments) + "\n")
        os.chdir(work)
        for name, text in self.asked["files"].items():
            with open(name, "w", encoding="utf-8", newline="") as file:
                file.write(text)
        for name in ("TMPDIR", "TEMP", "TMP"):
            os.environ[name] = temp
        os.environ["HOME"] = os.environ["USERPROFILE"] = work
        sys.argv = [self.asked["file"], *self.asked["argv"]]
        sys.path.insert(0, work)
        self.capture = Capture(self.folder, self.asked["outputLimit"], lambda: self.stop("output"))
        self.guard_exit()

    def guard_exit(self):
        """Note where the listing ends the interpreter itself; its child processes may."""
        leave = os._exit

        def _exit(status):
            if os.getpid() == self.process:
                self.report["status"] = f"status {status}"
                self.stop("died", leave)
            leave(status)

        self.leave = leave
        os._exit = _exit

    def stop(self, end, leave=None):
        """Write the report and end the interpreter at once."""
        self.report.update(end=end, place=self.place(self.find_line_in_frames()))
        # Not in the middle of writing: a stream cannot be flushed from inside itself.
        if end != "output":
            self.capture.flush()
        self.save()
        (leave or self.leave)(0)

    # Running.

    def run(self):
        """Run all segments in one namespace; the last one is the listing."""
        missing = self.find_missing_packages()
        if missing:
            return self.finish("packages", missing=missing)
        module = types.ModuleType("__main__")
        module.__file__ = self.path
        module.__builtins__ = builtins
        sys.modules["__main__"] = module
        space = module.__dict__
        flags = 0
        for first, segment in self.segments[:-1]:
            self.capture.feed(segment["stdin"])
            try:
                code = self.compile(segment, first, flags)
                flags = code.co_flags & FUTURES
                exec(code, space)
            except BaseException as error:
                if not self.is_expected(segment, error):
                    return self.finish("before", error=self.describe(error))
        return self.run_listing(space, flags)

    def run_listing(self, space, flags):
        first, segment = self.segments[-1]
        self.capture.feed(segment["stdin"])
        self.report["start"] = self.capture.measure()
        self.report["comments"] = find_comments(segment["code"], self.lines)
        recorder = Recorder(self.report["comments"], self.capture.measure, self.capture.read)
        for name in ("value", "begin", "end"):
            setattr(builtins, f"__studybook_{name}__", getattr(recorder, name))
        try:
            code = self.compile(segment, first, flags, instrument)
            exec(code, space)
        except SystemExit as error:
            if segment["raises"]:
                return self.finish_raised(error)
            if error.code in (None, 0):
                return self.finish("ended")
            status = f"status {error.code}" if isinstance(error.code, int) else f"the message `{error.code}`"
            return self.finish("exit", status=status, place=self.place(self.find_line(error)))
        except BaseException as error:
            return self.finish_raised(error)
        return self.finish("ended")

    def end(self):
        """Do what an interpreter does at its end: wait for threads, call what is registered, let go of the program's objects."""
        threading = sys.modules.get("threading")
        sys.last_exc = sys.last_value = sys.last_traceback = None
        for step in (getattr(threading, "_shutdown", None), atexit._run_exitfuncs, self.forget_program, self.capture.flush):
            try:
                step and step()
            except BaseException:
                pass  # the interpreter would only print it

    def forget_program(self):
        sys.modules.pop("__main__", None)
        gc.collect()

    def compile(self, segment, first, flags, change=None):
        # Empty lines in front give every line its number in the file, in syntax errors too.
        source = "\n" * (first - 1) + segment["code"]
        tree = compile(source, self.path, "exec", flags | ast.PyCF_ONLY_AST, dont_inherit=True)
        if change:
            self.statements = [node for node in ast.walk(tree) if isinstance(node, ast.stmt)]
            comments = [{**comment, "line": comment["line"] + first - 1} for comment in self.report["comments"]]
            tree = change(tree, comments)
            for comment, changed in zip(self.report["comments"], comments):
                comment["isOwned"] = changed["isOwned"]
        return compile(tree, self.path, "exec", flags, dont_inherit=True)

    def is_expected(self, segment, error):
        if isinstance(error, SystemExit):
            return segment["raises"] or error.code in (None, 0)
        return segment["raises"] and isinstance(error, Exception)

    def find_missing_packages(self):
        """Return the declared packages that are not installed; names are those of imports or of distributions."""
        names = self.asked["packages"]
        if not names:
            return []
        import importlib.metadata
        import importlib.util

        def is_installed(name):
            try:
                if importlib.util.find_spec(name.replace("-", "_")):
                    return True
            except (ImportError, ValueError):
                pass
            try:
                return bool(importlib.metadata.distribution(name))
            except importlib.metadata.PackageNotFoundError:
                return False

        return [name for name in names if not is_installed(name)]

    # What came of it.

    def finish_raised(self, error):
        self.finish("raised", place=self.place_of(error), error=self.describe(error))
        self.show(error)

    def finish(self, end, **facts):
        self.report.update(end=end, **facts)
        self.capture.flush()
        self.save()

    def save(self):
        path = os.path.join(self.folder, "report.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(self.report, file)

    def describe(self, error):
        """Return the exception's names, as a listing may give them, and the last line of its traceback."""
        kind = type(error)
        names = {kind.__name__, kind.__qualname__, f"{kind.__module__}.{kind.__qualname__}"}
        lines = traceback.TracebackException(kind, error, error.__traceback__).format_exception_only()
        last = next((line for line in lines if line.lstrip().partition(":")[0].strip() in names), None)
        root = (getattr(error, "name", None) or "").partition(".")[0] if isinstance(error, ModuleNotFoundError) else ""
        return {
            "names": sorted(names),
            "last": (last or lines_or(error)).rstrip("\n"),
            "isSyntax": isinstance(error, SyntaxError) and error.filename == self.path,
            # Where sizes have 32 bits, some are too large to even ask for.
            "isMemory": isinstance(error, MemoryError) or (sys.platform == "emscripten" and "index-sized integer" in str(error)),
            "missing": root,
            "isStandard": root in sys.stdlib_module_names,
        }

    def show(self, error):
        """Print the traceback as the interpreter would, through the listing's own hook where it has one."""
        trace = error.__traceback__
        while trace and trace.tb_frame.f_code.co_filename != self.path:
            trace = trace.tb_next
        try:
            sys.excepthook(type(error), error.with_traceback(trace), trace)
        except BaseException:
            pass  # a hook that fails itself changes nothing about what was raised
        self.capture.flush()

    def place_of(self, error):
        if isinstance(error, SyntaxError) and error.filename == self.path and error.lineno:
            line = error.lineno - self.start + 1
            column = max((error.offset or 1) - 1, 0)
            return {"line": line, "column": column, "endLine": line, "endColumn": column + 1}
        return self.place(self.find_line(error))

    def find_line(self, error):
        """Return the innermost line of the listing on the way to the exception."""
        found = None
        trace = error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename == self.path and (trace.tb_lineno or 0) >= self.start:
                found = trace.tb_lineno
            trace = trace.tb_next
        return found

    def find_line_in_frames(self):
        frame = sys._getframe()
        while frame:
            if frame.f_code.co_filename == self.path and (frame.f_lineno or 0) >= self.start:
                return frame.f_lineno
            frame = frame.f_back
        return None

    def place(self, line):
        """Return where the innermost statement around a line of the file stands in the listing, columns counted from 0 in characters."""
        if line is None:
            return None
        around = [node for node in self.statements if node.lineno <= line <= node.end_lineno]
        if not around:
            return {"line": line - self.start + 1, "column": 0, "endLine": line - self.start + 1, "endColumn": 0}
        node = max(around, key=lambda node: (node.lineno, -node.end_lineno, node.col_offset))
        return {
            "line": node.lineno - self.start + 1,
            "column": self.to_characters(node.lineno, node.col_offset),
            "endLine": node.end_lineno - self.start + 1,
            "endColumn": self.to_characters(node.end_lineno, node.end_col_offset),
        }

    def to_characters(self, line, offset):
        text = self.lines[line - self.start]
        return len(text.encode()[:offset].decode("utf-8", "replace"))


def lines_or(error):
    return f"{type(error).__name__}: {error}"

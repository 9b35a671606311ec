"""The standard streams of a listing: files, so that what child processes print counts too."""

import io
import os
import sys
from io import open


class LimitedFile(io.FileIO):
    """A file descriptor that stops the program when more is written than it may hold."""

    def limit(self, most, stop):
        self.left = most
        self.stop = stop
        self.name = "<stdout>"
        return self

    def write(self, data):
        self.left -= len(memoryview(data).cast("B"))
        if self.left < 0:
            self.stop()
        return super().write(data)


class Capture:
    """Standard streams that read from and write to files of a folder."""

    def __init__(self, folder, most, stop):
        self.path = os.path.join(folder, "out")
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND
        self.out = os.open(self.path, flags, 0o600)
        error = os.open(os.path.join(folder, "err"), flags, 0o600)
        os.dup2(self.out, 1)
        os.dup2(error, 2)
        os.close(error)
        self.stdout = io.TextIOWrapper(
            io.BufferedWriter(LimitedFile(1, "w", closefd=False).limit(most, stop)), "utf-8", "strict", line_buffering=True
        )
        self.stdout.mode = "w"
        sys.stdout = sys.__stdout__ = self.stdout
        self.stderr = io.TextIOWrapper(io.BufferedWriter(io.FileIO(2, "w", closefd=False)), "utf-8", "backslashreplace", line_buffering=True)
        sys.stderr = sys.__stderr__ = self.stderr
        self.folder = folder

    def feed(self, text):
        """Make this text the standard input."""
        path = os.path.join(self.folder, "in")
        with open(path, "wb") as file:
            file.write(text.encode())
        source = os.open(path, os.O_RDONLY)
        os.dup2(source, 0)
        os.close(source)
        sys.stdin = sys.__stdin__ = io.TextIOWrapper(io.BufferedReader(io.FileIO(0, "r", closefd=False)), "utf-8")

    def flush(self):
        for stream in (sys.stdout, self.stdout, self.stderr):
            try:
                stream.flush()
            except (AttributeError, ValueError, OSError):
                pass  # closed or replaced by the listing

    def measure(self):
        """Return how many bytes have been printed."""
        self.flush()
        return os.fstat(self.out).st_size

    def read(self, start):
        """Return what has been printed from this byte on."""
        self.flush()
        with open(self.path, "rb") as file:
            file.seek(start)
            return file.read().decode("utf-8", "replace")

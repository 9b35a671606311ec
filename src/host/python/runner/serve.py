"""Serves jobs: reads a job's folder a line, runs it in a process forked for it, and answers a line when that has ended.

Without `fork` it runs the first job itself and ends with it.
"""

import faulthandler
import gc
import json
import os
import signal
import sys
import time

from job import Job
from shelf import CORE, NAMES, Shelf

try:
    import resource
except ImportError:
    resource = None

RUNNER = sys.path[0]

shelf = Shelf(CORE)

# More processes at a time than any listing needs; a fork bomb passes this within milliseconds.
MOST_PROCESSES = 64


def main():
    asked, answers = os.dup(0), os.dup(1)
    if hasattr(os, "fork"):
        shelf.fill(NAMES)
        gc.collect()
        # What is frozen is not looked at again by the forked processes, which would copy it.
        gc.freeze()
    with open(asked, encoding="utf-8") as folders:
        for line in folders:
            folder = line.rstrip("\n")
            if not hasattr(os, "fork"):
                return run(folder)
            child = os.fork()
            if child == 0:
                os.setsid()
                signal.signal(signal.SIGTERM, signal.SIG_DFL)
                signal.signal(signal.SIGINT, signal.default_int_handler)
                os.close(answers)
                return run(folder)
            answer = wait(child, folder)
            os.write(answers, json.dumps(answer).encode() + b"\n")


def run(folder):
    """Run a job in this process, and end it."""
    job = Job(folder)
    limit_resources(job.asked)
    job.prepare()
    fault = open(os.path.join(folder, "fault"), "w")
    faulthandler.enable(fault)
    faulthandler.dump_traceback_later(job.asked["timeLimit"], exit=True, file=fault)
    sys.dont_write_bytecode = False
    sys.path.remove(RUNNER)
    shelf.open()
    job.run()
    job.end()
    # Taking down all that is loaded would take longer than the job.
    job.leave(0)


def limit_resources(asked):
    if resource is None:
        return
    limits = {"RLIMIT_DATA": asked["memoryLimit"], "RLIMIT_FSIZE": asked["fileLimit"], "RLIMIT_CORE": 0}
    for name, limit in limits.items():
        try:
            resource.setrlimit(getattr(resource, name), (limit, limit))
        except (AttributeError, ValueError, OSError):
            pass  # not on this system


def wait(child, folder):
    """Wait for a job's process, then end all that it started."""
    with open(os.path.join(folder, "job.json"), encoding="utf-8") as file:
        asked = json.load(file)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: (end_group(child), os._exit(1)))
    watch = Watch(child, os.path.join(folder, "out"), asked)
    pause = 0.001
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            end_group(child)
            return {"status": os.waitstatus_to_exitcode(status), "limit": None}
        limit = watch.find_limit()
        if limit:
            end_group(child)
            os.waitpid(child, 0)
            return {"status": None, "limit": limit}
        time.sleep(pause)
        pause = min(pause * 1.4, 0.02)


class Watch:
    """Tells when a running job has reached a limit that it cannot hold itself to."""

    def __init__(self, child, out, asked):
        self.child = child
        self.out = out
        self.asked = asked
        self.started = time.monotonic()
        self.looked = 0
        self.strangers = set()
        self.members = set()

    def find_limit(self):
        spent = time.monotonic() - self.started
        # The job ends itself at its limit and says where; this is for those that cannot.
        if spent > self.asked["timeLimit"] + 1:
            return "time"
        if spent - self.looked > 0.05:
            self.looked = spent
            if self.count_processes() > MOST_PROCESSES:
                return "processes"
            if os.path.exists(self.out) and os.path.getsize(self.out) > self.asked["outputLimit"] * 2:
                return "output"
        return None

    def count_processes(self):
        """Count the processes of the job's session, where the system lists them in files."""
        if not os.path.isdir("/proc/self"):
            return 0
        now = {name for name in os.listdir("/proc") if name.isdigit()}
        self.strangers &= now
        self.members &= now
        for name in now - self.strangers - self.members:
            (self.members if read_session(name) == self.child else self.strangers).add(name)
        return len(self.members)


def read_session(process):
    try:
        with open(f"/proc/{process}/stat") as file:
            return int(file.read().rpartition(")")[2].split()[3])
    except (OSError, IndexError, ValueError):
        return None


def end_group(leader):
    try:
        os.killpg(leader, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass


if __name__ == "__main__":
    main()

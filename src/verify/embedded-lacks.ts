import type { PythonRun } from "../model/python.js";

/** What Python without threads, processes and sockets raises when it is asked for them (CPython 3.14 of Pyodide 314). */
const lacks = [
  /^RuntimeError: can't start new thread/,
  /^RuntimeError: asyncio\.run\(\) cannot be called from a running event loop/,
  /^RuntimeError: Cannot run the event loop while another loop is running/,
  /^OSError: \[Errno (?:52|138)\]/, // ENOSYS, ENOTSUP
  /^OSError: \[Errno 23\] Host is unreachable/,
  /^(?:AttributeError|ImportError): .*\b(?:fork|kill|socketpair|alarm|setitimer|_multiprocessing|_posixshmem|memfd_create)\b/,
];

/** Tells whether an exception comes from what the embedded interpreter cannot do, not from the listing. */
export function isLackOfEmbedded({ error }: PythonRun): boolean {
  if (!error) return false;
  return (error.missing !== "" && error.isStandard) || lacks.some((lack) => lack.test(error.last));
}

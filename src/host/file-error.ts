import { EnvironmentError } from "../diagnostics/environment-error.js";

const causes: Readonly<Record<string, readonly [cause: string, hint: string]>> = {
  EACCES: ["permission denied", "Change the permissions, or choose another folder with --out."],
  EPERM: ["operation not permitted", "Change the permissions, close programs that hold the file, or choose another folder with --out."],
  EROFS: ["the file system is read-only", "Choose another folder with --out."],
  ENOSPC: ["no space left on the disk", "Free some space, or choose another folder with --out."],
  EDQUOT: ["the disk quota is used up", "Free some space, or choose another folder with --out."],
  EFBIG: ["the file is larger than the system allows", "Raise the file size limit (`ulimit -f`)."],
  ERR_FS_FILE_TOO_LARGE: ["the file is larger than 2 GiB", "Use a smaller file."],
  EISDIR: ["there is a folder of this name", "Move the folder away, or choose another folder with --out."],
  ENOTDIR: ["a part of the path is a file, not a folder", "Move that file away, or choose another folder with --out."],
  EEXIST: ["there is a file where a folder is needed", "Move that file away, or choose another folder with --out."],
  ENOTEMPTY: ["there is a folder of this name", "Move the folder away, or choose another folder with --out."],
  ENAMETOOLONG: ["the path is too long", "Use a shorter folder name or `slug`."],
  EMFILE: ["too many files are open", "Raise the limit of open files (`ulimit -n`)."],
  EBUSY: ["the file is in use", "Close the program that shows the file and build again."],
  EIO: ["the disk reported an error", "Check the disk."],
};

/** Returns an `EnvironmentError` that names the action, the path and the cause; other errors than those of the file system come back unchanged. */
export function toEnvironmentError(error: unknown, action: string, path: string): unknown {
  const code = readErrorCode(error);
  if (code === undefined || error instanceof EnvironmentError) return error;
  const [cause, hint] = causes[code] ?? [code, "Check the file and its folder."];
  return new EnvironmentError(`Cannot ${action} ${path}: ${cause}.`, hint, { cause: error });
}

/** Returns the code of a system error, such as `ENOENT`. */
export function readErrorCode(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** Tells whether an error means that nothing (or nothing that can be) is at a path. */
export function meansAbsent(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"].includes(readErrorCode(error) ?? "");
}

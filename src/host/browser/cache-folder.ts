import { lstat, mkdir } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";

/** Returns the folder for unpacked browsers, made when missing: below `XDG_CACHE_HOME` or `~/.cache`, else a private one below the temp folder. */
export async function openCacheFolder(env: NodeJS.ProcessEnv): Promise<string> {
  const cacheHome = env["XDG_CACHE_HOME"] ?? "";
  const preferred = join(isAbsolute(cacheHome) ? cacheHome : join(homedir(), ".cache"), "studybook");
  try {
    await mkdir(preferred, { recursive: true, mode: 0o700 });
    return preferred;
  } catch {
    return openPrivateFolder(join(tmpdir(), `studybook-${process.getuid?.() ?? "user"}`));
  }
}

/** A program is started from here, so nobody else may have made or be able to change the folder: anyone can write to the temp folder. */
async function openPrivateFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const found = await lstat(path);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o077) !== 0)
    throw new Error(`the folder ${path} belongs to someone else or is open to others`);
  return path;
}

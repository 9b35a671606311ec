import { join } from "node:path";
import type { Host } from "../host/host.js";
import type { Artifact } from "../model/artifact.js";
import type { WrittenFile } from "../model/build.js";

/** Writes artifacts below the output folder, all or nothing as far as the file system allows, and returns what stands there; a reader never sees half a file. */
export async function publishArtifacts(host: Host, folder: string, artifacts: readonly Artifact[]): Promise<readonly WrittenFile[]> {
  await host.publish(folder, artifacts);
  return artifacts.map(({ path, bytes, ...paper }) => ({ path: join(folder, path), size: bytes.length, ...paper }));
}

import type { Artifact } from "../../model/artifact.js";
import type { WebFile } from "../../model/web.js";

/** Returns the files of a web edition as artifacts in one folder. */
export function renderWeb(files: readonly WebFile[], folder = "web"): Artifact[] {
  const encoder = new TextEncoder();
  return files.map(({ path, content }) => ({ path: `${folder}/${path}`, bytes: typeof content === "string" ? encoder.encode(content) : content }));
}

import type { BrowserProgram } from "./candidate.js";

/** Returns the environment for a browser: that of this process, with what could change the printed bytes set to fixed values. */
export function createEnvironment(program: BrowserProgram, env: NodeJS.ProcessEnv, fontConfig: string | undefined): Record<string, string | undefined> {
  return {
    ...env,
    LANG: "C.UTF-8",
    LC_ALL: "C.UTF-8",
    LANGUAGE: undefined,
    TZ: "UTC",
    ...(fontConfig ? { FONTCONFIG_FILE: fontConfig, FONTCONFIG_PATH: undefined } : {}),
    ...(program.libraries ? { LD_LIBRARY_PATH: [program.libraries, env["LD_LIBRARY_PATH"]].filter(Boolean).join(":") } : {}),
  };
}

import { tmpdir } from "node:os";
import { launch, type Browser } from "puppeteer-core";
import { withTimeout } from "../../util/with-timeout.js";
import { createTempFolder, removeStaleFolders, removeTempFolder } from "../temp-folder.js";
import { assertRunnable } from "./assert-runnable.js";
import { createEnvironment } from "./browser-environment.js";
import type { BrowserProgram } from "./candidate.js";
import { explainFailure } from "./explain-failure.js";
import { writeFontConfig } from "./font-config.js";

/** A running browser with its own profile folder. */
export interface RunningBrowser {
  readonly browser: Browser;
  /** Ends the browser, by force when it does not answer, and removes its profile. */
  close(): Promise<void>;
}

/** Time to start (ms): 0.1 s is usual, a cold disk or a busy machine takes far longer. */
const startLimit = 60_000;
/** Time for one call (ms): the largest unit measured, 3,359 pages, printed in 74 s. */
const callLimit = 180_000;
/** Time to end by itself (ms), before it is killed. */
const endLimit = 3_000;

/** Starts a browser that is fenced off from network and machine; throws with the browser's own reason when it does not start. */
export async function launchBrowser(program: BrowserProgram, env: NodeJS.ProcessEnv): Promise<RunningBrowser> {
  await removeStaleFolders(tmpdir());
  const profile = await createTempFolder(tmpdir());
  const args = listArguments(env);
  const fontConfig = process.platform === "linux" ? await writeFontConfig(profile) : undefined;
  const environment = createEnvironment(program, env, fontConfig);
  try {
    await assertRunnable(program, environment);
    const browser = await startBrowser(program, args, environment, profile);
    ignorePipeErrors(browser);
    return { browser, close: () => endBrowser(browser, profile) };
  } catch (error) {
    await removeTempFolder(profile);
    throw error;
  }
}

async function startBrowser(program: BrowserProgram, args: string[], env: Record<string, string | undefined>, profile: string): Promise<Browser> {
  try {
    return await launch({
      executablePath: program.path,
      // Old headless, the quicker one, where the program still has it; a headless shell has nothing else, and new Chrome takes it for the new one.
      headless: "shell",
      // A pipe ends with this process, however that ends; a socket would leave the browser running.
      pipe: true,
      args,
      env,
      userDataDir: profile,
      timeout: startLimit,
      protocolTimeout: callLimit,
      // The command line ends the browser on signals.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    throw new Error(await explainFailure(program, args, env, error), { cause: error });
  }
}

/** A browser that ends while it speaks resets its pipe, which puppeteer 24 does not listen to any more by then: that would end this process. */
function ignorePipeErrors(browser: Browser): void {
  for (const stream of browser.process()?.stdio ?? []) stream?.on("error", () => undefined);
}

function listArguments(env: NodeJS.ProcessEnv): string[] {
  return [
    // No name and no address resolves, also for what request interception does not see (prefetch, sockets).
    "--host-resolver-rules=MAP * ~NOTFOUND",
    // Glyphs keep their true widths, on every machine.
    "--font-render-hinting=none",
    "--disable-gpu",
    "--lang=en-US",
    ...(isSandboxOff(env) ? ["--no-sandbox"] : []),
  ];
}

/** Tells whether the browser runs without its sandbox: as root, where it cannot have one, or when `STUDYBOOK_SANDBOX=off` asks for it. */
export function isSandboxOff(env: NodeJS.ProcessEnv): boolean {
  return process.getuid?.() === 0 || env["STUDYBOOK_SANDBOX"] === "off";
}

async function endBrowser(browser: Browser, profile: string): Promise<void> {
  const child = browser.process();
  try {
    await withTimeout(browser.close(), endLimit, "ending the browser");
  } catch {
    killGroup(child?.pid);
  }
  await removeTempFolder(profile);
}

/** Puppeteer starts browsers as leaders of a process group, except on Windows. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It has ended meanwhile.
  }
}

import { readBuildTime } from "./clock.js";
import { deleteFiles, listFolder, readFile, statFile } from "./files.js";
import type { Host } from "./host.js";
import { createIsolation } from "./isolate.js";
import { findPackage, findPackageFolder } from "./packages.js";
import { publishFiles } from "./publish.js";
import { createPythonDoor } from "./python/open-python.js";
import type { Printer } from "../model/print.js";

/** The real machine; closing it ends what still runs, also in the middle of a build. */
export interface NodeHost extends Host {
  /** Starts what every build needs (the parser's workers), so that it gets ready while the program itself is still loading. */
  warmUp(): void;
  /** Ends open browsers, interpreters and workers; staging folders go with the process. */
  close(): Promise<void>;
}

/** Creates the door to the real machine; the build time is read once, so that all files of a build agree. */
export function createNodeHost(env: NodeJS.ProcessEnv = process.env): NodeHost {
  const buildTime = readBuildTime(env);
  const isolation = createIsolation();
  const python = createPythonDoor(env);
  const printers = new Set<Promise<Printer>>();
  return {
    packageFolder: findPackageFolder(),
    findPackage,
    readFile,
    stat: statFile,
    listFolder,
    publish: publishFiles,
    deleteFiles,
    pinnedDate: env["SOURCE_DATE_EPOCH"] ? buildTime : undefined,
    now: () => buildTime,
    elapsed: () => performance.now(),
    openPrinter: ({ browser = env["STUDYBOOK_BROWSER"] || undefined }) => {
      // Loaded here, since `check` and `--help` need no browser and its library takes a while.
      const printer = import("./browser/open-printer.js").then(({ openPrinter }) => openPrinter({ browser }, env));
      printers.add(printer);
      return printer;
    },
    python,
    isolate: isolation.run,
    warmUp: () => isolation.start("parse"),
    close: async () => {
      const closing = [...printers].map(async (printer) => (await printer).close());
      await Promise.allSettled([...closing, isolation.close(), python.close()]);
    },
  };
}

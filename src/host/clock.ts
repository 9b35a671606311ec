import { EnvironmentError } from "../diagnostics/environment-error.js";

/** Returns the build time: `SOURCE_DATE_EPOCH` (seconds, reproducible-builds.org) when set, else now; throws `EnvironmentError` when it is not a number. */
export function readBuildTime(env: NodeJS.ProcessEnv): Date {
  const epoch = env["SOURCE_DATE_EPOCH"];
  if (epoch === undefined || epoch === "") return new Date();
  const date = new Date(/^\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : NaN);
  if (Number.isNaN(date.getTime()))
    throw new EnvironmentError(`SOURCE_DATE_EPOCH is ${JSON.stringify(epoch)}, not a number of seconds since 1970.`, "Unset SOURCE_DATE_EPOCH, or set it to such a number.");
  return date;
}

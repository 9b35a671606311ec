import { PuppeteerError } from "puppeteer-core";
import { TimeLimitError } from "../../util/with-timeout.js";

/** Tells whether the browser failed (it crashed, hangs or ran out of memory), other than a job that is wrong in itself. */
export function isBrowserFailure(error: unknown): boolean {
  if (error instanceof PuppeteerError || error instanceof TimeLimitError) return true;
  return error instanceof Error && /crashed|detached|closed|net::ERR|disconnected|Printing failed/i.test(error.message);
}

import { locateDownloads } from "./downloaded-browser.js";

/** Returns the one thing to do when no browser prints; `reasons` are those of the browsers that were tried. */
export function suggestBrowser(reasons: readonly string[], env: NodeJS.ProcessEnv): string {
  if (reasons.some((reason) => /sandbox/i.test(reason))) return "This system forbids the browser's sandbox: install Google Chrome, or set STUDYBOOK_SANDBOX=off if you trust the book.";
  return `Run: npx @puppeteer/browsers install chrome-headless-shell@stable --path "${locateDownloads(env)}"`;
}

import type { PrintJob } from "../../model/print.js";

/** Chromium lays a document out for the screen first, which nobody sees: a third of the time of a print. */
const hideOnScreen = "<style>@media screen { body { display: none !important } }</style>";

const cssReference = /(?:url|image-set|image)\(\s*["']?([^"')]*)/gi;
const isHarmless = /^(?:#|data:(?:application\/)?(?:x-)?font|[^?]*\.(?:woff2?|ttf|otf)$)/i;

/**
 * Returns the document to print, without layout for the screen where that is safe: a picture that only CSS names is not loaded for a hidden
 * body, so any `url(…)` but of fonts and of fragments keeps the body on screen. `isHidden` tells that no text has asked for its fonts yet.
 */
export function skipScreenLayout(job: PrintJob): { readonly document: string; readonly isHidden: boolean } {
  const end = job.html.search(/<\/head>/i);
  if (end < 0 || listStyleTexts(job).some(namesPicture)) return { document: job.html, isHidden: false };
  return { document: job.html.slice(0, end) + hideOnScreen + job.html.slice(end), isHidden: true };
}

function listStyleTexts(job: PrintJob): string[] {
  const decoder = new TextDecoder();
  const sheets = [...job.resources.values()].filter(({ mediaType }) => mediaType.startsWith("text/css"));
  return [job.html, ...sheets.map(({ bytes }) => decoder.decode(bytes))];
}

function namesPicture(text: string): boolean {
  return [...text.matchAll(cssReference)].some(([, target = ""]) => !isHarmless.test(target.trim()));
}

import type { HTTPRequest, Page } from "puppeteer-core";
import type { PrintJob, Resource } from "../../model/print.js";

/** Forbids what the interception does not see: prefetches, sockets, scripts. What it sees it must see, to refuse and report it. */
const contentPolicy = [
  "default-src 'none'",
  "img-src * data:",
  "media-src *",
  "font-src * data:",
  "style-src * data: 'unsafe-inline'",
  "frame-src *",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** What stands between a page and the world. */
export interface RequestFence {
  /** From now on, answers `<origin>/` with the document, the job's resources below it, and refuses all else. */
  serve(origin: string, document: string, job: PrintJob): void;
}

/** Puts a fence round a page: every request is answered from memory or refused and told to `onBlocked`. */
export async function fencePage(page: Page, onBlocked: (job: string, url: string) => void): Promise<RequestFence> {
  let findAnswer: (url: URL) => Resource | undefined = () => undefined;
  let name = "";
  const handle = async (request: HTTPRequest): Promise<void> => {
    const answer = request.method() === "GET" ? findAnswer(new URL(request.url())) : undefined;
    if (answer) return request.respond({ status: 200, contentType: answer.mediaType, headers: { "content-security-policy": contentPolicy }, body: answer.bytes });
    onBlocked(name, request.url());
    return request.abort("blockedbyclient");
  };
  await page.setRequestInterception(true);
  // A page that ends while it waits for an answer needs none.
  page.on("request", (request) => void handle(request).catch(() => undefined));
  return {
    serve: (origin, document, job) => {
      name = job.name;
      const html = { mediaType: "text/html; charset=utf-8", bytes: new TextEncoder().encode(document) };
      findAnswer = (url) => (url.origin !== origin || url.search ? undefined : url.pathname === "/" ? html : findResource(job, url.pathname));
    },
  };
}

function findResource(job: PrintJob, pathname: string): Resource | undefined {
  const path = pathname.slice(1);
  try {
    return job.resources.get(path) ?? job.resources.get(decodeURIComponent(path));
  } catch {
    return undefined;
  }
}

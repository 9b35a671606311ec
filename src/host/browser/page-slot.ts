import type { PrintJob } from "../../model/print.js";
import type { PrintPage } from "./print-page.js";

/** A place for one page, which is replaced after a failure. */
export class PageSlot {
  readonly #open: () => Promise<PrintPage>;
  #page: Promise<PrintPage> | undefined;

  /** Opens the page at once, so that it is ready when the first job comes. */
  constructor(open: () => Promise<PrintPage>) {
    this.#open = open;
    this.#page = open();
    this.#page.catch(() => undefined);
  }

  /** Resolves when the page is open, or could not be opened. */
  async settle(): Promise<void> {
    await this.#page?.catch(() => undefined);
  }

  /** Prints one job; a page that failed is not used again. */
  async print(job: PrintJob): Promise<Uint8Array> {
    const opening = (this.#page ??= this.#open());
    try {
      return await (await opening).print(job);
    } catch (error) {
      this.#page = undefined;
      opening.then((page) => page.close()).catch(() => undefined);
      throw error;
    }
  }
}

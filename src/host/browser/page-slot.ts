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

  /** Does one job on the page; a page that failed is not used again. */
  async use(work: (page: PrintPage) => Promise<Uint8Array>): Promise<Uint8Array> {
    const opening = (this.#page ??= this.#open());
    try {
      return await work(await opening);
    } catch (error) {
      this.#page = undefined;
      opening.then((page) => page.close()).catch(() => undefined);
      throw error;
    }
  }
}

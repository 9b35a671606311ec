/** A fixed set of things, each used by one call at a time; calls wait in line. */
export class Pool<Item> {
  readonly #idle: Item[];
  readonly #waiting: ((item: Item) => void)[] = [];

  constructor(items: readonly Item[]) {
    this.#idle = [...items];
  }

  /** Runs work with the next free thing, which is free again when the work has settled. */
  async use<Result>(work: (item: Item) => Promise<Result>): Promise<Result> {
    const item = this.#idle.shift() ?? (await new Promise<Item>((resolve) => this.#waiting.push(resolve)));
    try {
      return await work(item);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(item);
      else this.#idle.unshift(item);
    }
  }
}

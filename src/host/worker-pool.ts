import { Pool } from "../util/pool.js";
import type { IsolatedResult } from "./host.js";
import { WorkerSlot, type WorkerLimits } from "./worker-slot.js";

/** A few worker threads that run inputs side by side and are used again; idle ones do not keep the process alive. */
export class WorkerPool {
  readonly #slots: readonly WorkerSlot[];
  readonly #pool: Pool<WorkerSlot>;

  constructor(script: URL, size: number, limits: WorkerLimits) {
    this.#slots = Array.from({ length: size }, () => new WorkerSlot(script, limits));
    this.#pool = new Pool(this.#slots);
  }

  /** Runs one input as soon as a worker is free; time spent waiting does not count. */
  run<Input, Output>(input: Input): Promise<IsolatedResult<Output>> {
    return this.#pool.use((slot) => slot.run<Input, Output>(input));
  }

  /** Starts all workers. */
  start(): void {
    for (const slot of this.#slots) slot.start();
  }

  /** Ends all workers; running inputs reject. */
  async close(): Promise<void> {
    await Promise.all(this.#slots.map((slot) => slot.close()));
  }
}

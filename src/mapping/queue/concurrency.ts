/** Batches that Lambda handles at once when it starts to read a standard queue. */
const FIRST = 5;
/** It adds 300 a minute while messages wait: one each 200 milliseconds. */
const STEP = 200;
/** As many as it ever handles at once. */
const MOST = 1250;

/** How many batches of a queue may be in flight. */
export class Concurrency {
  readonly #most: number;
  readonly #grows: boolean;
  #waitingSince: number | undefined;

  /** @param grows false for FIFO queues, which scale with their message groups */
  constructor(maximumConcurrency: number | undefined, grows: boolean) {
    this.#most = maximumConcurrency ?? MOST;
    this.#grows = grows;
  }

  limit(now: number): number {
    if (!this.#grows) return this.#most;
    const grown = this.#waitingSince === undefined ? 0 : Math.floor((now - this.#waitingSince) / STEP);
    return Math.min(this.#most, FIRST + grown);
  }

  /** Messages wait since all that may be in flight is. Tells when one more may be, if ever. */
  wait(now: number): number | undefined {
    if (this.limit(now) >= this.#most) return undefined;
    this.#waitingSince ??= now;
    return now + STEP - ((now - this.#waitingSince) % STEP);
  }

  /** Nothing waits and nothing is in flight: it starts small again. */
  rest(): void {
    this.#waitingSince = undefined;
  }
}

/** Bytes that go out at full speed, and then a second. */
const BURST = 6 * 1024 * 1024;
const RATE = 2 * 1024 * 1024;

/**
 * How fast Lambda takes a streamed response: 6 MiB at once, and what is more at 2 MiB a second.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html
 */
export class Bandwidth {
  #allowance = BURST;
  #at: number;

  /** @param start epoch milliseconds */
  constructor(start: number) {
    this.#at = start;
  }

  /** Takes so many bytes. Gives the whole milliseconds until the last of them has passed. */
  take(bytes: number, now: number): number {
    this.#allowance = Math.min(BURST, this.#allowance + ((now - this.#at) * RATE) / 1000) - bytes;
    this.#at = now;
    return this.#allowance >= 0 ? 0 : Math.ceil((-this.#allowance * 1000) / RATE);
  }
}

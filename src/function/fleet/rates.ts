/** How many environments one function can get at once. */
const MOST_AT_ONCE = 1000;
const REFILLED_IN = 10_000;
/** What fractions of a token lose when they are added up. */
const ROUNDING = 1e-9;

/** How fast a function may get further environments: 1,000 every 10 seconds, refilled all the time, never saved up beyond that. */
export class ScalingRate {
  readonly #most: number;
  #left: number;
  #time = Number.NEGATIVE_INFINITY;

  /** @param most environments every 10 seconds */
  constructor(most: number = MOST_AT_ONCE) {
    this.#most = most;
    this.#left = most;
  }

  /** True if there may be one more environment now, which is then counted. */
  take(time: number): boolean {
    if (time > this.#time) {
      const refilled = this.#left + ((time - this.#time) * this.#most) / REFILLED_IN;
      this.#left = Math.min(this.#most, refilled);
      this.#time = time;
    }
    if (this.#left < 1 - ROUNDING) return false;
    this.#left -= 1;
    return true;
  }
}

const SECOND = 1000;

/** How many requests there may be in any second. */
export class RequestRate {
  /** When the last requests were let through, in a ring. */
  #times: Float64Array;
  #next = 0;
  #count = 0;

  /** @param mostPerSecond requests in any 1,000 milliseconds */
  constructor(mostPerSecond: number) {
    this.#times = new Float64Array(mostPerSecond);
  }

  /** True if a request fits in now. */
  allows(time: number): boolean {
    const most = this.#times.length;
    return this.#count < most || time - this.#times[this.#next]! >= SECOND;
  }

  /** Counts a request that was let through. */
  count(time: number): void {
    this.#times[this.#next] = time;
    this.#next = this.#next + 1 === this.#times.length ? 0 : this.#next + 1;
    if (this.#count < this.#times.length) this.#count++;
  }
}

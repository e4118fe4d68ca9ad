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
  readonly #most: number;
  /** When the last requests were let through: a ring, once it has got as long as it may be. */
  #times = new Float64Array(16);
  #oldest = 0;
  #count = 0;

  /** @param most requests in any 1,000 milliseconds */
  constructor(most: number) {
    this.#most = most;
  }

  /** True if a request fits in now. */
  allows(time: number): boolean {
    return this.#count < this.#most || time - this.#times[this.#oldest]! >= SECOND;
  }

  /** Counts a request that was let through. */
  count(time: number): void {
    if (this.#count === this.#most) {
      this.#times[this.#oldest] = time;
      this.#oldest = (this.#oldest + 1) % this.#most;
      return;
    }
    if (this.#count === this.#times.length) {
      const longer = new Float64Array(Math.min(this.#most, this.#count * 2));
      longer.set(this.#times);
      this.#times = longer;
    }
    this.#times[this.#count++] = time;
  }
}

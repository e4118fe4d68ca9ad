/** How often a clock that stands still may be read before it starts to move. */
const PATIENT_READS = 10_000;
const READS_PER_STEP = 1_000;

/**
 * A clock that stands still until the driver moves it. Code that reads it over and over without ever yielding (`while (Date.now() < end);`,
 * or a loop on the remaining time over nothing but settled promises) would never end: after many reads at one instant the clock
 * moves by itself, ever faster.
 */
export class VirtualClock {
  readonly start: number;
  #time: number;
  #reads = 0;
  #step = 1;

  constructor(start: number) {
    this.start = start;
    this.#time = start;
  }

  read(): number {
    if (++this.#reads > PATIENT_READS) this.#creep();
    return this.#time;
  }

  /** The time, for the driver's own use. */
  peek(): number {
    return this.#time;
  }

  moveTo(time: number): void {
    if (time > this.#time) this.#time = time;
    this.rest();
  }

  /** Forgets how often it was read. */
  rest(): void {
    this.#reads = 0;
    this.#step = 1;
  }

  #creep(): void {
    if (this.#reads < PATIENT_READS + READS_PER_STEP) return;
    this.#time += this.#step;
    this.#step *= 2;
    this.#reads = PATIENT_READS;
  }
}

/** An execution environment, as far as it is a place for one request at a time. */
export interface FleetEnvironment<Attached = unknown> {
  /** 1 for the first environment of a function, and so on. */
  readonly id: number;
  readonly version: string;
  readonly initializationType: 'on-demand' | 'provisioned-concurrency';
  /** `gone`: expired, replaced, or dead. */
  readonly state: 'busy' | 'idle' | 'gone';
  /** Requests that it got. */
  readonly invocations: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** When it got its last request, or gave its answer; epoch milliseconds. */
  readonly lastUsedAt: number;
  /** What whoever runs code in it keeps with it. */
  attached: Attached | undefined;
}

/** The same, for the fleet itself. */
export class Environment<Attached> implements FleetEnvironment<Attached> {
  readonly id: number;
  readonly version: string;
  readonly initializationType: 'on-demand' | 'provisioned-concurrency';
  readonly createdAt: number;
  state: 'busy' | 'idle' | 'gone' = 'idle';
  invocations = 0;
  lastUsedAt: number;
  attached: Attached | undefined = undefined;
  /** Its code must be initialized again before the next request. */
  reset = false;

  constructor(id: number, version: string, initializationType: Environment<Attached>['initializationType'], time: number) {
    this.id = id;
    this.version = version;
    this.initializationType = initializationType;
    this.createdAt = time;
    this.lastUsedAt = time;
  }
}

/** Idle environments: the one that was used last is taken first, so that those not needed any more expire. */
export class IdleEnvironments<Attached> {
  #stack: Environment<Attached>[] = [];
  /** Whatever lies below has expired. */
  #bottom = 0;

  get size(): number {
    return this.#stack.length - this.#bottom;
  }

  push(environment: Environment<Attached>): void {
    this.#stack.push(environment);
  }

  pop(): Environment<Attached> | undefined {
    if (this.size === 0) return undefined;
    const last = this.#stack.pop();
    this.#compact();
    return last;
  }

  /** Takes out what was used last before an instant, or at it. */
  takeUnusedSince(time: number): readonly Environment<Attached>[] {
    const unused: Environment<Attached>[] = [];
    while (this.size > 0 && this.#stack[this.#bottom]!.lastUsedAt <= time) unused.push(this.#stack[this.#bottom++]!);
    if (unused.length > 0) this.#compact();
    return unused;
  }

  #compact(): void {
    if (this.#bottom === 0 || this.#bottom * 2 < this.#stack.length) return;
    this.#stack = this.#stack.slice(this.#bottom);
    this.#bottom = 0;
  }
}

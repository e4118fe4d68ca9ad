import { anInteger } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable } from '../../internal/options.js';
import { AccountConcurrency } from './account.js';
import { Environment, IdleEnvironments, type FleetEnvironment } from './environment.js';
import { RequestRate, ScalingRate } from './rates.js';
import type { ThrottleReason } from './throttle.js';

/** What a function may have of concurrency. */
export interface FleetOptions {
  /** Requests at the same time: guaranteed, and the most there can be; 0 stops the function. Default: what the account has left. */
  reservedConcurrency?: number | undefined;
  /** How long an environment stays without a request, in milliseconds; AWS doesn't say. Default 600,000. */
  idleTimeout?: number | undefined;
}

/** A request that an environment takes. */
export interface Admission<Attached = unknown> {
  readonly admitted: true;
  readonly environment: FleetEnvironment<Attached>;
  /** `cold`: the environment is new; `reset`: it is known, but its code starts anew; `warm`: neither. */
  readonly start: 'cold' | 'reset' | 'warm';
  /** `spillover`: the version has provisioned concurrency, but all of it was busy. */
  readonly concurrency: 'on-demand' | 'provisioned' | 'spillover';
}

/** A request that is refused with a `TooManyRequestsException`. */
export interface Refusal {
  readonly admitted: false;
  readonly reason: ThrottleReason;
}

/** What is left of an environment after a request: nothing changed, its code has to start anew, or there is nothing left. */
export type EnvironmentEnd = 'kept' | 'reset' | 'gone';

const LATEST = '$LATEST';
const USUAL_IDLE_TIMEOUT = 600_000;
const REQUESTS_PER_CONCURRENCY = 10;

const table = optionTable<FleetOptions>({
  reservedConcurrency: anInteger(0, 1_000_000),
  idleTimeout: anInteger(0, Number.MAX_SAFE_INTEGER),
});

function refusal(reason: ThrottleReason): Refusal {
  return Object.freeze({ admitted: false, reason });
}

const NO_RESERVED_LEFT = refusal('ReservedFunctionConcurrentInvocationLimitExceeded');
const TOO_FAST_FOR_RESERVED = refusal('ReservedFunctionInvocationRateLimitExceeded');
const NO_CONCURRENCY_LEFT = refusal('ConcurrentInvocationLimitExceeded');
const TOO_FAST = refusal('FunctionInvocationRateLimitExceeded');

/** The environments of one version of a function. */
class Pool<Attached> {
  readonly version: string;
  readonly onDemand = new IdleEnvironments<Attached>();
  readonly provisioned = new IdleEnvironments<Attached>();
  /** How many provisioned environments there are to be, and how many there are. */
  allocated = 0;
  existing = 0;
  provisionedBusy = 0;

  constructor(version: string) {
    this.version = version;
  }
}

/**
 * The execution environments of a function: which request gets which, when there are new ones, and which requests are throttled. Each
 * environment has one request at a time; the idle one that was used last gets the next. Times never go back.
 */
export class Fleet<Attached = unknown> {
  readonly account: AccountConcurrency;
  /** Hears of each environment that is no more. */
  onGone: ((environment: FleetEnvironment<Attached>) => void) | undefined = undefined;
  readonly #doing: string;
  readonly #idleTimeout: number;
  readonly #pools = new Map<string, Pool<Attached>>();
  readonly #homes = new WeakMap<Environment<Attached>, Pool<Attached>>();
  readonly #environments = new Set<Environment<Attached>>();
  readonly #scaling = new ScalingRate();
  #reserved: number | undefined;
  #requests: RequestRate | undefined;
  #provisioned = 0;
  #onDemandBusy = 0;
  #provisionedBusy = 0;
  #created = 0;

  /**
   * @param account what the function shares with others; its own account by default
   * @param doing what fails when options are wrong, such as `create function "orders"`
   * @throws for more reserved concurrency than the account can spare
   */
  constructor(options: FleetOptions = {}, account: AccountConcurrency = new AccountConcurrency(), doing = 'create a function') {
    checkOptions(doing, options, table);
    this.account = account;
    this.#doing = doing;
    this.#idleTimeout = options.idleTimeout ?? USUAL_IDLE_TIMEOUT;
    this.reserve(options.reservedConcurrency);
  }

  /** Requests under way. */
  get busy(): number {
    return this.#onDemandBusy + this.#provisionedBusy;
  }

  get reservedConcurrency(): number | undefined {
    return this.#reserved;
  }

  /** How many environments have been made so far. */
  get created(): number {
    return this.#created;
  }

  /** The environments that there are at an instant, the oldest first. */
  environments(time: number): readonly FleetEnvironment<Attached>[] {
    for (const pool of this.#pools.values()) this.#expire(pool, time);
    return [...this.#environments];
  }

  /** Provisioned environments of a version: how many there are to be, and how many have a request. */
  provisioned(version: string = LATEST): { readonly allocated: number; readonly busy: number } {
    const pool = this.#pools.get(version);
    return { allocated: pool?.allocated ?? 0, busy: pool?.provisionedBusy ?? 0 };
  }

  /**
   * Changes the reserved concurrency; `undefined` gives it back.
   *
   * @throws for more than the account can spare, and less than is provisioned
   */
  reserve(reservedConcurrency: number | undefined): void {
    checkOptions(this.#doing, { reservedConcurrency }, table);
    if (reservedConcurrency !== undefined && reservedConcurrency < this.#provisioned) {
      throw failure(
        this.#doing,
        `ReservedConcurrentExecutions ${reservedConcurrency} should not be lower than function's total provisioned concurrency [${this.#provisioned}]`,
        `Reserve at least ${this.#provisioned}, or provision less first.`,
      );
    }
    this.account.claim(this, { reserved: reservedConcurrency, provisioned: this.#provisioned }, this.#doing);
    if (this.#reserved === undefined) this.account.unreservedBusy -= this.#onDemandBusy;
    this.#reserved = reservedConcurrency;
    if (reservedConcurrency === undefined) this.account.unreservedBusy += this.#onDemandBusy;
    this.#requests = reservedConcurrency ? new RequestRate(REQUESTS_PER_CONCURRENCY * reservedConcurrency) : undefined;
  }

  /**
   * Sets how many environments of a version are kept ready, at once.
   *
   * @returns the environments that are new, whose code is to be initialized
   * @throws for more than is reserved, or than the account can spare
   */
  provision(provisionedConcurrency: number, time: number, version: string = LATEST): readonly FleetEnvironment<Attached>[] {
    const pool = this.#poolOf(version);
    const provisioned = this.#provisioned - pool.allocated + provisionedConcurrency;
    this.account.claim(this, { reserved: this.#reserved, provisioned }, this.#doing);
    this.#provisioned = provisioned;
    pool.allocated = provisionedConcurrency;
    while (pool.existing > pool.allocated && pool.provisioned.size > 0) this.#remove(pool.provisioned.pop()!, pool);
    const fresh: Environment<Attached>[] = [];
    while (pool.existing < pool.allocated) {
      const environment = this.#create(pool, 'provisioned-concurrency', time);
      pool.provisioned.push(environment);
      fresh.push(environment);
    }
    return fresh;
  }

  /** Finds an environment for a request, or says why there is none. */
  request(time: number, version: string = LATEST): Admission<Attached> | Refusal {
    const reserved = this.#reserved;
    if (reserved !== undefined && this.busy >= reserved) return NO_RESERVED_LEFT;
    const rate = reserved === undefined ? this.account.requests : this.#requests!;
    if (!rate.allows(time)) return reserved === undefined ? TOO_FAST : TOO_FAST_FOR_RESERVED;
    const pool = this.#poolOf(version);
    const ready = pool.provisioned.pop();
    if (ready !== undefined) {
      pool.provisionedBusy++;
      this.#provisionedBusy++;
      rate.count(time);
      return this.#admit(ready, time, false, 'provisioned');
    }
    // what is provisioned for one version, no other one can use
    if (reserved !== undefined && this.#onDemandBusy >= reserved - this.#provisioned) return NO_RESERVED_LEFT;
    if (reserved === undefined && this.account.unreservedBusy >= this.account.unreservedConcurrentExecutions) return NO_CONCURRENCY_LEFT;
    this.#expire(pool, time);
    const idle = pool.onDemand.pop();
    if (idle === undefined && !this.#scaling.take(time)) return NO_CONCURRENCY_LEFT;
    this.#onDemandBusy++;
    if (reserved === undefined) this.account.unreservedBusy++;
    rate.count(time);
    return this.#admit(
      idle ?? this.#create(pool, 'on-demand', time),
      time,
      idle === undefined,
      pool.allocated > 0 ? 'spillover' : 'on-demand',
    );
  }

  /** Takes an environment back once its request has ended. */
  release(released: FleetEnvironment<Attached>, time: number, end: EnvironmentEnd = 'kept'): void {
    const environment = released as Environment<Attached>;
    const pool = this.#homes.get(environment)!;
    const provisioned = environment.initializationType === 'provisioned-concurrency';
    if (provisioned) {
      pool.provisionedBusy--;
      this.#provisionedBusy--;
    } else {
      this.#onDemandBusy--;
      if (this.#reserved === undefined) this.account.unreservedBusy--;
    }
    environment.state = 'idle';
    environment.lastUsedAt = time;
    environment.reset = end === 'reset';
    if (end === 'gone' || this.#pools.get(pool.version) !== pool || (provisioned && pool.existing > pool.allocated)) {
      this.#remove(environment, pool);
      if (provisioned && this.#pools.get(pool.version) === pool) this.#refill(pool, time);
    } else if (provisioned) pool.provisioned.push(environment);
    else pool.onDemand.push(environment);
  }

  /**
   * Replaces all environments of a version, as a changed configuration does: idle ones are gone, busy ones go when their request ends.
   *
   * @returns provisioned environments that are new, whose code is to be initialized
   */
  replace(time: number, version: string = LATEST): readonly FleetEnvironment<Attached>[] {
    const former = this.#pools.get(version);
    if (former === undefined) return [];
    for (let idle = former.onDemand.pop(); idle !== undefined; idle = former.onDemand.pop()) this.#remove(idle, former);
    for (let idle = former.provisioned.pop(); idle !== undefined; idle = former.provisioned.pop()) this.#remove(idle, former);
    this.#pools.delete(version);
    this.#provisioned -= former.allocated;
    return this.provision(former.allocated, time, version);
  }

  #admit(environment: Environment<Attached>, time: number, fresh: boolean, concurrency: Admission['concurrency']): Admission<Attached> {
    const start = fresh ? 'cold' : environment.reset ? 'reset' : 'warm';
    environment.state = 'busy';
    environment.reset = false;
    environment.invocations++;
    environment.lastUsedAt = time;
    return { admitted: true, environment, start, concurrency };
  }

  #poolOf(version: string): Pool<Attached> {
    let pool = this.#pools.get(version);
    if (pool === undefined) this.#pools.set(version, (pool = new Pool(version)));
    return pool;
  }

  #create(pool: Pool<Attached>, type: Environment<Attached>['initializationType'], time: number): Environment<Attached> {
    const environment = new Environment<Attached>(++this.#created, pool.version, type, time);
    if (type === 'provisioned-concurrency') pool.existing++;
    this.#homes.set(environment, pool);
    this.#environments.add(environment);
    return environment;
  }

  #remove(environment: Environment<Attached>, pool: Pool<Attached>): void {
    if (environment.initializationType === 'provisioned-concurrency') pool.existing--;
    environment.state = 'gone';
    this.#environments.delete(environment);
    this.onGone?.(environment);
    environment.attached = undefined;
  }

  /** Whatever is provisioned and dies is replaced. */
  #refill(pool: Pool<Attached>, time: number): void {
    while (pool.existing < pool.allocated) {
      const environment = this.#create(pool, 'provisioned-concurrency', time);
      environment.reset = true;
      pool.provisioned.push(environment);
    }
  }

  #expire(pool: Pool<Attached>, time: number): void {
    const since = time - this.#idleTimeout;
    for (const environment of pool.onDemand.takeUnusedSince(since)) this.#remove(environment, pool);
  }
}

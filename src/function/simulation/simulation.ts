import type { Fleet } from '../fleet/index.js';
import { Agenda } from './agenda.js';
import { Journal } from './journal.js';
import { readyLoad, type Load, type ReadyLoad } from './load.js';
import { checkOutcome, type SimulatedCall, type SimulatedOutcome } from './model.js';
import { randomOf } from './random.js';
import { SimulationResult, type Counts } from './result.js';

/** What a simulation needs to know beside the load. */
export interface SimulationSettings {
  /** Epoch milliseconds. */
  readonly startTime: number;
  /** Which version is called. Default `$LATEST`. */
  readonly version?: string | undefined;
  /** Seconds after which a request is cut off. Default: never. */
  readonly timeout?: number | undefined;
  /** Milliseconds of initialization where an outcome says nothing of it. Default 0. */
  readonly initDuration?: number | undefined;
}

/** How long a caller waits that was throttled. */
const PAUSE = 1000;

/**
 * Requests that go through a fleet in the order of time. Whoever drives it asks for the `next` call, finds out how long it takes, and says
 * so with `run`, until there is none.
 */
export class Simulation<Attached = unknown> {
  readonly #fleet: Fleet<Attached>;
  readonly #load: ReadyLoad;
  readonly #settings: SimulationSettings;
  readonly #seed: number;
  readonly #agenda = new Agenda<Attached>();
  readonly #journal: Journal;
  readonly #counts: Counts = {
    invocations: 0,
    errors: 0,
    timeouts: 0,
    coldStarts: 0,
    spillovers: 0,
    peakConcurrency: 0,
    throttlesByReason: {},
  };
  readonly #createdBefore: number;
  #arrived = 0;
  #end: number;

  constructor(fleet: Fleet<Attached>, load: Load, settings: SimulationSettings) {
    this.#fleet = fleet;
    this.#load = readyLoad(load);
    this.#settings = settings;
    this.#seed = load.seed ?? 0;
    this.#createdBefore = fleet.created;
    this.#end = settings.startTime;
    if (this.#load.kind === 'open') this.#journal = new Journal(this.#load.arrivals.length);
    else {
      this.#journal = new Journal(this.#load.count);
      for (let caller = 0; caller < this.#load.callers; caller++) this.#agenda.add(settings.startTime, undefined, 'kept');
    }
  }

  /** The next request that an environment takes; those that are throttled before it are only counted. */
  next(): SimulatedCall<Attached> | undefined {
    for (let time = this.#nextArrival(); time !== undefined; time = this.#nextArrival()) {
      const answer = this.#fleet.request(time, this.#settings.version);
      if (!answer.admitted) {
        this.#journal.throttled(time, answer.reason);
        const { throttlesByReason } = this.#counts;
        throttlesByReason[answer.reason] = (throttlesByReason[answer.reason] ?? 0) + 1;
        this.#end = Math.max(this.#end, time);
        if (this.#load.kind === 'closed') this.#agenda.add(time + PAUSE, undefined, 'kept');
        continue;
      }
      const { environment, start, concurrency } = answer;
      const index = this.#journal.started(time, start, concurrency, environment.id);
      this.#counts.invocations++;
      if (start === 'cold') this.#counts.coldStarts++;
      if (concurrency === 'spillover') this.#counts.spillovers++;
      if (this.#fleet.busy > this.#counts.peakConcurrency) this.#counts.peakConcurrency = this.#fleet.busy;
      const seed = this.#seed;
      let draw: (() => number) | undefined;
      return { index, time, start, environment, random: () => (draw ??= randomOf(seed, index))() };
    }
    return undefined;
  }

  /** Says how a call that `next` returned went; its environment is busy until then. */
  run({ index, time, start, environment }: SimulatedCall<Attached>, outcome: SimulatedOutcome): void {
    checkOutcome(outcome);
    const initDuration = start === 'warm' ? 0 : (outcome.initDuration ?? this.#settings.initDuration ?? 0);
    const most = (this.#settings.timeout ?? Number.POSITIVE_INFINITY) * 1000;
    const status = outcome.duration > most ? 'timed-out' : (outcome.status ?? 'succeeded');
    const duration = Math.min(outcome.duration, most);
    if (status !== 'succeeded') this.#counts.errors++;
    if (status === 'timed-out') this.#counts.timeouts++;
    this.#journal.ended(index, status, duration, initDuration);
    const end = time + initDuration + duration;
    if (end > this.#end) this.#end = end;
    this.#agenda.add(end, environment, outcome.environment ?? (status === 'timed-out' ? 'reset' : 'kept'));
  }

  /** What came of it, once there is no next call. */
  result(): SimulationResult {
    const created = this.#fleet.created - this.#createdBefore;
    const startedAt = this.#journal.size === 0 ? this.#settings.startTime : this.#journal.times[0]!;
    return new SimulationResult(this.#journal, this.#counts, created, startedAt, Math.max(this.#end, startedAt));
  }

  /** Lets environments get free until the next request arrives, if one does. */
  #nextArrival(): number | undefined {
    const load = this.#load;
    const given =
      load.kind === 'open' && this.#arrived < load.arrivals.length ? this.#settings.startTime + load.arrivals[this.#arrived]! : undefined;
    for (let item = this.#agenda.first(); item !== undefined && !(given !== undefined && item.time > given); item = this.#agenda.first()) {
      this.#agenda.take();
      if (item.environment !== undefined) {
        this.#fleet.release(item.environment, item.time, item.end);
        if (load.kind === 'closed') this.#agenda.add(item.time, undefined, 'kept');
      } else if (load.kind === 'closed' && this.#arrived < load.count) {
        this.#arrived++;
        return item.time;
      }
    }
    if (given !== undefined) this.#arrived++;
    return given;
  }
}

import { badOption, failure } from '../../internal/errors.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { unknownOption } from '../../internal/options.js';
import { randomOf } from './random.js';

/** Requests at a rate. */
export interface ArrivalRate {
  /** Requests per second. */
  readonly rate: number;
  /** For how many seconds; or say `count`. */
  readonly duration?: number | undefined;
  /** `even`: in equal steps; `poisson`: as independent callers come. Default `even`. */
  readonly distribution?: 'even' | 'poisson' | undefined;
}

/** When requests arrive. */
export interface Load {
  /** Milliseconds after the start, one a request, in any order; or a rate. */
  readonly arrivals?: readonly number[] | Float64Array | ArrivalRate | undefined;
  /** So many callers instead, each of which sends its next request as soon as it has its answer; a second later if it was throttled. */
  readonly concurrency?: number | undefined;
  /** How many requests there are; default with a list of arrivals: as many. */
  readonly count?: number | undefined;
  /** For arrivals of the distribution `poisson`, and for `random()` of durations. Default 0. */
  readonly seed?: number | undefined;
}

/** A load, ready to be simulated. */
export type ReadyLoad =
  | { readonly kind: 'open'; readonly arrivals: Float64Array }
  | { readonly kind: 'closed'; readonly callers: number; readonly count: number };

const DOING = 'simulate invocations';
const MOST_REQUESTS = 50_000_000;
const SECOND = 1000;
const OPTIONS_OF_RATES = ['rate', 'duration', 'distribution'];

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && Number.isFinite(value);
}

function listed(list: readonly number[] | Float64Array, count: number | undefined): Float64Array {
  const arrivals = Float64Array.from(list);
  const wrong = arrivals.findIndex((time) => !(time >= 0 && Number.isFinite(time)));
  if (wrong !== -1) {
    throw failure(DOING, `option "arrivals" has ${String(list[wrong])} at place ${wrong}`, 'Pass milliseconds after the start, 0 or more.');
  }
  if (count !== undefined && count !== arrivals.length) {
    throw failure(DOING, `there are ${arrivals.length} arrivals for ${count} requests`, 'Pass one arrival for each request.');
  }
  return arrivals.sort();
}

function atRate(arrivals: ArrivalRate, count: number | undefined, seed: number): Float64Array {
  const unknown = Object.keys(arrivals).find((name) => !OPTIONS_OF_RATES.includes(name));
  if (unknown !== undefined)
    throw unknownOption(
      DOING,
      `arrivals.${unknown}`,
      OPTIONS_OF_RATES.map((name) => `arrivals.${name}`),
    );
  const { rate, duration, distribution = 'even' } = arrivals;
  if (!isPositive(rate)) throw badOption(DOING, 'arrivals.rate', rate, 'a number of requests per second, more than 0');
  if (duration !== undefined && !isPositive(duration))
    throw badOption(DOING, 'arrivals.duration', duration, 'a number of seconds, more than 0');
  if (distribution !== 'even' && distribution !== 'poisson') {
    throw badOption(DOING, 'arrivals.distribution', distribution, 'one of "even", "poisson"');
  }
  if (duration === undefined && count === undefined) {
    throw failure(DOING, 'nothing says when arrivals end', 'Pass "arrivals.duration" in seconds, or "count".');
  }
  if (count === undefined && duration !== undefined && duration * rate > MOST_REQUESTS) {
    throw failure(DOING, `${rate} requests per second for ${duration} seconds are too many`, `Simulate at most ${MOST_REQUESTS} requests.`);
  }
  const end = (duration ?? Number.POSITIVE_INFINITY) * SECOND;
  const step = SECOND / rate;
  const most = count ?? MOST_REQUESTS;
  const random = randomOf(seed, -1);
  const times: number[] = [];
  let sum = 0;
  while (times.length < most) {
    // steps are multiplied, not added up, so that there are no more of them than there are
    const time = distribution === 'even' ? times.length * step : (sum -= Math.log(1 - random()) * step);
    if (time >= end) break;
    times.push(time);
  }
  return Float64Array.from(times);
}

/**
 * Works out when requests arrive.
 *
 * @throws for loads that contradict themselves or never end
 */
export function readyLoad({ arrivals, concurrency, count, seed = 0 }: Load): ReadyLoad {
  if (count !== undefined && !(Number.isInteger(count) && count >= 0 && count <= MOST_REQUESTS)) {
    throw badOption(DOING, 'count', count, `an integer from 0 to ${MOST_REQUESTS}`);
  }
  if (!Number.isInteger(seed)) throw badOption(DOING, 'seed', seed, 'an integer');
  if ((arrivals === undefined) === (concurrency === undefined)) {
    throw failure(
      DOING,
      `options "arrivals" and "concurrency" are ${arrivals === undefined ? 'both missing' : 'both given'}`,
      'Pass either when requests arrive, or how many callers wait for their answers.',
    );
  }
  if (concurrency !== undefined) {
    if (!(Number.isInteger(concurrency) && concurrency > 0)) throw badOption(DOING, 'concurrency', concurrency, 'an integer of 1 or more');
    if (count === undefined) throw failure(DOING, 'nothing says how many requests there are', 'Pass "count" beside "concurrency".');
    return { kind: 'closed', callers: Math.min(concurrency, count), count };
  }
  if (Array.isArray(arrivals) || arrivals instanceof Float64Array) return { kind: 'open', arrivals: listed(arrivals, count) };
  if (!isPlainObject(arrivals))
    throw badOption(DOING, 'arrivals', arrivals, 'an array of milliseconds after the start, or an object with "rate"');
  return { kind: 'open', arrivals: atRate(arrivals as unknown as ArrivalRate, count, seed) };
}

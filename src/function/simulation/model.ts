import { badOption, failure } from '../../internal/errors.js';
import { show } from '../../internal/show.js';
import type { EnvironmentEnd, FleetEnvironment } from '../fleet/index.js';

/** A request that has an environment and is about to run. */
export interface SimulatedCall<Attached = unknown> {
  /** 0 for the request that arrived first, and so on. */
  readonly index: number;
  /** Epoch milliseconds. */
  readonly time: number;
  /** `cold`: the environment is new; `reset`: its code starts anew; `warm`: neither. */
  readonly start: 'cold' | 'reset' | 'warm';
  readonly environment: FleetEnvironment<Attached>;
  /** A number from 0 up to, not including, 1: the same in each run. */
  random(): number;
}

/** How long a request took, and how it ended. */
export interface SimulatedOutcome {
  /** Milliseconds, without the initialization. */
  readonly duration: number;
  /** Milliseconds before that, of a start that isn't warm. Default: the option `initDuration`. */
  readonly initDuration?: number | undefined;
  /** Default `succeeded`, or `timed-out` beyond the timeout. */
  readonly status?: 'succeeded' | 'failed' | 'timed-out' | undefined;
  /** Default `kept`, or `reset` after a timeout. */
  readonly environment?: EnvironmentEnd | undefined;
}

/**
 * How long requests take: so many milliseconds; a function of the request; or outcomes that were measured, taken in turn, those with an
 * `initDuration` for starts that aren't warm and the others for those that are.
 */
export type DurationModel = number | ((call: SimulatedCall) => number | SimulatedOutcome) | readonly SimulatedOutcome[];

const DOING = 'simulate invocations';

function isDuration(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value);
}

function inTurn(outcomes: readonly SimulatedOutcome[]): () => SimulatedOutcome {
  let next = 0;
  return () => outcomes[next++ % outcomes.length]!;
}

function measured(outcomes: readonly SimulatedOutcome[]): (call: SimulatedCall) => SimulatedOutcome {
  if (outcomes.length === 0) throw failure(DOING, 'option "duration" is an empty array', 'Pass at least one outcome, or a number.');
  for (const outcome of outcomes) checkOutcome(outcome);
  const started = outcomes.filter(({ initDuration }) => initDuration !== undefined);
  const warm = outcomes.filter(({ initDuration }) => initDuration === undefined);
  const forStarts = inTurn(started.length > 0 ? started : outcomes);
  const forWarm = inTurn(warm.length > 0 ? warm : outcomes);
  return ({ start }) => (start === 'warm' ? forWarm() : forStarts());
}

/** Refuses what is no outcome of a request. */
export function checkOutcome({ duration, initDuration }: SimulatedOutcome): void {
  if (!isDuration(duration)) throw failure(DOING, `a duration is ${show(duration)}`, 'Durations are milliseconds, 0 or more.');
  if (initDuration !== undefined && !isDuration(initDuration)) {
    throw failure(DOING, `an initDuration is ${show(initDuration)}`, 'Durations are milliseconds, 0 or more.');
  }
}

/** What a model says of each request. */
export function modelled(duration: DurationModel): (call: SimulatedCall) => SimulatedOutcome {
  if (Array.isArray(duration)) return measured(duration as readonly SimulatedOutcome[]);
  if (typeof duration === 'function') {
    return (call) => {
      const outcome = duration(call);
      return typeof outcome === 'number' ? { duration: outcome } : outcome;
    };
  }
  if (!isDuration(duration)) {
    throw badOption(DOING, 'duration', duration, 'milliseconds, a function that returns milliseconds, or outcomes that were measured');
  }
  const always = { duration };
  return () => always;
}

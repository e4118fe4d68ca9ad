import { anything } from '../internal/checks.js';
import { failure } from '../internal/errors.js';
import { checkOptions, optionTable } from '../internal/options.js';
import type { WireEvent } from '../invoke/wire-event.js';
import { randomUUID } from '../values/random-text.js';
import { SHORTEST, type Dispatch } from './dispatch.js';
import type { FunctionConfiguration } from './configuration.js';
import {
  driveSimulation,
  simulate,
  Simulation,
  type ArrivalRate,
  type DurationModel,
  type Load,
  type SimulatedCall,
  type SimulatedOutcome,
  type SimulationResult,
} from './simulation/index.js';
import type { ExecutionEnvironment } from './environment/index.js';

/** When many requests arrive, and what runs them. */
export interface InvokeManyOptions {
  /** Milliseconds after the start, one a request; or `{ rate, duration, distribution }`: requests per second, `even` or as `poisson` has them. */
  readonly arrivals?: readonly number[] | Float64Array | ArrivalRate | undefined;
  /** So many callers instead, each of which sends its next request as soon as it has its answer; a second later if it was throttled. */
  readonly concurrency?: number | undefined;
  /** So many requests per second instead, in even steps. */
  readonly rate?: number | undefined;
  /** For what is drawn at random. Default 0. */
  readonly seed?: number | undefined;
  /**
   * How long requests take, instead of running the function: milliseconds; a function of the request that returns them, or an outcome; or outcomes
   * that were measured, taken in turn.
   */
  readonly duration?: DurationModel | undefined;
  /** With `duration`: milliseconds of initialization where it says nothing of it. Default 0. */
  readonly initDuration?: number | undefined;
}

const DOING = 'invoke the function many times';

const table = optionTable<InvokeManyOptions>({
  // what is wrong with these is said where they are used
  arrivals: anything,
  concurrency: anything,
  rate: anything,
  seed: anything,
  duration: anything,
  initDuration: anything,
});

/** The load that options describe. */
export function loadOf(events: readonly unknown[] | number, options: InvokeManyOptions): Load {
  checkOptions(DOING, options, table);
  const { arrivals, concurrency, rate, seed, duration, initDuration } = options;
  const given = [arrivals, concurrency, rate].filter((option) => option !== undefined).length;
  if (given !== 1) {
    throw failure(
      DOING,
      `${given} of the options "arrivals", "concurrency" and "rate" are given`,
      'Pass one: when requests arrive, how many callers wait for their answers, or how many requests there are per second.',
    );
  }
  if (initDuration !== undefined && duration === undefined) {
    throw failure(
      DOING,
      'option "initDuration" is given without "duration"',
      'Pass "duration" too; or leave it out, and the code is measured.',
    );
  }
  const count = typeof events === 'number' ? events : events.length;
  return { arrivals: rate === undefined ? arrivals : { rate }, concurrency, count, seed };
}

/** Requests that only take time: the function's own environments have no part in them. */
export function simulated(
  load: Load,
  { duration = 0, initDuration }: InvokeManyOptions,
  { timeout }: FunctionConfiguration,
  { fleet }: Dispatch,
  startTime: number,
): SimulationResult {
  const { reservedConcurrency } = fleet;
  const provisionedConcurrency = fleet.provisioned().allocated;
  return simulate({ ...load, duration, initDuration, timeout, reservedConcurrency, provisionedConcurrency, startTime });
}

/**
 * Requests that run the function's code, in its own environments.
 *
 * @param eventOf the event of the request that arrives at that place
 */
export async function driven(
  dispatch: Dispatch,
  load: Load,
  eventOf: (index: number) => WireEvent,
  startTime: number,
): Promise<SimulationResult> {
  const simulation = new Simulation(dispatch.fleet, load, { startTime });
  const result = await driveSimulation(simulation, (call) => attempt(dispatch, call, eventOf(call.index)));
  for (const record of result.records()) {
    if (record.status === 'throttled') dispatch.history.metrics.throttled(record.time);
  }
  return result;
}

async function attempt(
  dispatch: Dispatch,
  { environment, start, time }: SimulatedCall<ExecutionEnvironment>,
  event: WireEvent,
): Promise<SimulatedOutcome> {
  const provisioned = environment.initializationType === 'provisioned-concurrency';
  const spillover = dispatch.fleet.provisioned(environment.version).allocated > 0;
  const concurrency = provisioned ? 'provisioned' : spillover ? 'spillover' : 'on-demand';
  const request = { event, options: {}, mode: 'virtual' } as const;
  const { outcome, end } = await dispatch.run({ environment, concurrency }, request, randomUUID(), time);
  const duration = Math.max(outcome.duration, SHORTEST);
  const before = start === 'warm' ? 0 : (outcome.initDuration ?? Math.max(0, end - time - duration));
  return { status: outcome.status, duration, initDuration: before };
}

export function refuseOtherClocks(mode: string): void {
  if (mode === 'virtual') return;
  throw failure(
    DOING,
    mode === 'adopted' ? 'fake timers are installed, and time is theirs' : 'its clock is the real one',
    'Pass "duration" to simulate the requests without running them, or let the function live on virtual time.',
  );
}

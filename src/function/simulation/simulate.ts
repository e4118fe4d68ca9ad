import { anInteger, anything } from '../../internal/checks.js';
import { checkOptions, optionTable } from '../../internal/options.js';
import { settings } from '../../values/settings.js';
import { anInstant, epochMilliseconds, type Instant } from '../../values/time.js';
import { AccountConcurrency, Fleet } from '../fleet/index.js';
import type { Load } from './load.js';
import { modelled, type DurationModel, type SimulatedCall, type SimulatedOutcome } from './model.js';
import type { SimulationResult } from './result.js';
import { Simulation } from './simulation.js';

/** A load, and the function that has to bear it. */
export interface SimulateOptions extends Load {
  /** How long requests take. */
  readonly duration: DurationModel;
  /** Milliseconds of initialization where the durations say nothing of it. Default 0. */
  readonly initDuration?: number | undefined;
  /** Seconds after which a request is cut off. Default: never. */
  readonly timeout?: number | undefined;
  readonly reservedConcurrency?: number | undefined;
  readonly provisionedConcurrency?: number | undefined;
  /** The limit of the account. Default 1000. */
  readonly concurrentExecutions?: number | undefined;
  /** How long an environment stays without a request, in milliseconds. Default 600,000. */
  readonly idleTimeout?: number | undefined;
  /** Default: the configured time. */
  readonly startTime?: Instant | undefined;
}

const DOING = 'simulate invocations';
const aNumber = anInteger(0, 1_000_000);

const table = optionTable<SimulateOptions>({
  // what is wrong with these is said where they are used
  arrivals: anything,
  concurrency: anything,
  count: anything,
  seed: anything,
  duration: anything,
  initDuration: {
    expected: 'milliseconds, 0 or more',
    accepts: (value) => typeof value === 'number' && value >= 0 && Number.isFinite(value),
  },
  timeout: { expected: 'seconds, more than 0', accepts: (value) => typeof value === 'number' && value > 0 },
  reservedConcurrency: aNumber,
  provisionedConcurrency: aNumber,
  concurrentExecutions: anInteger(1, 1_000_000),
  idleTimeout: anInteger(0, Number.MAX_SAFE_INTEGER),
  startTime: anInstant,
});

/**
 * Simulates a load on a function without running any code: which requests start cold, which are throttled, how long callers wait. The same
 * options give the same result.
 *
 * @throws for unknown options, loads that never end, and concurrency that AWS would refuse
 */
export function simulate(options: SimulateOptions): SimulationResult {
  checkOptions(DOING, options, table);
  const { reservedConcurrency, provisionedConcurrency = 0, concurrentExecutions, idleTimeout, startTime, timeout, initDuration } = options;
  const time = startTime === undefined ? settings().time : epochMilliseconds(startTime);
  const fleet = new Fleet({ reservedConcurrency, idleTimeout }, new AccountConcurrency({ concurrentExecutions }), DOING);
  if (provisionedConcurrency > 0) fleet.provision(provisionedConcurrency, time);
  const durationOf = modelled(options.duration);
  const simulation = new Simulation(fleet, options, { startTime: time, timeout, initDuration });
  for (let call = simulation.next(); call !== undefined; call = simulation.next()) simulation.run(call, durationOf(call));
  return simulation.result();
}

/** Drives a simulation with whatever runs the code of each request and then knows how long it took. */
export async function driveSimulation<Attached>(
  simulation: Simulation<Attached>,
  attempt: (call: SimulatedCall<Attached>) => SimulatedOutcome | Promise<SimulatedOutcome>,
): Promise<SimulationResult> {
  for (let call = simulation.next(); call !== undefined; call = simulation.next()) simulation.run(call, await attempt(call));
  return simulation.result();
}

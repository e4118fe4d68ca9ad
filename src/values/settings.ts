import { aRegion, anAccountId } from '../internal/checks.js';
import { checkOptions, optionTable } from '../internal/options.js';
import { sharedState } from '../internal/shared-state.js';
import { anInstant, epochMilliseconds, type Instant } from './time.js';

/** What all doubles have in common unless an option says otherwise. */
export interface Settings {
  /** Account that owns everything: 12 digits. Default `123456789012`. */
  accountId?: string | undefined;
  /** Region in which everything lives. Default `us-east-1`. */
  region?: string | undefined;
  /** Instant at which events happen and virtual clocks start. Default `2026-01-15T12:34:56.789Z`. */
  time?: Instant | undefined;
}

const DEFAULTS = { accountId: '123456789012', region: 'us-east-1', time: Date.UTC(2026, 0, 15, 12, 34, 56, 789) } as const;

const inForce = sharedState('settings', () => ({ ...DEFAULTS }) as { accountId: string; region: string; time: number });

const table = optionTable<Settings>({ accountId: anAccountId, region: aRegion, time: anInstant });

/** The settings in force, `time` as epoch milliseconds. */
export function settings(): Readonly<{ accountId: string; region: string; time: number }> {
  return inForce;
}

/** Runs a function under settings of its own, and leaves those in force as they were. */
export function withSettings<Result>(own: Readonly<{ accountId: string; region: string; time: number }>, run: () => Result): Result {
  const before = { ...inForce };
  Object.assign(inForce, own);
  try {
    return run();
  } finally {
    Object.assign(inForce, before);
  }
}

/**
 * Sets the account, the region and the instant that doubles share from now on. Options that are left out keep their value; without
 * options, all go back to their defaults.
 *
 * @param options account id (12 digits), region, time (a Date, epoch milliseconds or an ISO 8601 text with zone)
 * @throws for an unknown option or a value that AWS could not have; nothing changes then
 * @example
 * configure({ region: 'eu-west-1' });
 * expect(createS3Event().Records[0].awsRegion).toBe('eu-west-1');
 * configure();
 */
export function configure(options?: Settings): void {
  if (options === undefined) {
    Object.assign(inForce, DEFAULTS);
    return;
  }
  checkOptions('configure lambdouble', options, table);
  if (options.accountId !== undefined) inForce.accountId = options.accountId;
  if (options.region !== undefined) inForce.region = options.region;
  if (options.time !== undefined) inForce.time = epochMilliseconds(options.time);
}

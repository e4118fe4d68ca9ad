import { anInteger, anything, aBoolean, aPlainObject, aRegion, anObjectOf, oneOf } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable } from '../../internal/options.js';
import { settings } from '../../values/settings.js';
import { FREE_TIER, RATES, type Architecture, type Rates, type Tier } from './rates.js';
import { scaled, usageOf, type BilledInvocation, type Usage } from './usage.js';

/** What a bill is made for. */
export interface BillOptions {
  /** Default: the configured region. */
  readonly region?: string | undefined;
  /** Default `x86_64`. */
  readonly architecture?: Architecture | undefined;
  /** MB of invocations that say nothing of it. Default 128. */
  readonly memorySize?: number | undefined;
  /** MB; what is above 512 costs something. Default 512. */
  readonly ephemeralStorage?: number | undefined;
  /** Provisioned concurrency, and for how many seconds it was there; begun five minutes count. */
  readonly provisionedConcurrency?: { readonly concurrency: number; readonly duration: number } | undefined;
  /** The bill of a month with so many invocations like these. Default: the bill of these. */
  readonly invocationsPerMonth?: number | undefined;
  /** Takes off what is free each month: 1 million requests and 400,000 GB-seconds. Default false. */
  readonly freeTier?: boolean | undefined;
  /** Prices of your own, in US dollars, instead of those that AWS published. */
  readonly rates?: Partial<Rates> | undefined;
}

/** One item of a bill. */
export interface BillLine {
  readonly item: 'requests' | 'duration' | 'provisionedConcurrency' | 'provisionedDuration' | 'ephemeralStorage';
  /** Requests, or GB-seconds. */
  readonly quantity: number;
  /** What of it is free. */
  readonly free: number;
  /** US dollars. */
  readonly amount: number;
}

/** What invocations cost. */
export interface Bill {
  readonly currency: 'USD';
  readonly region: string;
  readonly architecture: Architecture;
  /** The day on which AWS published the prices. */
  readonly asOf: string;
  readonly invocations: number;
  readonly lines: readonly BillLine[];
  /** US dollars. */
  readonly total: number;
  /** US dollars for each invocation. */
  readonly perInvocation: number;
}

const DOING = 'bill invocations';
const STEP_OF_PROVISIONING = 300;

const table = optionTable<BillOptions>({
  region: aRegion,
  architecture: oneOf(['x86_64', 'arm64']),
  memorySize: anInteger(128, 10_240),
  ephemeralStorage: anInteger(512, 10_240),
  provisionedConcurrency: anObjectOf(
    {
      concurrency: anInteger(0, 1_000_000),
      duration: { expected: 'seconds, 0 or more', accepts: (value) => typeof value === 'number' && value >= 0 && Number.isFinite(value) },
    },
    ['concurrency', 'duration'],
  ),
  invocationsPerMonth: anInteger(0, Number.MAX_SAFE_INTEGER),
  freeTier: aBoolean,
  rates: aPlainObject,
});

const ratesTable = optionTable<Rates>({
  requests: anything,
  duration: anything,
  provisionedConcurrency: anything,
  provisionedDuration: anything,
  ephemeralStorage: anything,
});

/** What a quantity costs beyond what is free of it. */
function inTiers(tiers: readonly Tier[], quantity: number, free: number): number {
  let amount = 0;
  let from = free;
  for (const { upTo, price } of tiers) {
    const to = Math.min(quantity, upTo);
    if (to <= from) continue;
    amount += (to - from) * price;
    from = to;
  }
  return amount;
}

/** A price, where there is something to be paid. */
function known<Price>(price: Price | undefined, quantity: number, name: keyof Rates, region: string): Price | 0 {
  if (price !== undefined) return price;
  if (quantity === 0) return 0;
  throw failure(DOING, `the price of ${name} in ${region} isn't known here`, `Look it up and pass it as rates: { ${name}: ... }.`);
}

function ratesFor(region: string, own: Partial<Rates> | undefined): { readonly rates: Rates; readonly asOf: string } {
  if (own !== undefined) checkOptions(`${DOING}: option "rates"`, own, ratesTable);
  const published = RATES.get(region);
  if (published === undefined && own?.duration === undefined) {
    throw failure(
      DOING,
      `the prices of ${region} aren't known here`,
      `Pass your own as "rates", or one of the regions ${[...RATES.keys()].join(', ')}.`,
    );
  }
  const unknown = { requests: undefined, provisionedConcurrency: undefined, provisionedDuration: undefined, ephemeralStorage: undefined };
  return { rates: { ...unknown, ...published, ...own } as Rates, asOf: published?.asOf ?? 'unknown' };
}

function linesOf(usage: Usage, options: BillOptions, rates: Rates, region: string): readonly BillLine[] {
  const { architecture = 'x86_64', memorySize = 128, provisionedConcurrency, freeTier = false } = options;
  const line = (item: BillLine['item'], quantity: number, free: number, amount: number): BillLine => ({ item, quantity, free, amount });
  const requests = usage.requests + usage.provisionedRequests;
  const freeRequests = freeTier ? Math.min(FREE_TIER.requests, usage.requests) : 0;
  const freeGbSeconds = freeTier ? Math.min(FREE_TIER.gbSeconds, usage.gbSeconds) : 0;
  const lines = [
    line(
      'requests',
      requests,
      freeRequests,
      (requests - freeRequests) * known(rates.requests, requests - freeRequests, 'requests', region),
    ),
    line('duration', usage.gbSeconds, freeGbSeconds, inTiers(rates.duration[architecture], usage.gbSeconds, freeGbSeconds)),
  ];
  const add = (item: 'provisionedConcurrency' | 'provisionedDuration' | 'ephemeralStorage', quantity: number): void => {
    if (quantity === 0) return;
    const price = known(rates[item], quantity, item, region);
    lines.push(line(item, quantity, 0, quantity * (typeof price === 'number' ? price : price[architecture])));
  };
  if (provisionedConcurrency !== undefined) {
    const { concurrency, duration } = provisionedConcurrency;
    const seconds = Math.ceil(duration / STEP_OF_PROVISIONING) * STEP_OF_PROVISIONING;
    add('provisionedConcurrency', (concurrency * seconds * memorySize) / 1024);
  }
  add('provisionedDuration', usage.provisionedGbSeconds);
  add('ephemeralStorage', usage.storageGbSeconds);
  return lines;
}

/**
 * What invocations cost, or a month with so many like them: requests, GB-seconds of memory, provisioned concurrency, ephemeral storage.
 * Failed and repeated invocations cost like others; what is throttled costs nothing and is no invocation.
 *
 * @see https://aws.amazon.com/lambda/pricing/
 * @throws for unknown options, and for regions and items whose price isn't known here
 */
export function bill(invocations: Iterable<BilledInvocation>, options: BillOptions = {}): Bill {
  checkOptions(DOING, options, table);
  const { region = settings().region, architecture = 'x86_64', memorySize = 128, ephemeralStorage = 512, invocationsPerMonth } = options;
  const { rates, asOf } = ratesFor(region, options.rates);
  const used = usageOf(invocations, memorySize, ephemeralStorage);
  const usage = invocationsPerMonth === undefined ? used : scaled(used, invocationsPerMonth);
  const lines = linesOf(usage, options, rates, region);
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  return {
    currency: 'USD',
    region,
    architecture,
    asOf,
    invocations: usage.invocations,
    lines,
    total,
    perInvocation: usage.invocations === 0 ? 0 : total / usage.invocations,
  };
}

/** Instruction sets that have prices of their own. */
export type Architecture = 'x86_64' | 'arm64';

/** A price that holds up to a quantity a month. */
export interface Tier {
  readonly upTo: number;
  readonly price: number;
}

/** Prices in US dollars; `undefined` where they aren't known here. */
export interface Rates {
  /** Per request. */
  readonly requests: number | undefined;
  /** Per GB-second on demand, by the month's GB-seconds of an architecture. */
  readonly duration: Readonly<Record<Architecture, readonly Tier[]>>;
  /** Per GB-second of provisioned concurrency, used or not. */
  readonly provisionedConcurrency: Readonly<Record<Architecture, number>> | undefined;
  /** Per GB-second that code runs on provisioned concurrency. */
  readonly provisionedDuration: Readonly<Record<Architecture, number>> | undefined;
  /** Per GB-second of ephemeral storage above 512 MB. */
  readonly ephemeralStorage: number | undefined;
}

/** The prices of a region, and what says so. */
export interface PublishedRates extends Rates {
  /** The day on which AWS published them. */
  readonly asOf: string;
  readonly source: string;
}

/** What costs nothing each month, wherever it is used. */
export const FREE_TIER = { requests: 1_000_000, gbSeconds: 400_000 } as const;

const PUBLISHED = {
  asOf: '2026-09-19',
  source: 'https://aws.amazon.com/lambda/pricing/ and the offer AWSLambda of the AWS Price List API',
} as const;

const END = Number.POSITIVE_INFINITY;
const BILLION = 1e9;
/** Discounts of the second and third tier, where AWS publishes them as such. */
const SECOND_TIER = 0.9;
const THIRD_TIER = 0.8;

function tiers(architecture: Architecture, first: number, second: number, third: number): readonly Tier[] {
  const [end, beyond] = architecture === 'x86_64' ? [6 * BILLION, 15 * BILLION] : [7.5 * BILLION, 18.75 * BILLION];
  return [
    { upTo: end, price: first },
    { upTo: beyond, price: second },
    { upTo: END, price: third },
  ];
}

function discounted(architecture: Architecture, first: number): readonly Tier[] {
  return tiers(architecture, first, first * SECOND_TIER, first * THIRD_TIER);
}

const USUAL: PublishedRates = {
  ...PUBLISHED,
  requests: 0.2e-6,
  duration: {
    x86_64: tiers('x86_64', 0.0000166667, 0.000015, 0.0000133334),
    arm64: tiers('arm64', 0.0000133334, 0.0000120001, 0.0000106667),
  },
  provisionedConcurrency: { x86_64: 0.0000041667, arm64: 0.0000033334 },
  provisionedDuration: { x86_64: 0.0000097222, arm64: 0.0000077778 },
  ephemeralStorage: undefined,
};

function dearer(x86: number, arm: number, requests?: number): PublishedRates {
  return {
    ...PUBLISHED,
    requests,
    duration: { x86_64: discounted('x86_64', x86), arm64: discounted('arm64', arm) },
    provisionedConcurrency: undefined,
    provisionedDuration: undefined,
    ephemeralStorage: undefined,
  };
}

const REGIONS_WITH_USUAL_RATES = [
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'sa-east-1',
] as const;

/** Prices by region. */
export const RATES: ReadonlyMap<string, PublishedRates> = new Map<string, PublishedRates>([
  ['us-east-1', { ...USUAL, ephemeralStorage: 0.0000000309 }],
  ...REGIONS_WITH_USUAL_RATES.map((region): [string, PublishedRates] => [region, USUAL]),
  ['af-south-1', dearer(0.0000221, 0.00001768)],
  ['ap-east-1', dearer(0.00002292, 0.0000183, 0.28e-6)],
  ['eu-south-1', dearer(0.0000195172, 0.0000156138)],
  ['me-central-1', dearer(0.0000206667, 0.0000165334)],
  ['me-south-1', dearer(0.0000206667, 0.0000165334)],
]);

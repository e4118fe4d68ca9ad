import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { bill, RATES, type BilledInvocation, type BillOptions } from '../../../src/function/bill/index.js';
import { configure } from '../../../src/index.js';

afterEach(() => configure());

/** A month of invocations that are all alike. */
function month(invocationsPerMonth: number, billedDuration: number, options: BillOptions & Pick<BilledInvocation, 'concurrency'>) {
  const { concurrency, ...rest } = options;
  return bill([{ billedDuration, concurrency }], { ...rest, invocationsPerMonth });
}

function amounts({ lines }: ReturnType<typeof bill>): Record<string, number> {
  return Object.fromEntries(lines.map(({ item, amount }) => [item, Number(amount.toFixed(4))]));
}

describe('bill', () => {
  it('is that of AWS’s own example: 3 million requests of 120 ms with 1,536 MB', () => {
    const billed = month(3_000_000, 120, { memorySize: 1536, freeTier: true });
    expect(billed.lines).toEqual([
      { item: 'requests', quantity: 3_000_000, free: 1_000_000, amount: 0.39999999999999997 },
      { item: 'duration', quantity: 540_000, free: 400_000, amount: 2.333338 },
    ]);
    expect(billed.total).toBeCloseTo(2.73, 2);
    expect(billed).toMatchObject({
      currency: 'USD',
      region: 'us-east-1',
      architecture: 'x86_64',
      asOf: '2026-09-19',
      invocations: 3_000_000,
    });
  });

  it('is what the invocations themselves cost', () => {
    const billed = bill([{ billedDuration: 100 }, { billedDuration: 300, memorySize: 1024 }], { memorySize: 512, architecture: 'arm64' });
    expect(billed.lines.map(({ quantity }) => quantity)).toEqual([2, 0.35]);
    expect(billed.total).toBeCloseTo(2 * 0.2e-6 + 0.35 * 0.0000133334, 15);
    expect(billed.perInvocation).toBeCloseTo(billed.total / 2, 15);
    expect(bill([])).toMatchObject({ total: 0, perInvocation: 0 });
  });

  it.each([
    ['x86_64', 20e9, 6e9 * 0.0000166667 + 9e9 * 0.000015 + 5e9 * 0.0000133334],
    ['arm64', 20e9, 7.5e9 * 0.0000133334 + 11.25e9 * 0.0000120001 + 1.25e9 * 0.0000106667],
    ['x86_64', 6e9, 6e9 * 0.0000166667],
  ] as const)('gets cheaper in tiers on %s', (architecture, gbSeconds, expected) => {
    expect(amounts(month(gbSeconds, 1000, { memorySize: 1024, architecture })).duration).toBeCloseTo(expected, 3);
  });

  it('counts provisioned concurrency whether it is used or not, by begun five minutes, and nothing of it free', () => {
    const options: BillOptions & Pick<BilledInvocation, 'concurrency'> = {
      memorySize: 8192,
      freeTier: true,
      concurrency: 'provisioned',
      provisionedConcurrency: { concurrency: 50, duration: 176 * 3600 - 299 },
    };
    expect(amounts(month(35_200, 900_000, options))).toEqual({
      requests: 0.007,
      duration: 0,
      provisionedConcurrency: 1056.0084,
      provisionedDuration: 2463.9944,
    });
  });

  it('counts ephemeral storage above 512 MB', () => {
    expect(amounts(month(1_000_000, 1000, { ephemeralStorage: 512 + 1024 })).ephemeralStorage).toBeCloseTo(0.0309, 6);
    expect(amounts(month(1_000_000, 1000, { ephemeralStorage: 512 }))).not.toHaveProperty('ephemeralStorage');
  });

  it.each([
    [undefined, 1],
    [256 * 1024, 1],
    [256 * 1024 + 1, 2],
    [320 * 1024, 2],
    [1024 * 1024, 13],
  ])('counts an event of %s bytes as %i requests', (asynchronousPayloadSize, requests) => {
    expect(bill([{ billedDuration: 1, asynchronousPayloadSize }]).lines[0]!.quantity).toBe(requests);
  });

  it('knows what other regions cost, as far as that is known', () => {
    configure({ region: 'ap-east-1' });
    expect(bill([{ billedDuration: 1000 }], { memorySize: 1024 })).toMatchObject({ region: 'ap-east-1', total: 0.28e-6 + 0.00002292 });
    expect(() => bill([{ billedDuration: 1 }], { region: 'eu-south-1' })).toThrow(
      "Failed to bill invocations: the price of requests in eu-south-1 isn't known here. Look it up and pass it as rates: { requests: ... }.",
    );
    expect(bill([{ billedDuration: 1000 }], { region: 'eu-south-1', memorySize: 1024, rates: { requests: 1 } }).total).toBeCloseTo(
      1.0000195172,
      12,
    );
    expect(() => bill([], { region: 'cn-north-1' })).toThrow(
      'Failed to bill invocations: the prices of cn-north-1 aren\'t known here. Pass your own as "rates", or one of the regions us-east-1,',
    );
    const own = { requests: 2, duration: { x86_64: [{ upTo: Infinity, price: 3 }], arm64: [] } };
    expect(bill([{ billedDuration: 1000 }], { region: 'cn-north-1', memorySize: 1024, rates: own })).toMatchObject({
      total: 5,
      asOf: 'unknown',
    });
    expect(() => bill([{ billedDuration: 1 }], { region: 'eu-west-1', ephemeralStorage: 1024 })).toThrow(
      'the price of ephemeralStorage in eu-west-1',
    );
  });

  it.each([
    [[], { architecture: 'arm' }, 'option "architecture" is "arm". Pass one of "x86_64", "arm64".'],
    [[], { freetier: true }, 'there is no option "freetier". Did you mean "freeTier"?'],
    [[], { rates: { request: 1 } }, 'option "rates": there is no option "request". Did you mean "requests"?'],
    [[], { invocationsPerMonth: 5 }, 'there are no invocations that could stand for those of a month. Invoke the function first.'],
    [[{ billedDuration: -1 }], {}, 'billedDuration of invocation 0 is -1. Pass whole milliseconds, 0 or more.'],
    [[], { provisionedConcurrency: { concurrency: 1 } }, 'option "provisionedConcurrency" is {"concurrency":1}.'],
  ])('refuses number %#', (invocations, options, message) => {
    expect(() => bill(invocations as BilledInvocation[], options as BillOptions)).toThrow(`Failed to bill invocations: ${message}`);
  });

  it('never costs less for more, and is the sum of its lines', () => {
    const anyInvocations = fc.array(
      fc.record(
        {
          billedDuration: fc.nat(900_000),
          memorySize: fc.integer({ min: 128, max: 10_240 }),
          concurrency: fc.constantFrom('on-demand' as const, 'provisioned' as const, 'spillover' as const),
        },
        { noNullPrototype: true },
      ),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(
        anyInvocations,
        fc.constantFrom('x86_64' as const, 'arm64' as const),
        fc.boolean(),
        fc.integer({ min: 20, max: 1e11 }),
        (all, architecture, freeTier, many) => {
          const options = { architecture, freeTier, ephemeralStorage: 1000 };
          const some = bill(all.slice(1), options);
          const every = bill(all, options);
          const monthly = bill(all, { ...options, invocationsPerMonth: many });
          expect(every.total).toBeGreaterThanOrEqual(some.total);
          expect(monthly.total).toBeGreaterThanOrEqual(every.total - 1e-9);
          for (const one of [some, every, monthly]) {
            expect(one.lines.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(one.total, 9);
            for (const { quantity, free, amount } of one.lines) {
              expect(free).toBeLessThanOrEqual(quantity);
              expect(amount).toBeGreaterThanOrEqual(0);
            }
          }
        },
      ),
      { seed: 31, numRuns: 300 },
    );
  });

  it('has tiers that end, and get cheaper, in each region', () => {
    for (const [region, { duration, asOf }] of RATES) {
      expect(asOf, region).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      for (const tiers of Object.values(duration)) {
        expect(tiers.at(-1)!.upTo).toBe(Infinity);
        expect(tiers.map(({ price }) => price)).toEqual(tiers.map(({ price }) => price).sort((one, other) => other - one));
      }
      expect(duration.arm64[0]!.price / duration.x86_64[0]!.price).toBeCloseTo(0.8, 2);
    }
  });
});

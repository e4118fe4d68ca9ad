import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccountConcurrency, Fleet, type FleetEnvironment } from '../../../src/function/fleet/index.js';

type Step =
  | { readonly kind: 'request'; readonly function: number; readonly version: string; readonly after: number }
  | { readonly kind: 'release'; readonly which: number; readonly end: 'kept' | 'reset' | 'gone'; readonly after: number };

const LIMIT = 130;
const RESERVED = 7;
const PROVISIONED = 3;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record(
      {
        kind: fc.constant('request' as const),
        function: fc.nat(1),
        version: fc.constantFrom('$LATEST', '1'),
        after: fc.nat(40),
      },
      { noNullPrototype: true },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        kind: fc.constant('release' as const),
        which: fc.nat(1000),
        end: fc.constantFrom('kept' as const, 'kept' as const, 'reset' as const, 'gone' as const),
        after: fc.nat(400),
      },
      { noNullPrototype: true },
    ),
  },
);

describe('Fleet, whatever happens', () => {
  it('never has more requests under way than allowed, loses none, and gives no environment two', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const account = new AccountConcurrency({ concurrentExecutions: LIMIT });
        const fleets = [new Fleet({ reservedConcurrency: RESERVED, idleTimeout: 300 }, account), new Fleet({ idleTimeout: 300 }, account)];
        fleets[0]!.provision(PROVISIONED, 0, '1');
        const busy: { fleet: Fleet; environment: FleetEnvironment }[] = [];
        let time = 0;
        for (const one of steps) {
          time += one.after;
          if (one.kind === 'request') {
            const fleet = fleets[one.function]!;
            const answer = fleet.request(time, one.version);
            if (answer.admitted) {
              expect(busy.some(({ environment }) => environment === answer.environment)).toBe(false);
              expect(answer.environment).toMatchObject({ state: 'busy', version: one.version, lastUsedAt: time });
              busy.push({ fleet, environment: answer.environment });
            } else if (answer.reason === 'ReservedFunctionConcurrentInvocationLimitExceeded') {
              expect(fleet).toBe(fleets[0]);
              expect(fleet.busy).toBeGreaterThanOrEqual(RESERVED - PROVISIONED);
            }
          } else if (busy.length > 0) {
            const [{ fleet, environment }] = busy.splice(one.which % busy.length, 1) as [(typeof busy)[number]];
            fleet.release(environment, time, one.end);
            expect(environment.state === 'gone').toBe(one.end === 'gone');
          }
          const counts = fleets.map((fleet) => busy.filter((each) => each.fleet === fleet).length);
          expect(fleets.map((fleet) => fleet.busy)).toEqual(counts);
          expect(counts[0]).toBeLessThanOrEqual(RESERVED);
          expect(account.unreservedBusy).toBe(counts[1]);
          expect(counts[1]).toBeLessThanOrEqual(LIMIT - RESERVED);
          expect(fleets[0]!.environments(time).filter(({ state }) => state === 'busy')).toHaveLength(counts[0]!);
          expect(fleets[0]!.environments(time).filter(({ initializationType }) => initializationType !== 'on-demand')).toHaveLength(
            PROVISIONED,
          );
        }
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it('gets no more new environments and lets through no more requests than the rates allow, in any span of time', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 900 })), { minLength: 1, maxLength: 12 }), (bursts) => {
        const fleet = new Fleet({}, new AccountConcurrency({ concurrentExecutions: 100_000 }));
        const cold: number[] = [];
        let time = 0;
        for (const [after, count] of bursts) {
          time += after;
          for (let one = 0; one < count; one++) if (fleet.request(time).admitted) cold.push(time);
        }
        for (let from = 0; from < cold.length; from += 97) {
          for (let to = from; to < cold.length; to += 89) {
            expect(to - from + 1).toBeLessThanOrEqual(1000 + (cold[to]! - cold[from]!) / 10 + 1e-6);
          }
        }
      }),
      { seed: 8, numRuns: 60 },
    );
  });
});

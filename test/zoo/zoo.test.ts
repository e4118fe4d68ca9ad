import type * as fc from 'fast-check';
import { checkHandler, type LawViolation } from 'lambdouble/laws';
import { describe, expect, test } from 'vitest';
import type { Setup, Specimen } from './specimen.js';
import { answers } from './specimens/answers.js';
import { batches } from './specimens/batches.js';
import { leftovers } from './specimens/leftovers.js';
import { state } from './specimens/state.js';
import { success } from './specimens/success.js';
import { time } from './specimens/time.js';

const zoo: readonly Specimen[] = [...success, ...answers, ...time, ...leftovers, ...batches, ...state];
const SEEDS = Array.from({ length: 20 }, (_, index) => index * 7919 + 1);
/** Twins run all events under all laws: as many seeds as don't make the tests slow. */
const SEEDS_OF_TWINS = SEEDS.slice(0, Number(process.env['ZOO_SEEDS'] ?? 1));

type Check = (seed: number) => Promise<unknown>;

function checkOf({ handler, options }: Setup<never>, events: fc.Arbitrary<never>): Check {
  return (seed) => checkHandler(handler as (event: never) => unknown, events, { ...options, seed });
}

describe.each(zoo)('$law: $bug', (specimen) => {
  test('is found with every seed, by the law meant for it, as the smallest event', async () => {
    const found: string[] = [];
    for (const seed of SEEDS) {
      const violation = await checkOf(
        specimen.flawed(),
        specimen.events(),
      )(seed).then(
        () => undefined,
        (error: LawViolation) => error,
      );
      if (violation !== undefined && violation.name !== 'LawViolation') throw violation;
      found.push(violation?.law ?? `nothing with seed ${seed}`);
      if (violation !== undefined) expect(violation.code).toMatch(specimen.smallest);
    }
    expect(found).toEqual(SEEDS.map(() => specimen.law));
  });

  test('its twin keeps all laws', async () => {
    for (const seed of SEEDS_OF_TWINS) await checkOf(specimen.mended(), specimen.events())(seed);
  });
});

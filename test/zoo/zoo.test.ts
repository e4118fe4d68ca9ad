import * as fc from 'fast-check';
import * as factories from 'lambdouble';
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

type Options = NonNullable<Parameters<typeof checkHandler>[2]>;

function check({ handler, options }: Setup<never>, events: fc.Arbitrary<never>, more: Options): Promise<unknown> {
  return checkHandler(handler as (event: never) => unknown, events, { ...options, ...more });
}

/** What a check finds; `undefined` when all laws hold. */
async function violationOf(checked: Promise<unknown>): Promise<LawViolation | undefined> {
  const error: unknown = await checked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error !== undefined && (error as Error).name !== 'LawViolation') throw error;
  return error as LawViolation | undefined;
}

/** The event that a factory call in a report makes. */
function eventOf(code: string): never {
  return new Function(...Object.keys(factories), `return ${code}`)(...Object.values(factories)) as never;
}

describe.each(zoo)('$law: $bug', (specimen) => {
  test('is found with every seed, by the law meant for it, as the smallest event', async () => {
    const found: string[] = [];
    for (const seed of SEEDS) {
      const violation = await violationOf(check(specimen.flawed(), specimen.events(), { seed }));
      found.push(violation?.law ?? `nothing with seed ${seed}`);
      if (violation !== undefined) expect(violation.code).toMatch(specimen.smallest);
    }
    expect(found).toEqual(SEEDS.map(() => specimen.law));
  });

  test('is found again by what the report gives: seed and path, and the test to paste', async () => {
    const [seed] = SEEDS;
    const first = (await violationOf(check(specimen.flawed(), specimen.events(), { seed })))!;
    const replay = { laws: [specimen.law], seed: first.seed, path: first.path };
    expect(await violationOf(check(specimen.flawed(), specimen.events(), replay))).toMatchObject({ law: specimen.law, code: first.code });

    const needsOthers = !first.message.includes('fc.constant(');
    const pasted = needsOthers ? specimen.events() : fc.constant(eventOf(first.code));
    const more: Options = needsOthers ? replay : { laws: [specimen.law] };
    expect(await violationOf(check(specimen.flawed(), pasted, more))).toMatchObject({ law: specimen.law });
  });

  test('its twin keeps all laws', async () => {
    for (const seed of SEEDS_OF_TWINS) expect(await violationOf(check(specimen.mended(), specimen.events(), { seed }))).toBeUndefined();
  });
});

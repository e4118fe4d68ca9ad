import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VALUES } from './option-values.js';
import { typesUnderTest, type TypeUnderTest } from './sources.js';

const SEED = 811;

type Init = Readonly<Record<string, unknown>>;

function messageOf(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function optionsOf({ create }: TypeUnderTest): string[] {
  return /Known options: (.+)\.$/.exec(messageOf(() => create({ noSuchOption: 1 }))!)![1]!.split(', ');
}

/** Every init of one option that the factory takes. */
function takenAlone(subject: TypeUnderTest): Init[] {
  const inits = optionsOf(subject).flatMap((option) => (VALUES[option] ?? []).map((value) => ({ [option]: value })));
  return inits.filter((init) => messageOf(() => subject.create(init)) === undefined);
}

/** Pairs of one source that are tried, spread evenly over all of them. */
const MOST_PAIRS = 120;

/** Every init of two options that the factory takes. */
function takenTogether(subject: TypeUnderTest): Init[] {
  const alone = takenAlone(subject);
  const pairs = alone.flatMap((one, index) => alone.slice(index + 1).map((other): Init => ({ ...one, ...other })));
  return pairs.filter((pair) => Object.keys(pair).length === 2 && messageOf(() => subject.create(pair)) === undefined);
}

/** What a generator says that is constrained to an init which its factory takes: nothing. */
function refusal(subject: TypeUnderTest, init: Init, numRuns: number): string | undefined {
  const message = messageOf(() => {
    fc.sample(subject.any(init), { seed: SEED, numRuns });
    const arbitraries = Object.fromEntries(Object.entries(init).map(([option, value]) => [option, fc.constant(value)]));
    fc.sample(subject.any(arbitraries), { seed: SEED, numRuns });
  });
  return message === undefined ? undefined : `${JSON.stringify(init)}: ${message}`;
}

describe.each(typesUnderTest.map((subject) => [subject.type.any, subject] as const))('%s', (_, subject) => {
  it('generates with any option that its factory takes', () => {
    const refusals = takenAlone(subject).map((init) => refusal(subject, init, 20));
    expect(refusals.filter((message) => message !== undefined)).toEqual([]);
  });

  it('generates with any two options that its factory takes together', () => {
    const pairs = takenTogether(subject);
    const stride = Math.ceil(pairs.length / MOST_PAIRS);
    const refusals = pairs.filter((_pair, index) => index % stride === 0).map((pair) => refusal(subject, pair, 2));
    expect(refusals.filter((message) => message !== undefined)).toEqual([]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.js';
import { fromJSON } from '../../src/from-json/index.js';
import { configure, seed } from '../../src/index.js';
import { conversionsBySource } from '../../src/from-json/conversions.js';
import { slugs, typesUnderTest, type AnyFactory } from './sources.js';

const SEED = 20260116;
const RUNS = 30;

/** The fields that overrides speak of; places in lists, and names that events choose themselves, don't count. */
function fieldsOf(overrides: unknown, at = ''): string[] {
  if (Array.isArray(overrides)) return overrides.flatMap((element) => (element === undefined ? [] : fieldsOf(element, `${at}[]`)));
  if (typeof overrides !== 'object' || overrides === null) return [at];
  return Object.entries(overrides).flatMap(([key, value]) => fieldsOf(value, at === '' ? key : `${at}.${key}`));
}

const factories = library as unknown as Record<string, AnyFactory>;

function made(code: string): unknown {
  const names = Object.keys(library).filter((name) => code.includes(name));
  return (new Function(...names, `return ${code}`) as (...values: unknown[]) => unknown)(...names.map((name) => factories[name]));
}

it('every source has its conversions, one for each type', () => {
  expect(Object.keys(conversionsBySource)).toEqual(slugs);
  expect(
    Object.values(conversionsBySource)
      .flat()
      .map(({ factory }) => factory),
  ).toEqual(typesUnderTest.map(({ type }) => type.create));
});

describe.each(typesUnderTest.map((subject) => [subject.type.type, subject] as const))('%s', (_, { slug, facts, type, create, any }) => {
  it('becomes the call that makes it, whatever is configured and seeded', () => {
    const fields = new Set<string>();
    fc.assert(
      fc.property(any(), fc.integer(), (event, start) => {
        const call = fromJSON(JSON.stringify(event), create as library.EventFactory);
        expect(call).toMatchObject({ source: slug, factory: type.create });
        for (const field of fieldsOf(call.overrides)) fields.add(field);
        try {
          configure({ region: 'eu-central-1', accountId: '444455556666', time: '2029-02-03T04:05:06.007Z' });
          seed(start);
          expect(create(call.init, call.overrides)).toEqual(event);
        } finally {
          configure();
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect([...fields].filter((field) => field !== '').toSorted()).toMatchSnapshot('said by overrides alone');
  });

  it('becomes TypeScript that makes it', () => {
    fc.assert(
      fc.property(any(), (event) => {
        const { factory, init, overrides, code } = fromJSON(
          JSON.stringify(event),
          facts.unmarked === true ? (create as library.EventFactory) : undefined,
        );
        expect(factories[factory]!(init, overrides)).toEqual(event);
        expect(made(code)).toEqual(event);
      }),
      { seed: SEED, numRuns: 5 },
    );
  });
});

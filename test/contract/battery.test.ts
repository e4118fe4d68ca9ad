import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventSourceFacts } from '../../src/contracts/facts.js';
import { detectEventSource } from '../../src/events/detect.js';
import { eventSources } from '../../src/events/registry.js';
import { seed, withSeed } from '../../src/values/sequence.js';
import { objectsIn } from './objects.js';
import { typesUnderTest } from './sources.js';

const SEED = 20260115;
const RUNS = 200;

function recordsIn(event: Record<string, unknown>, { records }: EventSourceFacts): readonly unknown[] {
  return records?.of?.(event) ?? (event.Records as unknown[]);
}

function thrownBy(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

/** An event that is a list takes raw overrides as a list, and shows in its first record what became of them. */
function overriding(event: unknown, members: object): unknown {
  return Array.isArray(event) ? [members] : members;
}

function overridden(event: unknown): Record<string, unknown> {
  return (Array.isArray(event) ? event[0] : event) as Record<string, unknown>;
}

describe.each(typesUnderTest.map((subject) => [subject.type.type, subject] as const))('%s', (_, { slug, facts, type, create, any }) => {
  const fresh = (): Record<string, unknown> => withSeed(7, () => create());
  const detected = facts.unmarked === true ? undefined : slug;

  describe(type.create, () => {
    it('makes an event of its own source by default', () => {
      expect(detectEventSource(create())).toBe(detected);
    });

    it('gives the same event for the same seed, and another for another', () => {
      seed(1);
      const first = create();
      seed(1);
      expect(create()).toStrictEqual(first);
    });

    it('never shares an object between two events', () => {
      const first = objectsIn(create());
      const shared = [...objectsIn(create())].filter((object) => first.has(object));
      expect(shared).toEqual([]);
    });

    it('makes events that travel as JSON unchanged', () => {
      const event = create();
      expect(JSON.parse(JSON.stringify(event))).toStrictEqual(event);
    });

    it('lays raw overrides over the event last, and forgets them', () => {
      const before = fresh();
      const overrides = { probe: { added: [1, { two: 3 }] } };
      const event = overridden(withSeed(7, () => create(undefined, overriding(before, overrides))));
      expect(event).toStrictEqual({ ...overridden(before), probe: { added: [1, { two: 3 }] } });
      (event.probe as { added: unknown[] }).added.push('changed');
      expect(overrides).toEqual({ probe: { added: [1, { two: 3 }] } });
      expect(fresh()).toStrictEqual(before);
    });

    it('removes any key that is overridden with undefined', () => {
      const before = fresh();
      for (const key of Object.keys(overridden(before))) {
        expect(overridden(create(undefined, overriding(before, { [key]: undefined })))).not.toHaveProperty([key]);
      }
    });

    it('refuses an unknown option, with the known ones', () => {
      expect(thrownBy(() => create({ noSuchOption: 1 })).message).toMatch(
        new RegExp(`^Failed to create ${type.type}: there is no option "noSuchOption"\\. .*Known options: `),
      );
    });

    it.each([[null], [7], ['text'], [true]])('refuses %j as its options', (init) => {
      const error = thrownBy(() => create(init));
      expect(error.name).toBe('LambdoubleError');
      expect(error.message).toMatch(/^Failed to create /);
    });

    it('does not pollute a prototype', () => {
      const hostile = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as object;
      create(undefined, overriding(create(), hostile));
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    });
  });

  describe(type.any, () => {
    it('makes events of this source alone, that travel as JSON unchanged and are no larger than Lambda takes', () => {
      fc.assert(
        fc.property(any(), (event) => {
          const text = JSON.stringify(event);
          expect(JSON.parse(text)).toStrictEqual(event);
          expect(eventSources.filter((source) => source.recognises(event)).map((source) => source.slug)).toEqual(
            detected === undefined ? [] : [slug],
          );
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(facts.payloadLimit);
        }),
        { seed: SEED, numRuns: RUNS },
      );
    });

    it('keeps the number of records within the source’s limits', () => {
      if (facts.records === undefined) return expect(create()).not.toHaveProperty('Records');
      const { minimum, maximum } = facts.records;
      fc.assert(
        fc.property(any(), (event) => {
          const { length } = recordsIn(event, facts);
          expect(length).toBeGreaterThanOrEqual(minimum);
          expect(length).toBeLessThanOrEqual(maximum);
        }),
        { seed: SEED, numRuns: RUNS },
      );
    });

    it('names each record of a batch', () => {
      const { batch } = facts;
      if (batch === undefined) return expect(facts.response.summary).not.toContain('batchItemFailures');
      let named = 0;
      fc.assert(
        fc.property(any(), (event) => {
          const identifiers = batch.identifiers(event);
          if (identifiers.length === 0) return;
          named += 1;
          expect(identifiers).toHaveLength(recordsIn(event, facts).length);
          const failed = { state: {}, batchItemFailures: identifiers.map((itemIdentifier) => ({ itemIdentifier })) };
          expect(facts.response.problems(failed, event)).toEqual([]);
        }),
        { seed: SEED, numRuns: RUNS },
      );
      expect(named).toBeGreaterThan(0);
    });

    it('gives the same events for the same seed', () => {
      const sample = (): unknown[] => fc.sample(any(), { seed: SEED, numRuns: 20 });
      expect(sample()).toStrictEqual(sample());
    });

    it('shrinks to the plain default event', () => {
      const found = fc.check(
        fc.property(any(), () => false),
        { seed: SEED },
      );
      expect(found.counterexample).toStrictEqual([withSeed(0, () => create())]);
    });

    it('shrinks only through events of this source', () => {
      const check = fc.check(
        fc.property(any(), (event) => detectEventSource(event) === detected && JSON.stringify(event).length < 0),
        { seed: SEED, verbose: 2 },
      );
      const tried = check.failures.map(([event]) => detectEventSource(event));
      expect(new Set(tried)).toEqual(new Set([detected]));
    });

    it('refuses a constraint that is no option', () => {
      expect(thrownBy(() => any({ noSuchOption: 1 })).message).toMatch(/^Failed to generate .*: there is no option "noSuchOption"\. /);
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { EventSourceFacts } from '../../src/contracts/facts.js';
import { eventSources } from '../../src/events/registry.js';
import { loadRoom, slugs } from './sources.js';

const NOT_EVENTS: readonly unknown[] = [
  undefined,
  null,
  0,
  '',
  'text',
  true,
  [],
  [null],
  {},
  { Records: null },
  { Records: [] },
  { Records: [null] },
  { Records: [{}] },
  { Records: { 0: {} } },
  { requestContext: null },
  { requestContext: {} },
  { version: '2.0' },
  { source: 1, detail: null },
  { type: 'TOKEN' },
];

describe.each(slugs)('facts of %s', (slug) => {
  it('are complete', async () => {
    const { facts } = (await loadRoom(slug, 'facts')) as { facts: EventSourceFacts };
    expect(facts.slug).toBe(slug);
    expect(facts.title).not.toBe('');
    expect(facts.types.length).toBeGreaterThan(0);
    expect(facts.payloadLimit).toBeGreaterThan(0);
    expect(facts.response.summary).not.toBe('');
    expect(facts.pages.length).toBeGreaterThan(0);
    for (const page of facts.pages) expect(page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  });

  it('name factories and generators that exist, after their types', async () => {
    const { facts } = (await loadRoom(slug, 'facts')) as { facts: EventSourceFacts };
    const room = await loadRoom(slug, 'index');
    const generators = await loadRoom(slug, 'arbitrary');
    for (const { type, create, any, createRecord } of facts.types) {
      expect(create).toBe(`create${type}`);
      expect(any).toBe(`any${type}`);
      expect(room[create]).toBeTypeOf('function');
      expect(generators[any]).toBeTypeOf('function');
      if (createRecord !== undefined) expect(room[createRecord]).toBeTypeOf('function');
    }
  });

  it('recognise nothing that is no event, and throw for nothing', async () => {
    const { facts } = (await loadRoom(slug, 'facts')) as { facts: EventSourceFacts };
    for (const value of NOT_EVENTS) expect(facts.recognises(value)).toBe(false);
  });
});

describe('the registry', () => {
  it('lists every source, in the order of their slugs', () => {
    expect(eventSources.map((facts) => facts.slug)).toEqual(slugs);
  });
});

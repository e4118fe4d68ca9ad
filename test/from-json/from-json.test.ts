import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.js';
import { createEventBridgeEvent, createIoTEvent, createS3Event, createSQSEvent, fromJSON, type EventFactory } from '../../src/index.js';
import index from '../../fixtures/index.json' with { type: 'json' };

const factories = library as unknown as Record<string, (init?: unknown, overrides?: unknown) => unknown>;

/** What is whatever somebody sent, so that nothing tells which source it is of. */
const UNMARKED = ['iot/', 'scheduled/scheduler-input.json'];

function fixturesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.endsWith('.json') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(fixturesIn) : [];
}

const fixtures = fixturesIn(index).filter((path) => !UNMARKED.some((unmarked) => path.startsWith(unmarked)));

it('there are fixtures of all sources', () => {
  expect(fixtures.length).toBeGreaterThan(500);
});

it.each(fixtures)('%s becomes the call that makes it', (path) => {
  const text = readFileSync(fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url)), 'utf8');
  const { factory, init, overrides } = fromJSON(text);
  expect(factories[factory]!(init, overrides)).toEqual(JSON.parse(text));
});

describe('what is not as AWS sends it', () => {
  it('stands in the overrides', () => {
    const event = createS3Event(
      { bucket: 'photos', key: 'cat.png' },
      { Records: [{ awsRegion: 'atlantis-1', added: [1, { two: undefined }] } as object] },
    );
    const { init, overrides } = fromJSON(event, createS3Event);
    expect(init).toMatchObject({ bucket: 'photos', key: 'cat.png' });
    expect(overrides).toMatchObject({ Records: [{ awsRegion: 'atlantis-1', added: [1, {}] }] });
    expect(createS3Event(init, overrides)).toEqual(JSON.parse(JSON.stringify(event)));
  });

  it('removed members are removed', () => {
    const event = createS3Event({}, { Records: [{ s3: { object: undefined } }] });
    const { init, overrides } = fromJSON(event, createS3Event);
    expect(overrides).toHaveProperty(['Records', 0, 's3', 'object'], undefined);
    expect(createS3Event(init, overrides)).toEqual(event);
  });

  it('records that are missing, too', () => {
    const event = createSQSEvent([{ body: 'a' }, { body: 'b' }], { Records: [] });
    expect(() => fromJSON(event)).toThrow('no known source sends {"Records":[]}');
  });

  it('names that mean something to objects', () => {
    const event = createEventBridgeEvent({ detail: JSON.parse('{"__proto__":{"a":1},"constructor":2,"it\'s":"\\"`${3}\\n"}') as object });
    const { code, init, overrides } = fromJSON(event);
    expect(factories.createEventBridgeEvent!(init, overrides)).toEqual(event);
    expect(code).toContain("['__proto__']: { a: 1 }");
  });
});

describe('source', () => {
  it('is as short as the event allows', () => {
    expect(fromJSON(createS3Event({ bucket: 'photos' }), createS3Event).code).toMatch(/^createS3Event\(\{\n {2}bucket: 'photos',\n/);
  });
});

describe('refuses', () => {
  it.each([
    [
      'what is no JSON',
      '{',
      /^Failed to convert an event from JSON: it is "\{", which is no JSON \(.+\)\. Pass the event, as an object or as its JSON text\.$/,
    ],
    ['nothing', undefined, 'Failed to convert an event from JSON: it is undefined. Pass the event, as an object or as its JSON text.'],
    [
      'what no source sends',
      { orderId: 7 },
      'Failed to convert an event from JSON: no known source sends {"orderId":7}. Pass a whole event as the function received it, not a part of one.',
    ],
  ])('%s', (_, event, message) => {
    expect(() => fromJSON(event)).toThrow(message);
  });

  it('a factory of another source', () => {
    expect(() => fromJSON(createS3Event(), createSQSEvent as EventFactory)).toThrow(
      'Failed to convert an event from JSON: "createSQSEvent" makes no events of its source, s3. Leave the factory out, or pass createS3Event.',
    );
  });

  it('not an unmarked event, when the factory is said', () => {
    expect(fromJSON({ temperature: 21 }, createIoTEvent as EventFactory).init).toEqual({ payload: { temperature: 21 } });
  });
});

it('leaves seed and settings as they are', () => {
  library.seed(5);
  const expected = createS3Event();
  library.seed(5);
  fromJSON(createEventBridgeEvent());
  library.seed(5);
  fromJSON(JSON.stringify(expected));
  expect(createS3Event()).toEqual(expected);
});

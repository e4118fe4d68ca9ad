import * as fc from 'fast-check';
import { createCognitoSyncEvent, seed, type CognitoSyncEventInit } from 'lambdouble';
import { anyCognitoSyncEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/cognito-sync/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const POOL = 'eu-west-1:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';

beforeEach(() => seed(0));

describe('a synchronization', () => {
  it('has one changed record by default', () => {
    const event = createCognitoSyncEvent();
    expect(Object.keys(event)).toEqual(['version', 'eventType', 'region', 'identityPoolId', 'identityId', 'datasetName', 'datasetRecords']);
    expect(event).toMatchObject({
      version: 2,
      eventType: 'SyncTrigger',
      identityPoolId: expect.stringMatching(/^us-east-1:[0-9a-f-]{36}$/),
      datasetRecords: { theme: { oldValue: 'light', newValue: 'dark', op: 'replace' } },
    });
  });

  it('happens where its ids say', () => {
    const { region, identityId } = createCognitoSyncEvent({ identityPoolId: POOL });
    expect(region).toBe('eu-west-1');
    expect(identityId).toMatch(/^eu-west-1:/);
  });

  it.each<[NonNullable<CognitoSyncEventInit['datasetRecords']>[string], object]>([
    ['new', { newValue: 'new', op: 'replace' }],
    [null, { newValue: null, op: 'remove' }],
    [{ oldValue: 'a' }, { oldValue: 'a', newValue: 'a', op: 'replace' }],
    [
      { oldValue: 'a', newValue: null },
      { oldValue: 'a', newValue: null, op: 'remove' },
    ],
    [
      { oldValue: 'a', op: 'remove' },
      { oldValue: 'a', newValue: null, op: 'remove' },
    ],
    [
      { newValue: 'b', op: 'replace' },
      { newValue: 'b', op: 'replace' },
    ],
  ])('turns %j into a record', (given, expected) => {
    expect(createCognitoSyncEvent({ datasetRecords: { key: given } }).datasetRecords.key).toStrictEqual(expected);
  });

  it('keeps a record whose key is that of a prototype', () => {
    const records = JSON.parse('{"__proto__":"a"}') as Record<string, string>;
    expect(JSON.stringify(createCognitoSyncEvent({ datasetRecords: records }).datasetRecords)).toBe(
      '{"__proto__":{"newValue":"a","op":"replace"}}',
    );
  });
});

it('says what it carries', () => {
  const datasetRecords = { save: '{"level":7}', note: 'hi', draft: null };
  expect(facts.payloads!(createCognitoSyncEvent({ datasetRecords }))).toEqual([{ level: 7 }, 'hi']);
  expect(facts.payloads!({ eventType: 'SyncTrigger', datasetRecords: { a: 1 } })).toEqual([]);
});

it('reaches records of every kind', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyCognitoSyncEvent(), ({ datasetRecords, region, identityPoolId, identityId }) => {
      expect([identityPoolId.split(':')[0], identityId.split(':')[0]]).toEqual([region, region]);
      const records = Object.values(datasetRecords);
      seen.add(records.length === 0 ? 'empty' : records.length > 2 ? 'many' : 'few');
      for (const { oldValue, newValue } of records) {
        seen.add(newValue === null ? 'removed' : oldValue === undefined ? 'new' : oldValue === newValue ? 'same' : 'changed');
      }
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['empty', 'few', 'many', 'removed', 'new', 'same', 'changed']));
});

describe('answers', () => {
  const event = createCognitoSyncEvent({ identityPoolId: POOL });
  const problems = (answer: unknown): readonly string[] => facts.response.problems(answer, event);
  const answerWith = (datasetRecords: unknown): unknown => ({ ...event, datasetRecords });

  it.each<[string, unknown]>([
    ['the event', event],
    ['fewer records', answerWith({})],
    ['a record more', answerWith({ ...event.datasetRecords, badge: { newValue: 'first', op: 'replace' } })],
    ['a record that is removed', answerWith({ theme: { op: 'remove' } })],
    ['a record without a value', answerWith({ theme: { newValue: null, op: 'replace' } })],
  ])('that are %s are well formed', (_, answer) => {
    expect(problems(answer)).toEqual([]);
  });

  it.each<[unknown, string[]]>([
    [undefined, ['The answer is undefined, not the event (return it, with what you changed in its records)']],
    [{ ...event, datasetName: 'other' }, ['datasetName is "other", where the event has "my-dataset"']],
    [{ ...event, version: '2' }, ['version is "2", where the event has 2']],
    [answerWith([]), ['datasetRecords is [], not an object']],
    [answerWith({ theme: 'dark' }), ['datasetRecords["theme"] is "dark", not { newValue, op }']],
    [
      answerWith({ level: { newValue: 7, op: 'add' } }),
      [
        'datasetRecords["level"].op is "add", neither "replace" nor "remove"',
        'datasetRecords["level"].newValue is 7, neither a string nor null',
      ],
    ],
  ])('that are %j are not', (answer, expected) => {
    expect(problems(answer)).toEqual(
      expected.map((problem) => `${problem}, so Cognito Sync fails the synchronization with InvalidLambdaFunctionOutputException.`),
    );
  });
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createCognitoSyncEvent(init as CognitoSyncEventInit);
  expect(
    messagesOf({
      'a pool elsewhere': create({ identityPoolId: POOL, region: 'us-east-1' }),
      'an identity elsewhere': create({ identityPoolId: POOL, identityId: POOL.replace('eu', 'us') }),
      'a removed value': create({ datasetRecords: { a: { newValue: 'b', op: 'remove' } } }),
      'a number': create({ datasetRecords: { a: 7 } }),
      'a huge record': create({ datasetRecords: { a: 'a'.repeat(2 ** 20) } }),
      'a name with a blank': create({ datasetName: 'my dataset' }),
      'a UUID alone': create({ identityId: POOL.slice(10) }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a UUID alone": "Failed to create CognitoSyncEvent: option "identityId" is "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9". Pass the id of an identity: a region, a colon and a UUID.",
      "a huge record": "Failed to create CognitoSyncEvent: option "datasetRecords" has 1048612 bytes of JSON. Events have at most 1048576 bytes; put data elsewhere and its address into the event, or use the second argument for an event that AWS never sends.",
      "a name with a blank": "Failed to create CognitoSyncEvent: option "datasetName" is "my dataset". Pass the name of a dataset: 1 to 128 letters, digits and "_.:-".",
      "a number": "Failed to create CognitoSyncEvent: option "datasetRecords" is {"a":7}. Pass an object of up to 1024 records by keys of 1 to 1024 characters, each a text, null, or an object with oldValue, newValue and op ("replace" or "remove").",
      "a pool elsewhere": "Failed to create CognitoSyncEvent: option "identityPoolId" is "eu-west-1:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9", but the region is us-east-1. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a removed value": "Failed to create CognitoSyncEvent: option "datasetRecords" has {"newValue":"b","op":"remove"} at "a". A record that is removed has the newValue null, and only that one has.",
      "an identity elsewhere": "Failed to create CognitoSyncEvent: option "identityId" is "us-west-1:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9", but the pool is in eu-west-1. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
    }
  `);
});

it('is told from other events', () => {
  expect(facts.recognises({ ...createCognitoSyncEvent(), version: undefined })).toBe(true);
  expect(facts.recognises({ ...createCognitoSyncEvent(), eventType: 'Sync' })).toBe(false);
});

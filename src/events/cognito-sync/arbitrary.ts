import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { withoutMisfits } from '../../generate/fitting.js';
import { anyRegion, anyText } from '../../generate/values.js';
import { createCognitoSyncEvent } from './factory.js';
import { cognitoSyncEventOptions, type CognitoSyncEventInit, type CognitoSyncRecordInit } from './init.js';
import { misfitOf } from './misfit.js';
import type { CognitoSyncEvent } from './types.js';

/** Constraints of `anyCognitoSyncEvent()`: the factory's options, each a value or an arbitrary. */
export type CognitoSyncEventConstraints = Constraints<CognitoSyncEventInit>;

const record = fc.oneof(
  fc.constantFrom<CognitoSyncRecordInit>(
    null,
    '',
    '{"score":12}',
    '{broken',
    { oldValue: '6', newValue: '7' },
    { oldValue: 'gone', newValue: null },
    { oldValue: null, newValue: 'back' },
    { oldValue: 'same', newValue: 'same' },
  ),
  anyText(),
);

const key = fc.constantFrom('theme', 'level', 'Höchststand', 'a.b', '日本', ' ', 'length', 'k'.repeat(1024));

const defaults = {
  datasetName: fc.constantFrom('saves', 'a', 'game.v1:slot_2', 'd'.repeat(128)),
  datasetRecords: fc.dictionary(key, record, { maxKeys: 4, noNullPrototype: true }),
  identityId: fc.constant('eu-west-1:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'),
  region: anyRegion(),
};

/**
 * Any event that Cognito Sync sends to a trigger: datasets without records and with many, records that are new, changed, removed and as
 * they were, values of every script. Shrinks to the plain `createCognitoSyncEvent()`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-events.html
 * @param constraints options of `createCognitoSyncEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCognitoSyncEvent({ datasetName: 'saves' }), (event) => {
 *     for (const { op, newValue } of Object.values(event.datasetRecords)) expect(newValue === null).toBe(op === 'remove');
 *   }),
 * );
 */
export function anyCognitoSyncEvent(constraints: CognitoSyncEventConstraints = {}): fc.Arbitrary<CognitoSyncEvent> {
  const init = anyInit('generate CognitoSyncEvent', cognitoSyncEventOptions, defaults, constraints);
  return eventFrom(
    init.map((drawn) => withoutMisfits(drawn, constraints, misfitOf)),
    (drawn) => createCognitoSyncEvent(drawn),
  );
}

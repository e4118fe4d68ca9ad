import { madeEvent } from '../../contracts/made-event.js';
import { checkTextSize } from '../../contracts/payload.js';
import { failure } from '../../internal/errors.js';
import { refuseMisfit } from '../../internal/misfit.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { cognitoSyncEventOptions, type CognitoSyncEventInit, type CognitoSyncRecordInit } from './init.js';
import { LARGEST_DATASET } from './limits.js';
import { misfitOf, regionOf } from './misfit.js';
import type { CognitoSyncEvent, CognitoSyncRecord } from './types.js';

const DOING = 'create CognitoSyncEvent';

function recordOf(key: string, given: CognitoSyncRecordInit): CognitoSyncRecord {
  if (given === null) return { newValue: null, op: 'remove' };
  if (typeof given === 'string') return { newValue: given, op: 'replace' };
  const { oldValue, op } = given;
  const { newValue = op === 'remove' ? null : (oldValue ?? '') } = given;
  if (op !== undefined && (op === 'remove') !== (newValue === null)) {
    throw failure(
      DOING,
      `option "datasetRecords" has ${show(given)} at ${show(key)}`,
      'A record that is removed has the newValue null, and only that one has.',
    );
  }
  const record: CognitoSyncRecord = { newValue, op: op ?? (newValue === null ? 'remove' : 'replace') };
  return oldValue === undefined ? record : { oldValue, ...record };
}

function recordsOf({ datasetRecords }: CognitoSyncEventInit): Record<string, CognitoSyncRecord> {
  if (datasetRecords === undefined) return { theme: { oldValue: 'light', newValue: 'dark', op: 'replace' } };
  const records: Record<string, CognitoSyncRecord> = {};
  for (const [key, given] of Object.entries(datasetRecords)) if (given !== undefined) setOwn(records, key, recordOf(key, given));
  checkTextSize(DOING, 'datasetRecords', JSON.stringify(records), LARGEST_DATASET);
  return records;
}

function eventOf(init: CognitoSyncEventInit): CognitoSyncEvent {
  refuseMisfit(DOING, init, misfitOf(init));
  const region = init.region ?? regionOf(init.identityPoolId ?? init.identityId) ?? settings().region;
  return {
    version: 2,
    eventType: 'SyncTrigger',
    region,
    identityPoolId: init.identityPoolId ?? `${region}:${randomUUID()}`,
    identityId: init.identityId ?? `${region}:${randomUUID()}`,
    datasetName: init.datasetName ?? 'my-dataset',
    datasetRecords: recordsOf(init),
  };
}

/**
 * The event that Cognito Sync sends to the sync trigger of an identity pool when a device has synchronized a dataset. The function answers
 * with the event, its records as they shall be stored.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-events.html
 * @param init which dataset, and its records: a text for one that is new, null for one that was removed, or old and new value
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Cognito Sync could not send
 * @example
 * const event = createCognitoSyncEvent({ datasetRecords: { level: { oldValue: '6', newValue: '7' }, draft: null } });
 * expect(event.datasetRecords).toEqual({
 *   level: { oldValue: '6', newValue: '7', op: 'replace' },
 *   draft: { newValue: null, op: 'remove' },
 * });
 */
export function createCognitoSyncEvent(init: CognitoSyncEventInit = {}, overrides?: DeepPartial<CognitoSyncEvent>): CognitoSyncEvent {
  checkOptions(DOING, init, cognitoSyncEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides);
}

import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createCognitoSyncEvent } from './factory.js';
import { cognitoSyncEventOptions, type CognitoSyncRecordInit } from './init.js';
import type { CognitoSyncRecord } from './types.js';

function recordIn({ oldValue, newValue }: CognitoSyncRecord): CognitoSyncRecordInit {
  return oldValue === undefined ? newValue : { oldValue, newValue };
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCognitoSyncEvent',
    create: createCognitoSyncEvent,
    options: cognitoSyncEventOptions,
    readings: {
      datasetRecords: ({ datasetRecords }) =>
        Object.fromEntries(Object.entries(datasetRecords).map(([key, record]) => [key, recordIn(record)])),
    },
  }),
];

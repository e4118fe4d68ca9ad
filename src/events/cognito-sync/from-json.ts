import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createCognitoSyncEvent } from './factory.js';
import { cognitoSyncEventOptions } from './init.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCognitoSyncEvent',
    create: createCognitoSyncEvent,
    options: cognitoSyncEventOptions,
    readings: {},
  }),
];

import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createPostAuthenticationTriggerEvent, postAuthenticationTriggerEventOptions } from './factory.js';
import { userReadings } from '../user-readings.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createPostAuthenticationTriggerEvent',
    create: createPostAuthenticationTriggerEvent,
    options: postAuthenticationTriggerEventOptions,
    readings: userReadings,
  }),
];

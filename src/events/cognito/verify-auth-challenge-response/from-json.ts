import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createVerifyAuthChallengeResponseTriggerEvent, verifyAuthChallengeResponseTriggerEventOptions } from './factory.js';
import { userReadings } from '../user-readings.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createVerifyAuthChallengeResponseTriggerEvent',
    create: createVerifyAuthChallengeResponseTriggerEvent,
    options: verifyAuthChallengeResponseTriggerEventOptions,
    readings: userReadings,
  }),
];

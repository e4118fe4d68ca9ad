import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createPreSignUpTriggerEvent, preSignUpTriggerEventOptions } from './factory.js';
import { userReadings } from '../user-readings.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createPreSignUpTriggerEvent',
    create: createPreSignUpTriggerEvent,
    options: preSignUpTriggerEventOptions,
    readings: userReadings,
  }),
];

import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createPreAuthenticationTriggerEvent, preAuthenticationTriggerEventOptions } from './factory.js';
import { userReadings } from '../user-readings.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createPreAuthenticationTriggerEvent',
    create: createPreAuthenticationTriggerEvent,
    options: preAuthenticationTriggerEventOptions,
    readings: userReadings,
  }),
];

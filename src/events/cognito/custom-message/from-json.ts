import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createCustomMessageTriggerEvent, customMessageTriggerEventOptions } from './factory.js';
import { userReadings } from '../user-readings.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCustomMessageTriggerEvent',
    create: createCustomMessageTriggerEvent,
    options: customMessageTriggerEventOptions,
    readings: userReadings,
  }),
];

import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createCustomSMSSenderTriggerEvent, customSMSSenderTriggerEventOptions } from './factory.js';
import { userReadings } from '../user-readings.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCustomSMSSenderTriggerEvent',
    create: createCustomSMSSenderTriggerEvent,
    options: customSMSSenderTriggerEventOptions,
    readings: userReadings,
  }),
];

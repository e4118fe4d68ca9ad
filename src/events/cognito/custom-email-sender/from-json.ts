import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createCustomEmailSenderTriggerEvent, customEmailSenderTriggerEventOptions } from './factory.js';
import { userReadings } from '../user-readings.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCustomEmailSenderTriggerEvent',
    create: createCustomEmailSenderTriggerEvent,
    options: customEmailSenderTriggerEventOptions,
    readings: userReadings,
  }),
];

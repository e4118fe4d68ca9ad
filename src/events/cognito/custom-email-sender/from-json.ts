import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createCustomEmailSenderTriggerEvent, customEmailSenderTriggerEventOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCustomEmailSenderTriggerEvent',
    create: createCustomEmailSenderTriggerEvent,
    options: customEmailSenderTriggerEventOptions,
    readings: {},
  }),
];

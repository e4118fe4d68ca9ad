import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createCustomMessageTriggerEvent, customMessageTriggerEventOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCustomMessageTriggerEvent',
    create: createCustomMessageTriggerEvent,
    options: customMessageTriggerEventOptions,
    readings: {},
  }),
];

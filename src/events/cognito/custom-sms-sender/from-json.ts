import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createCustomSMSSenderTriggerEvent, customSMSSenderTriggerEventOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCustomSMSSenderTriggerEvent',
    create: createCustomSMSSenderTriggerEvent,
    options: customSMSSenderTriggerEventOptions,
    readings: {},
  }),
];

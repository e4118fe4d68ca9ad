import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createPreSignUpTriggerEvent, preSignUpTriggerEventOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createPreSignUpTriggerEvent',
    create: createPreSignUpTriggerEvent,
    options: preSignUpTriggerEventOptions,
    readings: {},
  }),
];

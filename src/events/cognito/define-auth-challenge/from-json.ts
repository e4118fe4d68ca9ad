import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createDefineAuthChallengeTriggerEvent, defineAuthChallengeTriggerEventOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createDefineAuthChallengeTriggerEvent',
    create: createDefineAuthChallengeTriggerEvent,
    options: defineAuthChallengeTriggerEventOptions,
    readings: {},
  }),
];

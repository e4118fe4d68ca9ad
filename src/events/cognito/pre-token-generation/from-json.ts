import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createPreTokenGenerationTriggerEvent, preTokenGenerationTriggerEventOptions } from './factory.js';
import { userReadings } from '../user-readings.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createPreTokenGenerationTriggerEvent',
    create: createPreTokenGenerationTriggerEvent,
    options: preTokenGenerationTriggerEventOptions,
    readings: userReadings,
  }),
];

import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createPreTokenGenerationV2TriggerEvent, preTokenGenerationV2TriggerEventOptions } from './factory.js';
import { userReadings } from '../user-readings.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createPreTokenGenerationV2TriggerEvent',
    create: createPreTokenGenerationV2TriggerEvent,
    options: preTokenGenerationV2TriggerEventOptions,
    readings: userReadings,
  }),
];

import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createPreTokenGenerationV3TriggerEvent, preTokenGenerationV3TriggerEventOptions } from './factory.js';
import { userReadings } from '../user-readings.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createPreTokenGenerationV3TriggerEvent',
    create: createPreTokenGenerationV3TriggerEvent,
    options: preTokenGenerationV3TriggerEventOptions,
    readings: userReadings,
  }),
];

import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createPostConfirmationTriggerEvent, postConfirmationTriggerEventOptions } from './factory.js';
import { userReadings } from '../user-readings.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createPostConfirmationTriggerEvent',
    create: createPostConfirmationTriggerEvent,
    options: postConfirmationTriggerEventOptions,
    readings: userReadings,
  }),
];

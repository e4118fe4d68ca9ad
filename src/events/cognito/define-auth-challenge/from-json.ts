import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { challengesIn } from '../challenge-readings.js';
import { createDefineAuthChallengeTriggerEvent, defineAuthChallengeTriggerEventOptions } from './factory.js';
import { userReadings } from '../user-readings.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createDefineAuthChallengeTriggerEvent',
    create: createDefineAuthChallengeTriggerEvent,
    options: defineAuthChallengeTriggerEventOptions,
    readings: { ...userReadings, session: ({ request }) => challengesIn(request.session) },
  }),
];

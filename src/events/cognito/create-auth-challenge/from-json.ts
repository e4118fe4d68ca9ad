import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { challengesIn } from '../challenge-readings.js';
import { createAuthChallengeTriggerEventOptions, createCreateAuthChallengeTriggerEvent } from './factory.js';
import { userReadings } from '../user-readings.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCreateAuthChallengeTriggerEvent',
    create: createCreateAuthChallengeTriggerEvent,
    options: createAuthChallengeTriggerEventOptions,
    readings: { ...userReadings, session: ({ request }) => challengesIn(request.session) },
  }),
];

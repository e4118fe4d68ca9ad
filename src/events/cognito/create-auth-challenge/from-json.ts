import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { challengesIn } from '../challenge-readings.js';
import { createAuthChallengeTriggerEventOptions, createCreateAuthChallengeTriggerEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCreateAuthChallengeTriggerEvent',
    create: createCreateAuthChallengeTriggerEvent,
    options: createAuthChallengeTriggerEventOptions,
    readings: { session: ({ request }) => challengesIn(request.session) },
  }),
];

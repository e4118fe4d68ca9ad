import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { challengesIn } from '../challenge-readings.js';
import { createDefineAuthChallengeTriggerEvent, defineAuthChallengeTriggerEventOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createDefineAuthChallengeTriggerEvent',
    create: createDefineAuthChallengeTriggerEvent,
    options: defineAuthChallengeTriggerEventOptions,
    readings: { session: ({ request }) => challengesIn(request.session) },
  }),
];

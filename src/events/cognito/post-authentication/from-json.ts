import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createPostAuthenticationTriggerEvent, postAuthenticationTriggerEventOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createPostAuthenticationTriggerEvent',
    create: createPostAuthenticationTriggerEvent,
    options: postAuthenticationTriggerEventOptions,
    readings: {},
  }),
];

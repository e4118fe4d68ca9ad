import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createInboundFederationTriggerEvent, inboundFederationTriggerEventOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createInboundFederationTriggerEvent',
    create: createInboundFederationTriggerEvent,
    options: inboundFederationTriggerEventOptions,
    readings: {},
  }),
];

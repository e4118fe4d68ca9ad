import { conversion, type Conversion } from '../../contracts/conversion.js';
import { clientVPNConnectionHandlerEventOptions, createClientVPNConnectionHandlerEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createClientVPNConnectionHandlerEvent',
    create: createClientVPNConnectionHandlerEvent,
    options: clientVPNConnectionHandlerEventOptions,
    readings: {},
  }),
];

import { conversion, type Conversion } from '../../contracts/conversion.js';
import { httpApiProxyEventOptions } from './init.js';
import { createAPIGatewayHttpApiProxyEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createAPIGatewayHttpApiProxyEvent',
    create: createAPIGatewayHttpApiProxyEvent,
    options: httpApiProxyEventOptions,
    readings: {},
  }),
];

import { conversion, type Conversion } from '../../contracts/conversion.js';
import { requestAuthorizerEventOptions, requestAuthorizerEventV2Options, tokenAuthorizerEventOptions } from './init.js';
import { createAPIGatewayRequestAuthorizerEvent, createAPIGatewayTokenAuthorizerEvent } from './factory.js';
import { createAPIGatewayRequestAuthorizerEventV2 } from './factory-v2.js';
import { httpApiReadings } from '../api-gateway-proxy-v2/readings.js';
import { restReadings } from '../api-gateway-proxy/readings.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createAPIGatewayTokenAuthorizerEvent',
    create: createAPIGatewayTokenAuthorizerEvent,
    options: tokenAuthorizerEventOptions,
    readings: {},
  }),
  conversion({
    factory: 'createAPIGatewayRequestAuthorizerEvent',
    create: createAPIGatewayRequestAuthorizerEvent,
    options: requestAuthorizerEventOptions,
    readings: restReadings,
  }),
  conversion({
    factory: 'createAPIGatewayRequestAuthorizerEventV2',
    create: createAPIGatewayRequestAuthorizerEventV2,
    options: requestAuthorizerEventV2Options,
    readings: httpApiReadings,
  }),
];

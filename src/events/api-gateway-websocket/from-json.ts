import { conversion, type Conversion } from '../../contracts/conversion.js';
import { websocketEventOptions } from './init.js';
import { createAPIGatewayProxyWebsocketEventV2 } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createAPIGatewayProxyWebsocketEventV2',
    create: createAPIGatewayProxyWebsocketEventV2,
    options: websocketEventOptions,
    readings: {},
  }),
];

import { conversion, type Conversion } from '../../contracts/conversion.js';
import { authorizedProxyEventOptions, proxyEventOptions } from './init.js';
import {
  createAPIGatewayProxyEvent,
  createAPIGatewayProxyWithCognitoAuthorizerEvent,
  createAPIGatewayProxyWithLambdaAuthorizerEvent,
} from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({ factory: 'createAPIGatewayProxyEvent', create: createAPIGatewayProxyEvent, options: proxyEventOptions, readings: {} }),
  conversion({
    factory: 'createAPIGatewayProxyWithLambdaAuthorizerEvent',
    create: createAPIGatewayProxyWithLambdaAuthorizerEvent,
    options: authorizedProxyEventOptions,
    readings: {},
  }),
  conversion({
    factory: 'createAPIGatewayProxyWithCognitoAuthorizerEvent',
    create: createAPIGatewayProxyWithCognitoAuthorizerEvent,
    options: authorizedProxyEventOptions,
    readings: {},
  }),
];

import { conversion, type Conversion } from '../../contracts/conversion.js';
import { proxyEventV2Options } from './init.js';
import {
  createAPIGatewayProxyEventV2,
  createAPIGatewayProxyEventV2WithIAMAuthorizer,
  createAPIGatewayProxyEventV2WithJWTAuthorizer,
  createAPIGatewayProxyEventV2WithLambdaAuthorizer,
} from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({ factory: 'createAPIGatewayProxyEventV2', create: createAPIGatewayProxyEventV2, options: proxyEventV2Options, readings: {} }),
  conversion({
    factory: 'createAPIGatewayProxyEventV2WithIAMAuthorizer',
    create: createAPIGatewayProxyEventV2WithIAMAuthorizer,
    options: proxyEventV2Options,
    readings: {},
  }),
  conversion({
    factory: 'createAPIGatewayProxyEventV2WithJWTAuthorizer',
    create: createAPIGatewayProxyEventV2WithJWTAuthorizer,
    options: proxyEventV2Options,
    readings: {},
  }),
  conversion({
    factory: 'createAPIGatewayProxyEventV2WithLambdaAuthorizer',
    create: createAPIGatewayProxyEventV2WithLambdaAuthorizer,
    options: proxyEventV2Options,
    readings: {},
  }),
];

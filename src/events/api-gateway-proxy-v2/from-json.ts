import { conversion, type Conversion, type Readings } from '../../contracts/conversion.js';
import type { HttpApiAuthorizer, LambdaV2Authorizer } from '../../values/http-api-authorizer.js';
import { proxyEventV2Options, type APIGatewayProxyEventV2Init } from '../../values/http-api-init.js';
import {
  createAPIGatewayProxyEventV2,
  createAPIGatewayProxyEventV2WithIAMAuthorizer,
  createAPIGatewayProxyEventV2WithJWTAuthorizer,
  createAPIGatewayProxyEventV2WithLambdaAuthorizer,
} from './factory.js';
import { httpApiReadings, iamIn, jwtIn, type HttpApiEvent } from './readings.js';

interface Authorizer {
  readonly jwt?: Parameters<typeof jwtIn>[0];
  readonly iam?: Parameters<typeof iamIn>[0];
}

function authorizerOf({ headers, requestContext }: HttpApiEvent): HttpApiAuthorizer | undefined {
  const { authorizer } = requestContext as { authorizer?: Authorizer };
  if (authorizer?.jwt !== undefined) return { jwt: jwtIn(authorizer.jwt, headers) };
  return authorizer?.iam === undefined ? (authorizer as LambdaV2Authorizer | undefined) : { iam: iamIn(authorizer.iam) };
}

const readings: Readings<APIGatewayProxyEventV2Init, HttpApiEvent> = { ...httpApiReadings, authorizer: authorizerOf };

export const conversions: readonly Conversion[] = [
  conversion<APIGatewayProxyEventV2Init, HttpApiEvent, HttpApiEvent>({
    factory: 'createAPIGatewayProxyEventV2',
    create: createAPIGatewayProxyEventV2,
    options: proxyEventV2Options,
    readings,
  }),
  conversion({
    factory: 'createAPIGatewayProxyEventV2WithIAMAuthorizer',
    create: createAPIGatewayProxyEventV2WithIAMAuthorizer,
    options: proxyEventV2Options,
    readings,
  }),
  conversion({
    factory: 'createAPIGatewayProxyEventV2WithJWTAuthorizer',
    create: createAPIGatewayProxyEventV2WithJWTAuthorizer,
    options: proxyEventV2Options,
    readings,
  }),
  conversion({
    factory: 'createAPIGatewayProxyEventV2WithLambdaAuthorizer',
    create: createAPIGatewayProxyEventV2WithLambdaAuthorizer,
    options: proxyEventV2Options,
    readings,
  }),
];

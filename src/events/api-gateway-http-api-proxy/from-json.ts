import { conversion, type Conversion, type Readings } from '../../contracts/conversion.js';
import { regionOfHost } from '../../values/execute-api.js';
import { base64FlagIn, fieldsIn, headerIn, httpBodyIn } from '../../values/http-readings.js';
import type { HttpApiAuthorizer } from '../../values/http-api-authorizer.js';
import { jwtIn, parametersIn } from '../api-gateway-proxy-v2/readings.js';
import { httpApiProxyEventOptions, type APIGatewayHttpApiProxyEventInit } from './init.js';
import { createAPIGatewayHttpApiProxyEvent } from './factory.js';
import type { APIGatewayHttpApiProxyEvent, APIGatewayHttpApiProxyEventIdentity } from './types.js';

type Event = APIGatewayHttpApiProxyEvent;

function iamOf(identity: APIGatewayHttpApiProxyEventIdentity): HttpApiAuthorizer | undefined {
  const { accessKey, accountId, caller, cognitoAmr, cognitoIdentityId, cognitoIdentityPoolId, principalOrgId, userArn } = identity;
  if (accessKey === null) return undefined;
  const isOfPool = cognitoAmr !== null && cognitoIdentityId !== null && cognitoIdentityPoolId !== null;
  return {
    iam: {
      accessKey,
      accountId: accountId ?? undefined,
      callerId: caller ?? undefined,
      cognitoIdentity: isOfPool ? { amr: cognitoAmr, identityId: cognitoIdentityId, identityPoolId: cognitoIdentityPoolId } : null,
      principalOrgId,
      userArn: userArn ?? undefined,
    },
  };
}

function authorizerOf({ headers, requestContext }: Event): HttpApiAuthorizer | undefined {
  const { authorizer, identity } = requestContext;
  if (authorizer === undefined) return iamOf(identity);
  const { claims, scopes, ...context } = authorizer as unknown as Parameters<typeof jwtIn>[0];
  return claims === null ? { lambda: context } : { jwt: jwtIn({ claims, scopes }, headers) };
}

function bodyIn({ headers, body, isBase64Encoded }: Event): ReturnType<typeof httpBodyIn> {
  return httpBodyIn(body, isBase64Encoded, headerIn(headers, 'content-type'));
}

const readings: Readings<APIGatewayHttpApiProxyEventInit, Event> = {
  routeKey: ({ requestContext }) => requestContext.resourceId,
  pathParameters: ({ path, pathParameters, requestContext }) =>
    parametersIn(requestContext.resourceId, path, requestContext.stage, pathParameters),
  queryStringParameters: (event) => fieldsIn(event.queryStringParameters, event.multiValueQueryStringParameters),
  headers: ({ headers, multiValueHeaders }) => fieldsIn(headers, multiValueHeaders),
  body: bodyIn,
  isBase64Encoded: (event) => base64FlagIn(event.isBase64Encoded, bodyIn(event)),
  authorizer: authorizerOf,
  domainName: ({ requestContext: { domainName } }) => (regionOfHost(domainName) === undefined ? domainName : undefined),
  region: ({ requestContext }) => regionOfHost(requestContext.domainName),
};

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createAPIGatewayHttpApiProxyEvent',
    create: createAPIGatewayHttpApiProxyEvent,
    options: httpApiProxyEventOptions,
    readings,
  }),
];

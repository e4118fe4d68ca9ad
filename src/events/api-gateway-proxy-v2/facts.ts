import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts, type EventTypeFacts } from '../../contracts/facts.js';
import { httpApiResponse } from '../../contracts/http-response.js';
import { isFunctionUrlDomain } from '../../values/function-url.js';

function typeNamed(type: string): EventTypeFacts {
  return { type, declaredBy: '@types/aws-lambda', create: `create${type}`, any: `any${type}` };
}

export const facts: EventSourceFacts = {
  slug: 'api-gateway-proxy-v2',
  title: 'API Gateway HTTP API, payload 2.0',
  types: [
    typeNamed('APIGatewayProxyEventV2'),
    typeNamed('APIGatewayProxyEventV2WithIAMAuthorizer'),
    typeNamed('APIGatewayProxyEventV2WithJWTAuthorizer'),
    typeNamed('APIGatewayProxyEventV2WithLambdaAuthorizer'),
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    body: '10 MB at API Gateway, of which Lambda takes 6 MB as an event',
    'request line and headers': '10,240 bytes in total',
    timeout: '30 seconds for the integration, 10 for an authorizer',
  },
  response: httpApiResponse,
  recognises(event) {
    const { version, type, routeKey, rawPath, isBase64Encoded, requestContext } = (event ?? {}) as Record<string, unknown>;
    if (version !== '2.0' || type !== undefined || typeof isBase64Encoded !== 'boolean') return false;
    if (typeof routeKey !== 'string' || typeof rawPath !== 'string') return false;
    const { http, domainName } = (requestContext ?? {}) as Record<string, unknown>;
    return typeof http === 'object' && http !== null && typeof domainName === 'string' && !isFunctionUrlDomain(domainName);
  },
  pages: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
  ],
};

import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { httpApiProxyResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'api-gateway-http-api-proxy',
  title: 'API Gateway HTTP API, payload 1.0',
  types: [
    {
      type: 'APIGatewayHttpApiProxyEvent',
      declaredBy: 'lambdouble',
      create: 'createAPIGatewayHttpApiProxyEvent',
      any: 'anyAPIGatewayHttpApiProxyEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    body: '10 MB at API Gateway, of which Lambda takes 6 MB as an event',
    'request line and headers': '10,240 bytes in total',
    timeout: '30 seconds for the integration, 10 for an authorizer',
  },
  response: httpApiProxyResponse,
  recognises(event) {
    const { version, type, resource, httpMethod, isBase64Encoded, requestContext } = (event ?? {}) as Record<string, unknown>;
    if (version !== '1.0' || type !== undefined || typeof isBase64Encoded !== 'boolean') return false;
    if (typeof resource !== 'string' || typeof httpMethod !== 'string') return false;
    const { resourcePath, identity } = (requestContext ?? {}) as Record<string, unknown>;
    return typeof resourcePath === 'string' && typeof identity === 'object' && identity !== null;
  },
  pages: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
  ],
};

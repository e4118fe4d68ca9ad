import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { restProxyResponse } from '../../contracts/http-response.js';

export const facts: EventSourceFacts = {
  slug: 'api-gateway-proxy',
  title: 'API Gateway REST API, proxy integration',
  types: [
    {
      type: 'APIGatewayProxyEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createAPIGatewayProxyEvent',
      any: 'anyAPIGatewayProxyEvent',
    },
    {
      type: 'APIGatewayProxyWithLambdaAuthorizerEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createAPIGatewayProxyWithLambdaAuthorizerEvent',
      any: 'anyAPIGatewayProxyWithLambdaAuthorizerEvent',
    },
    {
      type: 'APIGatewayProxyWithCognitoAuthorizerEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createAPIGatewayProxyWithCognitoAuthorizerEvent',
      any: 'anyAPIGatewayProxyWithCognitoAuthorizerEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    body: '10 MB at API Gateway, of which Lambda takes 6 MB as an event',
    headers: '10,240 bytes in total',
    timeout: '29 seconds for the integration (more on request for regional and private APIs)',
    'stage variables': '100, names of 64 characters, values of 512',
  },
  response: restProxyResponse,
  recognises(event) {
    const { resource, httpMethod, isBase64Encoded, version, type, requestContext } = (event ?? {}) as Record<string, unknown>;
    if (typeof resource !== 'string' || typeof httpMethod !== 'string' || typeof isBase64Encoded !== 'boolean') return false;
    if (version !== undefined || type !== undefined || typeof requestContext !== 'object' || requestContext === null) return false;
    const { resourcePath, identity, connectionId } = requestContext as Record<string, unknown>;
    return typeof resourcePath === 'string' && typeof identity === 'object' && identity !== null && connectionId === undefined;
  },
  pages: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
  ],
};

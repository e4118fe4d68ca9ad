import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { authorizerResponse } from './response.js';

const METHOD_ARN = /^arn:[\w-]+:execute-api:/;

function isMethodArn(value: unknown): boolean {
  return typeof value === 'string' && METHOD_ARN.test(value);
}

export const facts: EventSourceFacts = {
  slug: 'api-gateway-authorizer',
  title: 'API Gateway Lambda authorizer',
  types: [
    {
      type: 'APIGatewayTokenAuthorizerEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createAPIGatewayTokenAuthorizerEvent',
      any: 'anyAPIGatewayTokenAuthorizerEvent',
    },
    {
      type: 'APIGatewayRequestAuthorizerEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createAPIGatewayRequestAuthorizerEvent',
      any: 'anyAPIGatewayRequestAuthorizerEvent',
    },
    {
      type: 'APIGatewayRequestAuthorizerEventV2',
      declaredBy: '@types/aws-lambda',
      create: 'createAPIGatewayRequestAuthorizerEventV2',
      any: 'anyAPIGatewayRequestAuthorizerEventV2',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    'method ARN': '1,600 bytes; longer ones get 414 and no authorizer is called',
    time: '10 seconds for HTTP APIs',
    cache: 'answers are kept 0 to 3,600 seconds by identity source, 300 by default',
  },
  response: authorizerResponse,
  recognises(event) {
    const { type, methodArn, routeArn, authorizationToken } = (event ?? {}) as Record<string, unknown>;
    if (type === 'TOKEN') return isMethodArn(methodArn) && typeof authorizationToken === 'string';
    return type === 'REQUEST' && (isMethodArn(methodArn) || isMethodArn(routeArn));
  },
  pages: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html',
  ],
};

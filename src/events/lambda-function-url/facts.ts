import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { functionUrlResponse } from '../../contracts/http-response.js';
import { isFunctionUrlDomain } from '../../values/function-url.js';

export const facts: EventSourceFacts = {
  slug: 'lambda-function-url',
  title: 'Lambda function URL',
  types: [
    {
      type: 'LambdaFunctionURLEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createLambdaFunctionURLEvent',
      any: 'anyLambdaFunctionURLEvent',
    },
    {
      type: 'LambdaFunctionURLEventWithIAMAuthorizer',
      declaredBy: '@types/aws-lambda',
      create: 'createLambdaFunctionURLEventWithIAMAuthorizer',
      any: 'anyLambdaFunctionURLEventWithIAMAuthorizer',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    body: '6 MB, as an event and as an answer; streamed answers may be larger',
    timeout: 'the function’s own, up to 15 minutes',
  },
  response: functionUrlResponse,
  recognises(event) {
    const { version, type, routeKey, rawPath, isBase64Encoded, requestContext } = (event ?? {}) as Record<string, unknown>;
    if (version !== '2.0' || type !== undefined || typeof isBase64Encoded !== 'boolean') return false;
    if (typeof routeKey !== 'string' || typeof rawPath !== 'string') return false;
    const { http, domainName } = (requestContext ?? {}) as Record<string, unknown>;
    return typeof http === 'object' && http !== null && typeof domainName === 'string' && isFunctionUrlDomain(domainName);
  },
  pages: [
    'https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html',
  ],
};

import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { functionsResponse } from './response.js';

const EVENT_TYPES: ReadonlySet<unknown> = new Set(['viewer-request', 'viewer-response']);

export const facts: EventSourceFacts = {
  slug: 'cloudfront-functions',
  title: 'Amazon CloudFront Functions',
  types: [
    {
      type: 'CloudFrontFunctionsEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createCloudFrontFunctionsEvent',
      any: 'anyCloudFrontFunctionsEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    code: '10 KB, in CloudFront’s own JavaScript runtime',
    time: 'less than a millisecond of computing',
    body: 'never shown',
    address: 'fewer than 8,192 characters of path and query',
  },
  response: functionsResponse,
  recognises(event) {
    if (!isPlainObject(event) || typeof event.version !== 'string' || !isPlainObject(event.viewer) || !isPlainObject(event.request))
      return false;
    return isPlainObject(event.context) && EVENT_TYPES.has(event.context.eventType);
  },
  pages: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/writing-function-code.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html',
  ],
};

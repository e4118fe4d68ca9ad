import { recordsOf } from '../../contracts/batch.js';
import { edgeResponseResponse } from '../../contracts/cloudfront.js';
import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';

export const facts: EventSourceFacts = {
  slug: 'cloudfront-response',
  title: 'Amazon CloudFront, Lambda@Edge: origin and viewer response',
  types: [
    {
      type: 'CloudFrontResponseEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createCloudFrontResponseEvent',
      any: 'anyCloudFrontResponseEvent',
    },
  ],
  invocation: 'synchronous',
  records: { minimum: 1, maximum: 1, usual: 1 },
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    body: 'never shown; a new one may have 40 KB (viewer) or 1 MB (origin), together with the headers',
    status: 'viewer responses come only below 400, and keep their status',
    time: '5 seconds (viewer) or 30 seconds (origin)',
  },
  response: edgeResponseResponse,
  recognises(event) {
    const [record] = recordsOf(event);
    const cf = isPlainObject(record) ? record.cf : undefined;
    return isPlainObject(cf) && isPlainObject(cf.config) && isPlainObject(cf.response);
  },
  pages: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-event-structure.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-updating-http-responses.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html',
  ],
};

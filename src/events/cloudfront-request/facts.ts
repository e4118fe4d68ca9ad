import { recordsOf } from '../../contracts/batch.js';
import { edgeRequestResponse } from '../../contracts/cloudfront.js';
import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';

export const facts: EventSourceFacts = {
  slug: 'cloudfront-request',
  title: 'Amazon CloudFront, Lambda@Edge: viewer and origin request',
  types: [
    {
      type: 'CloudFrontRequestEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createCloudFrontRequestEvent',
      any: 'anyCloudFrontRequestEvent',
    },
  ],
  invocation: 'synchronous',
  records: { minimum: 1, maximum: 1, usual: 1 },
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    body: 'shown in base64 and cut off after 40 KB (viewer) or 1 MB (origin); taken back up to the same sizes',
    'generated response': '40 KB (viewer) or 1 MB (origin), headers and body together',
    address: 'fewer than 8,192 characters of path and query',
    time: '5 seconds (viewer) or 30 seconds (origin)',
  },
  response: edgeRequestResponse,
  recognises(event) {
    const [record] = recordsOf(event);
    const cf = isPlainObject(record) ? record.cf : undefined;
    return isPlainObject(cf) && isPlainObject(cf.config) && isPlainObject(cf.request) && !isPlainObject(cf.response);
  },
  pages: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-event-structure.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-generating-http-responses-in-requests.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-at-edge-function-restrictions.html',
  ],
};

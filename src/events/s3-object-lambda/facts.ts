import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { operationOf } from './operations.js';
import { objectLambdaResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 's3-object-lambda',
  title: 'Amazon S3 Object Lambda',
  types: [{ type: 'S3ObjectLambdaEvent', declaredBy: 'lambdouble', create: 'createS3ObjectLambdaEvent', any: 'anyS3ObjectLambdaEvent' }],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    time: '60 seconds',
    availability: 'since November 2025 for accounts that used it before',
    'object key': '1 to 1,024 bytes of UTF-8',
  },
  response: objectLambdaResponse,
  recognises(event) {
    if (!isPlainObject(event) || typeof event.protocolVersion !== 'string' || !isPlainObject(event.userRequest)) return false;
    const operation = operationOf(event);
    return operation !== undefined && typeof (event[operation.context] as { inputS3Url?: unknown } | null)?.inputS3Url === 'string';
  },
  pages: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/olap-event-context.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/olap-writing-lambda.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazons3-ol-change.html',
  ],
};

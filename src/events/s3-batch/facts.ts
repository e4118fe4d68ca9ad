import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { batchOperationsResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 's3-batch',
  title: 'Amazon S3 Batch Operations',
  types: [{ type: 'S3BatchEvent', declaredBy: '@types/aws-lambda', create: 'createS3BatchEvent', any: 'anyS3BatchEvent' }],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    tasks: 'one in an event, though always a list',
    'object key': '1 to 1,024 bytes of UTF-8, delivered form-encoded',
    'user arguments': 'schema 2.0 only: up to 10, names of 1 to 64 and values of up to 1,024 characters',
    retries: 'a temporary failure is tried again before the job completes',
  },
  response: batchOperationsResponse,
  recognises(event) {
    if (!isPlainObject(event) || typeof event.invocationSchemaVersion !== 'string' || !Array.isArray(event.tasks)) return false;
    const [task] = event.tasks as unknown[];
    return isPlainObject(event.job) && typeof (task as { taskId?: unknown } | null | undefined)?.taskId === 'string';
  },
  pages: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops-invoke-lambda.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_LambdaInvokeOperation.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-s3-batch.html',
  ],
};

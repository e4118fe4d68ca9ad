import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { recordsUnder } from '../../contracts/record-answers.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { firehoseResponse } from './response.js';
import { memberAt, saidByBase64 } from '../../contracts/carried.js';

/** Bytes of JSON that a record without data takes. */
const SMALLEST_RECORD = 128;

export const facts: EventSourceFacts = {
  slug: 'kinesis-firehose-transformation',
  title: 'Amazon Data Firehose transformation',
  types: [
    {
      type: 'FirehoseTransformationEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createFirehoseTransformationEvent',
      any: 'anyFirehoseTransformationEvent',
      createRecord: 'createFirehoseTransformationEventRecord',
    },
    {
      type: 'MSKFirehoseEvent',
      declaredBy: 'lambdouble',
      create: 'createMSKFirehoseEvent',
      any: 'anyMSKFirehoseEvent',
      createRecord: 'createMSKFirehoseEventRecord',
    },
  ],
  invocation: 'synchronous',
  records: { minimum: 1, maximum: Math.floor(SYNCHRONOUS_PAYLOAD_LIMIT / SMALLEST_RECORD), usual: 100, of: recordsUnder },
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    records: 'as many as fit: Firehose collects 0.2 to 3 MB of them, or for up to 900 seconds',
    record: '1,000 KiB before base64',
    answer: '6 MB',
    duration: '5 minutes',
    delivery: 'at least once; a call that fails or times out is tried three times more, then its records count as failed',
  },
  response: firehoseResponse,
  payloads: (event) => recordsUnder(event).map((record) => saidByBase64(memberAt(record, 'data') ?? memberAt(record, 'kafkaRecordValue'))),
  recognises: (event) =>
    isPlainObject(event) &&
    typeof event.invocationId === 'string' &&
    typeof event.deliveryStreamArn === 'string' &&
    Array.isArray(event.records),
  pages: [
    'https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html',
    'https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-status-model.html',
    'https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-failure-handling.html',
    'https://docs.aws.amazon.com/firehose/latest/dev/dynamic-partitioning-partitioning-keys.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-kinesisfirehose.html',
  ],
};

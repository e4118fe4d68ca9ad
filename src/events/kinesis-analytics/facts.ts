import { saidByBase64 } from '../../contracts/carried.js';
import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts, type EventTypeFacts } from '../../contracts/facts.js';
import { recordsUnder } from '../../contracts/record-answers.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { analyticsResponse } from './response.js';

/** Bytes of JSON that a record without data takes. */
const SMALLEST_RECORD = 128;

function own(type: string): EventTypeFacts {
  return { type, declaredBy: 'lambdouble', create: `create${type}`, any: `any${type}` };
}

export const facts: EventSourceFacts = {
  slug: 'kinesis-analytics',
  title: 'Amazon Kinesis Data Analytics for SQL',
  types: [
    own('KinesisAnalyticsStreamsInputPreprocessingEvent'),
    own('KinesisAnalyticsFirehoseInputPreprocessingEvent'),
    own('KinesisAnalyticsOutputDeliveryEvent'),
  ],
  invocation: 'synchronous',
  records: { minimum: 1, maximum: Math.floor(SYNCHRONOUS_PAYLOAD_LIMIT / SMALLEST_RECORD), usual: 100, of: recordsUnder },
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    answer: '6 MB',
    duration: '5 minutes',
    delivery: 'at least once; failed deliveries are tried until they succeed',
    service: 'closed since January 2026; no new applications since October 2025',
  },
  response: analyticsResponse,
  payloads: (event) => recordsUnder(event).map((record) => saidByBase64((record as { data?: unknown } | null)?.data)),
  recognises: (event) =>
    isPlainObject(event) &&
    typeof event.invocationId === 'string' &&
    typeof event.applicationArn === 'string' &&
    Array.isArray(event.records),
  pages: [
    'https://docs.aws.amazon.com/kinesisanalytics/latest/dev/lambda-preprocessing.html',
    'https://docs.aws.amazon.com/kinesisanalytics/latest/dev/how-it-works-output-lambda.html',
    'https://docs.aws.amazon.com/kinesisanalytics/latest/dev/how-it-works-output-lambda-functions.html',
  ],
};

import {
  ASYNCHRONOUS_PAYLOAD_LIMIT,
  SYNCHRONOUS_PAYLOAD_LIMIT,
  type EventSourceFacts,
  type EventTypeFacts,
} from '../../contracts/facts.js';
import { saidByText } from '../../contracts/carried.js';
import { ignoredResponse } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';

const INFOS = ['KinesisBatchInfo', 'DDBStreamBatchInfo', 'KafkaBatchInfo'];

function own(type: string): EventTypeFacts {
  return { type, declaredBy: 'lambdouble', create: `create${type}`, any: `any${type}` };
}

export const facts: EventSourceFacts = {
  slug: 'event-source-mapping-failure',
  title: 'AWS Lambda event source mapping: batch given up',
  types: [own('KinesisStreamFailureEvent'), own('DynamoDBStreamFailureEvent'), own('KafkaFailureEvent')],
  invocation: 'asynchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT + ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    destinations: 'SQS, SNS, S3; for Kafka a topic of the cluster as well',
    records: 'only S3 gets them: streams keep theirs for 24 hours by default',
    attempts: 'until the records expire, unless `MaximumRetryAttempts` or `MaximumRecordAgeInSeconds` is set',
  },
  response: ignoredResponse,
  payloads: (event) => (isPlainObject(event) && typeof event.payload === 'string' ? [saidByText(event.payload)] : []),
  recognises: (event) =>
    isPlainObject(event) &&
    isPlainObject(event.requestContext) &&
    typeof event.requestContext.condition === 'string' &&
    INFOS.some((name) => isPlainObject(event[name])),
  pages: [
    'https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/kafka-on-failure.html',
  ],
};

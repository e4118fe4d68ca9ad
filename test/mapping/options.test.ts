import { describe, expect, it } from 'vitest';
import { createEventSourceMapping, type EventSourceMappingOptions } from '../../src/mapping/index.js';
import { DONE, scripted } from './scripted.js';

const create =
  (options: object, target: unknown = DONE) =>
  () =>
    createEventSourceMapping(target as never, options as EventSourceMappingOptions as never);

const FIFO = 'arn:aws:sqs:us-east-1:123456789012:orders.fifo';
const KINESIS = { eventSource: 'kinesis-stream' };
const SQS = { eventSource: 'sqs' };

describe('AWS’s own words', () => {
  it.each([
    [{ ...SQS, batchSize: 11 }, 'Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10'],
    [{ ...SQS, timeout: 31 }, 'Queue visibility timeout: 30 seconds is less than Function timeout: 31 seconds'],
    [{ ...SQS, eventSourceArn: FIFO, maximumBatchingWindowInSeconds: 1 }, 'Batching window is not supported for FIFO queues'],
    [
      { ...SQS, batchSize: 0 },
      "1 validation error detected: Value '0' at 'batchSize' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    [
      { ...KINESIS, parallelizationFactor: 11 },
      "1 validation error detected: Value '11' at 'parallelizationFactor' failed to satisfy constraint: Member must have value less than or equal to 10",
    ],
    [
      { ...SQS, scalingConfig: { maximumConcurrency: 1 } },
      "Value '1' at 'scalingConfig.maximumConcurrency' failed to satisfy constraint: Member must have value greater than or equal to 2",
    ],
    [{ ...KINESIS, maximumRecordAgeInSeconds: 59 }, "Value '59' at 'maximumRecordAgeInSeconds' failed to satisfy constraint"],
    [{ ...KINESIS, maximumRetryAttempts: 10_001 }, "Value '10001' at 'maximumRetryAttempts' failed to satisfy constraint"],
    [{ ...KINESIS, tumblingWindowInSeconds: 901 }, "Value '901' at 'tumblingWindowInSeconds' failed to satisfy constraint"],
    [{ ...KINESIS, maximumBatchingWindowInSeconds: 301 }, "Value '301' at 'maximumBatchingWindowInSeconds' failed to satisfy constraint"],
    [{ ...SQS, parallelizationFactor: 2 }, "Unsupported 'parallelizationFactor' parameter for given event source mapping type."],
    [
      { ...SQS, destinationConfig: { onFailure: { destination: FIFO } } },
      'Unsupported DestinationConfig parameter for given event source mapping type.',
    ],
    [{ eventSource: 'msk', maximumRetryAttempts: 1 }, "Unsupported 'maximumRetryAttempts' parameter for given event source mapping type."],
    [
      { eventSource: 'amazon-mq/rabbitmq', functionResponseTypes: [] },
      "Unsupported 'functionResponseTypes' parameter for given event source mapping type.",
    ],
    [
      { ...KINESIS, eventSourceArn: FIFO },
      'Unrecognized event source. Unsupported source arn : arn:aws:sqs:us-east-1:123456789012:orders.fifo',
    ],
  ])('refuse %j', (options, message) => {
    expect(create(options)).toThrow(message);
    expect(create(options)).toThrow(/^Failed to create event source mapping: .*\.$/s);
  });
});

describe('house errors', () => {
  it.each([
    [{ eventSource: 'sns' }, 'option "eventSource" is "sns". Did you mean "sqs"? Pass one of: sqs, kinesis-stream,'],
    [{ ...SQS, batchsize: 5 }, 'there is no option "batchsize". Did you mean "batchSize"?'],
    [{ ...KINESIS, visibilityTimeout: 5 }, 'there is no option "visibilityTimeout".'],
    [{ ...SQS, batchSize: 1.5 }, 'option "batchSize" is 1.5. Pass an integer.'],
    [
      { ...SQS, eventSourceArn: FIFO, batchSize: 11, maximumBatchingWindowInSeconds: 0 },
      'option "batchSize" is 11 for a FIFO queue. Pass 1 to 10',
    ],
    [
      { ...SQS, functionResponseTypes: ['Report'] },
      'option "functionResponseTypes" is ["Report"]. Pass [] or ["ReportBatchItemFailures"].',
    ],
    [
      { ...SQS, redrivePolicy: { maxReceiveCount: 3, deadLetterTargetArn: FIFO } },
      'the dead-letter queue of a standard queue is "arn:aws:sqs:us-east-1:123456789012:orders.fifo"',
    ],
    [{ ...KINESIS, startingPosition: 'AT_TIMESTAMP' }, 'option "startingPosition" is "AT_TIMESTAMP" without a time'],
    [{ ...KINESIS, startingPositionTimestamp: 0 }, 'option "startingPositionTimestamp" is given. Pass "AT_TIMESTAMP"'],
    [
      { eventSource: 'dynamodb-stream', startingPosition: 'AT_TIMESTAMP', startingPositionTimestamp: 0 },
      'option "startingPosition" is "AT_TIMESTAMP" for a DynamoDB stream',
    ],
    [{ ...KINESIS, destinationConfig: { onFailure: { destination: 'failures' } } }, 'option "destinationConfig" names "failures"'],
    [{ eventSource: 'msk', timeout: 841 }, 'the function’s timeout is 841 seconds. Pass at most 840'],
    [{ eventSource: 'msk', topics: ['a', 'b'] }, 'option "topics" is ["a","b"]. Pass an array of one name.'],
    [
      { eventSource: 'msk', provisionedPollerConfig: { minimumPollers: 3, maximumPollers: 2 } },
      'there are 3 pollers at least and 2 at most. Pass no more "minimumPollers".',
    ],
  ])('refuse %j', (options, message) => {
    expect(create(options)).toThrow(message);
  });

  it('refuse what can’t be called', () => {
    expect(create(SQS, {})).toThrow('its function is {}. Pass a handler, or what has a function invoke(event).');
    expect(create(SQS, 'handler')).toThrow('its function is "handler"');
  });

  it('let what AWS lets', () => {
    expect(create({ ...SQS, batchSize: 10_000, maximumBatchingWindowInSeconds: 1 })).not.toThrow();
    expect(create({ ...SQS, timeout: 30 })).not.toThrow();
    expect(create({ ...KINESIS, maximumRetryAttempts: -1, maximumRecordAgeInSeconds: -1 })).not.toThrow();
    expect(create(SQS, scripted(DONE, 30))).not.toThrow();
    expect(create(SQS, scripted(DONE, 31))).toThrow('Queue visibility timeout: 30 seconds is less than Function timeout: 31 seconds');
  });
});

it('what is wrong in the function’s own call comes out', async () => {
  const target = { invoke: () => Promise.reject(new TypeError('no such thing')) };
  const mapping = createEventSourceMapping(target, { eventSource: 'sqs' });
  mapping.send({ body: 'a' });
  await expect(mapping.settle()).rejects.toThrow('no such thing');
});

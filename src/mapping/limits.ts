import { failure } from '../internal/errors.js';
import { DOING, unsupported } from './option-checks.js';
import type { AnyMappingOptions } from './options.js';

type Range = readonly [minimum: number, maximum: number];

const SOURCES_WITH_SMALL_BATCHES = 10;
const LONGEST_TIMEOUT_OF_POLLERS = 840;

/** Refuses a number outside of its limits, as AWS words it. */
function checkRange(path: string, value: number | undefined, [minimum, maximum]: Range, beside?: number): void {
  if (value === undefined || value === beside || (value >= minimum && value <= maximum)) return;
  const constraint = value < minimum ? `greater than or equal to ${minimum}` : `less than or equal to ${maximum}`;
  throw failure(
    DOING,
    `1 validation error detected: Value '${value}' at '${path}' failed to satisfy constraint: Member must have value ${constraint}`,
    `Pass ${beside === undefined ? '' : `${beside}, or `}an integer from ${minimum} to ${maximum}.`,
  );
}

function checkRanges(options: AnyMappingOptions): void {
  checkRange('batchSize', options.batchSize, [1, 10_000]);
  checkRange('maximumBatchingWindowInSeconds', options.maximumBatchingWindowInSeconds, [0, 300]);
  checkRange('timeout', options.timeout, [1, 900]);
  checkRange('scalingConfig.maximumConcurrency', options.scalingConfig?.maximumConcurrency, [2, 1000]);
  checkRange('visibilityTimeout', options.visibilityTimeout, [0, 43_200]);
  checkRange('redrivePolicy.maxReceiveCount', options.redrivePolicy?.maxReceiveCount, [1, 1000]);
  checkRange('messageRetentionPeriod', options.messageRetentionPeriod, [60, 1_209_600]);
  checkRange('maximumRetryAttempts', options.maximumRetryAttempts, [-1, 10_000]);
  checkRange('maximumRecordAgeInSeconds', options.maximumRecordAgeInSeconds, [60, 604_800], -1);
  checkRange('parallelizationFactor', options.parallelizationFactor, [1, 10]);
  checkRange('tumblingWindowInSeconds', options.tumblingWindowInSeconds, [0, 900]);
  checkRange('shardCount', options.shardCount, [1, 10_000]);
  checkRange('retentionPeriodHours', options.retentionPeriodHours, [24, 8760]);
  checkRange('provisionedPollerConfig.minimumPollers', options.provisionedPollerConfig?.minimumPollers, [1, 200]);
  checkRange('provisionedPollerConfig.maximumPollers', options.provisionedPollerConfig?.maximumPollers, [1, 2000]);
}

function checkQueue(options: AnyMappingOptions, timeout: number | undefined): void {
  const {
    batchSize = 10,
    maximumBatchingWindowInSeconds: window = 0,
    visibilityTimeout = 30,
    eventSourceArn = '',
    redrivePolicy,
  } = options;
  const fifo = eventSourceArn.endsWith('.fifo');
  if (fifo && window > 0) {
    throw failure(DOING, 'Batching window is not supported for FIFO queues', 'Leave "maximumBatchingWindowInSeconds" out.');
  }
  if (fifo && batchSize > SOURCES_WITH_SMALL_BATCHES) {
    throw failure(DOING, `option "batchSize" is ${batchSize} for a FIFO queue`, 'Pass 1 to 10, which is what AWS allows for FIFO queues.');
  }
  if (batchSize > SOURCES_WITH_SMALL_BATCHES && window === 0) {
    throw failure(
      DOING,
      'Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10',
      'Pass a "maximumBatchingWindowInSeconds" of 1 to 300, or a "batchSize" of at most 10.',
    );
  }
  if (timeout !== undefined && timeout > visibilityTimeout) {
    throw failure(
      DOING,
      `Queue visibility timeout: ${visibilityTimeout} seconds is less than Function timeout: ${timeout} seconds`,
      `Pass a "visibilityTimeout" of at least ${timeout}; AWS advises six times the timeout.`,
    );
  }
  const target = redrivePolicy?.deadLetterTargetArn;
  if (target !== undefined && target.endsWith('.fifo') !== fifo) {
    throw failure(
      DOING,
      `the dead-letter queue of a ${fifo ? 'FIFO' : 'standard'} queue is "${target}"`,
      'Let both queues be of one type: names of FIFO queues end in ".fifo".',
    );
  }
}

const ONLY_PROVISIONED = [
  'functionResponseTypes',
  'bisectBatchOnFunctionError',
  'maximumRetryAttempts',
  'maximumRecordAgeInSeconds',
] as const;

function checkKafka(options: AnyMappingOptions): void {
  if (options.provisionedPollerConfig !== undefined) {
    const { minimumPollers, maximumPollers } = options.provisionedPollerConfig;
    if (minimumPollers === undefined || maximumPollers === undefined || minimumPollers <= maximumPollers) return;
    throw failure(DOING, `there are ${minimumPollers} pollers at least and ${maximumPollers} at most`, 'Pass no more "minimumPollers".');
  }
  for (const name of ONLY_PROVISIONED) {
    if (options[name] === undefined) continue;
    throw failure(
      DOING,
      unsupported(name),
      `Pass a "provisionedPollerConfig" too: mappings of Kafka have "${name}" in provisioned mode only.`,
    );
  }
}

function checkPosition({ eventSource, startingPosition, startingPositionTimestamp }: AnyMappingOptions): void {
  if (startingPosition === 'AT_TIMESTAMP' && eventSource === 'dynamodb-stream') {
    throw failure(DOING, 'option "startingPosition" is "AT_TIMESTAMP" for a DynamoDB stream', 'Pass "TRIM_HORIZON" or "LATEST".');
  }
  if ((startingPosition === 'AT_TIMESTAMP') === (startingPositionTimestamp !== undefined)) return;
  throw startingPositionTimestamp === undefined
    ? failure(DOING, 'option "startingPosition" is "AT_TIMESTAMP" without a time', 'Pass "startingPositionTimestamp" as well.')
    : failure(DOING, 'option "startingPositionTimestamp" is given', 'Pass "AT_TIMESTAMP" as "startingPosition", or leave it out.');
}

/** Refuses what AWS refuses, in AWS's words where they are known. */
export function checkLimits(options: AnyMappingOptions, timeout: number | undefined): void {
  checkRanges(options);
  checkPosition(options);
  const { eventSource } = options;
  if (eventSource === 'sqs') checkQueue(options, timeout);
  if (eventSource === 'msk' || eventSource === 'self-managed-kafka') checkKafka(options);
  const polls = eventSource !== 'sqs' && eventSource !== 'kinesis-stream' && eventSource !== 'dynamodb-stream';
  if (polls && timeout !== undefined && timeout > LONGEST_TIMEOUT_OF_POLLERS) {
    throw failure(
      DOING,
      `the function’s timeout is ${timeout} seconds`,
      'Pass at most 840, 14 minutes: Lambda allows no more for functions that read Kafka or Amazon MQ.',
    );
  }
}

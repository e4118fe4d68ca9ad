import { laneOf } from './sources/share.js';
import type { MappedTime } from './mapped-function.js';
import type { AnyMappingOptions } from './options.js';
import type { Poller, Try } from './poller.js';
import { QueuePoller } from './queue/queue-poller.js';
import type { Entry } from './journal.js';
import type { GiveUp, LaneSettings } from './stream/lane.js';
import { StreamPoller } from './stream/stream-poller.js';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;
/** The window of Kafka and Amazon MQ when nobody says one, in seconds. */
const HALF_A_SECOND = 0.5;

/** How long each source keeps records when nobody says otherwise. */
const RETENTION: Readonly<Record<AnyMappingOptions['eventSource'], number>> = {
  sqs: 4 * DAY,
  'kinesis-stream': DAY,
  'dynamodb-stream': DAY,
  msk: 7 * DAY,
  'self-managed-kafka': 7 * DAY,
  'amazon-mq/activemq': Number.POSITIVE_INFINITY,
  'amazon-mq/rabbitmq': Number.POSITIVE_INFINITY,
};

function queuePoller(options: AnyMappingOptions, time: MappedTime, attempt: Try): Poller {
  const { batchSize = 10, maximumBatchingWindowInSeconds = 0, visibilityTimeout = 30, messageRetentionPeriod } = options;
  return new QueuePoller(
    {
      fifo: options.eventSourceArn?.endsWith('.fifo') === true,
      batchSize,
      batchingWindow: maximumBatchingWindowInSeconds * SECOND,
      maximumConcurrency: options.scalingConfig?.maximumConcurrency,
      visibilityTimeout: visibilityTimeout * SECOND,
      maxReceiveCount: options.redrivePolicy?.maxReceiveCount ?? Number.POSITIVE_INFINITY,
      retention: messageRetentionPeriod === undefined ? RETENTION.sqs : messageRetentionPeriod * SECOND,
    },
    time,
    attempt,
  );
}

function orForever(limit: number | undefined): number {
  return limit === undefined || limit === -1 ? Number.POSITIVE_INFINITY : limit;
}

function laneSettings(options: AnyMappingOptions, eventSourceARN: string): LaneSettings {
  const { eventSource, retentionPeriodHours } = options;
  const isStream = eventSource === 'kinesis-stream' || eventSource === 'dynamodb-stream';
  return {
    batchSize: options.batchSize ?? 100,
    batchingWindow: (options.maximumBatchingWindowInSeconds ?? (isStream ? 0 : HALF_A_SECOND)) * SECOND,
    tumblingWindow: (options.tumblingWindowInSeconds ?? 0) * SECOND,
    bisects: options.bisectBatchOnFunctionError === true,
    maximumRetryAttempts: orForever(options.maximumRetryAttempts),
    maximumRecordAge: orForever(options.maximumRecordAgeInSeconds) * SECOND,
    retention: retentionPeriodHours === undefined ? RETENTION[eventSource] : retentionPeriodHours * HOUR,
    patience: RETENTION[eventSource] === Number.POSITIVE_INFINITY ? DAY : Number.POSITIVE_INFINITY,
    eventSourceARN,
    dropsLargeRecords: eventSource === 'msk' || eventSource === 'self-managed-kafka',
  };
}

/** Which records wait for each other: those of a lane of a shard, of the partitions that one poller reads, of a broker's queue. */
function lanesOf(options: AnyMappingOptions): (entry: Entry) => string {
  const factor = options.parallelizationFactor ?? 1;
  const pollers = options.provisionedPollerConfig?.minimumPollers ?? 1;
  const { eventSource } = options;
  if (eventSource === 'kinesis-stream' || eventSource === 'dynamodb-stream') {
    return factor === 1 ? ({ group }) => group! : ({ group, key }) => `${group} ${laneOf(key, factor)}`;
  }
  if (pollers === 1) return () => '';
  return ({ group }) => String(Number(group!.slice(group!.lastIndexOf('-') + 1)) % pollers);
}

/** What polls a source. */
export function pollerFor(options: AnyMappingOptions, eventSourceARN: string, time: MappedTime, attempt: Try, giveUp: GiveUp): Poller {
  if (options.eventSource === 'sqs') return queuePoller(options, time, attempt);
  return new StreamPoller(laneSettings(options, eventSourceARN), time, attempt, giveUp, lanesOf(options));
}

import type { KinesisStreamEvent, KinesisStreamRecord } from 'aws-lambda';
import { payloadView } from '../../event-pattern/index.js';
import { createKinesisStreamFailureEvent } from '../../events/event-source-mapping-failure/index.js';
import { createKinesisStreamRecord, facts, type KinesisStreamRecordInit } from '../../events/kinesis-stream/index.js';
import { failure } from '../../internal/errors.js';
import { shardOf } from '../../values/kinesis-record.js';
import { randomUUID } from '../../values/random-text.js';
import { isGreaterNumber, kinesisSequenceNumberAfter, kinesisShardId } from '../../values/sequence-numbers.js';
import type { Made } from '../journal.js';
import { failureInit } from './failure-members.js';
import { arrivalOf, decoded, itemsOf, sizeOf, unlessItThrows, type Source } from './source.js';
import { shareOf } from './share.js';

/** The stream of a mapping, as its inits say it. */
export type KinesisInit = Pick<KinesisStreamRecordInit, 'streamName' | 'awsRegion' | 'accountId'>;

function isRecord(item: unknown): item is KinesisStreamRecord {
  return (item as { eventSource?: unknown } | undefined)?.eventSource === 'aws:kinesis';
}

/** The sequence numbers of each shard, which only grow. */
type LastNumbers = Map<string, string>;

function recordOf(init: KinesisStreamRecordInit, shardId: string, time: number, last: LastNumbers): KinesisStreamRecord {
  const record = createKinesisStreamRecord({ ...init, shardId, time });
  const before = last.get(shardId);
  if (before === undefined || isGreaterNumber(record.kinesis.sequenceNumber, before)) return record;
  if (init.sequenceNumber === undefined) {
    return createKinesisStreamRecord({
      ...init,
      shardId,
      time,
      sequenceNumber: kinesisSequenceNumberAfter(before, time, shardOf(shardId)),
    });
  }
  throw failure(
    'send records to the event source',
    `sequence number ${init.sequenceNumber} comes after ${before}`,
    'The records of a shard come in the order of their sequence numbers.',
  );
}

function madeOf(item: unknown, stream: KinesisInit, shardCount: number, now: number, last: LastNumbers): Made {
  const ready = isRecord(item);
  const init = (ready ? {} : (item ?? {})) as KinesisStreamRecordInit;
  const partitionKey = ready ? item.kinesis.partitionKey : (init.partitionKey ?? randomUUID());
  const shardId = ready ? item.eventID.split(':')[0]! : (init.shardId ?? kinesisShardId(shareOf(partitionKey, shardCount)));
  const time = ready ? Math.round(item.kinesis.approximateArrivalTimestamp * 1000) : arrivalOf(init.time, now);
  const record = ready ? item : recordOf({ ...init, ...stream, partitionKey }, shardId, time, last);
  last.set(shardId, record.kinesis.sequenceNumber);
  return { record, identifier: record.kinesis.sequenceNumber, group: shardId, key: partitionKey, time, size: sizeOf(record) };
}

/** A stream of Kinesis. */
export function kinesisSource(eventSourceARN: string, stream: KinesisInit, shardCount: number): Source {
  const last: LastNumbers = new Map();
  return {
    contract: facts.batch,
    eventSourceARN,
    payloadKey: 'data',
    make: (sent, now) => unlessItThrows(last, () => itemsOf(sent, facts).map((item) => madeOf(item, stream, shardCount, now, last))),
    view(record) {
      const { kinesis, ...others } = record as KinesisStreamRecord;
      return { ...others, ...kinesis, data: payloadView(decoded(kinesis.data)) };
    },
    event: (entries, window): KinesisStreamEvent => ({ Records: entries.map(({ record }) => record as KinesisStreamRecord), ...window }),
    failure(givenUp) {
      const event: KinesisStreamEvent = { Records: givenUp.entries.map(({ record }) => record as KinesisStreamRecord) };
      return createKinesisStreamFailureEvent({ ...failureInit(givenUp), event });
    },
  };
}

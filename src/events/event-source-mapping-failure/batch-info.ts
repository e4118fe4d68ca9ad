import type { DynamoDBStreamEvent, KinesisStreamEvent, MSKEvent, MSKRecord, SelfManagedKafkaEvent } from 'aws-lambda';
import { failure } from '../../internal/errors.js';
import { hex8 } from '../../values/random-text.js';
import { nextPosition } from '../../values/sequence.js';
import { isoMilliseconds, isoSeconds } from '../../values/time.js';
import type { KafkaBatchInfo, KafkaRecordsInfo, StreamBatchInfo } from './types.js';

/** Where a batch lies, whose function it was, and when its last record arrived, in epoch milliseconds. */
export interface BatchFacts<Info> {
  readonly info: Info;
  readonly region: string;
  readonly accountId: string;
  readonly arrived: number;
}

const DIGITS_OF_SHARD = 20;
const SECOND = 1000;

/** What reads an event fails where the event isn't what its factory makes. */
export function readBatch<Info>(doing: string, read: () => BatchFacts<Info>): BatchFacts<Info> {
  let facts: BatchFacts<Info> | undefined;
  try {
    facts = read();
  } catch {
    facts = undefined;
  }
  if (facts?.region && facts.accountId && Number.isFinite(facts.arrived)) return facts;
  throw failure(doing, 'option "event" lacks members of an event', 'Pass one that its factory makes, and the missing parts as overrides.');
}

function ownerOf(arn: string): { region: string; accountId: string } {
  const [, , , region = '', accountId = ''] = arn.split(':');
  return { region, accountId };
}

/** Where the records of a Kinesis event lie. */
export function kinesisBatchOf({ Records: records }: KinesisStreamEvent): BatchFacts<StreamBatchInfo> {
  const [first, last] = [records[0]!, records.at(-1)!];
  const millisecondsOf = ({ kinesis }: typeof first): number => Math.round(kinesis.approximateArrivalTimestamp * SECOND);
  const arrived = millisecondsOf(last);
  return {
    info: {
      shardId: first.eventID.split(':')[0]!,
      startSequenceNumber: first.kinesis.sequenceNumber,
      endSequenceNumber: last.kinesis.sequenceNumber,
      approximateArrivalOfFirstRecord: isoMilliseconds(millisecondsOf(first)),
      approximateArrivalOfLastRecord: isoMilliseconds(arrived),
      batchSize: records.length,
      streamArn: first.eventSourceARN,
    },
    ...ownerOf(first.eventSourceARN),
    arrived,
  };
}

/** Where the records of a DynamoDB event lie. */
export function dynamoDBBatchOf({ Records: records }: DynamoDBStreamEvent, shardId: string | undefined): BatchFacts<StreamBatchInfo> {
  const [first, last] = [records[0]!, records.at(-1)!];
  const arrived = last.dynamodb!.ApproximateCreationDateTime! * SECOND;
  const streamArn = first.eventSourceARN!;
  return {
    info: {
      shardId: shardId ?? `shardId-${String(arrived).padStart(DIGITS_OF_SHARD, '0')}-${hex8(nextPosition())}`,
      startSequenceNumber: first.dynamodb!.SequenceNumber!,
      endSequenceNumber: last.dynamodb!.SequenceNumber!,
      approximateArrivalOfFirstRecord: isoSeconds(first.dynamodb!.ApproximateCreationDateTime! * SECOND),
      approximateArrivalOfLastRecord: isoSeconds(arrived),
      batchSize: records.length,
      streamArn,
    },
    ...ownerOf(streamArn),
    arrived,
  };
}

function infoOf(records: readonly MSKRecord[]): KafkaRecordsInfo {
  const [first, last] = [records[0]!, records.at(-1)!];
  return {
    firstRecordOffset: String(first.offset),
    lastRecordOffset: String(last.offset),
    firstRecordTimestamp: isoMilliseconds(first.timestamp),
    lastRecordTimestamp: isoMilliseconds(last.timestamp),
  };
}

/** Where the records of a Kafka event lie; a cluster outside AWS tells neither region nor account. */
export function kafkaBatchOf(
  event: MSKEvent | SelfManagedKafkaEvent,
  usual: { readonly region: string; readonly accountId: string },
): BatchFacts<KafkaBatchInfo> {
  const partitions = Object.entries(event.records as Record<string, MSKRecord[]>);
  const records = partitions.flatMap(([, list]) => list);
  const arn = 'eventSourceArn' in event ? event.eventSourceArn : undefined;
  return {
    info: {
      batchSize: records.length,
      ...(arn !== undefined && { eventSourceArn: arn }),
      bootstrapServers: event.bootstrapServers,
      payloadSize: Buffer.byteLength(JSON.stringify(event)),
      recordsInfo: Object.fromEntries(partitions.map(([partition, list]) => [partition, infoOf(list)])),
    },
    ...(arn === undefined ? usual : ownerOf(arn)),
    arrived: Math.max(...records.map(({ timestamp }) => timestamp)),
  };
}

import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { createDynamoDBRecord, facts, type DynamoDBRecordInit } from '../../events/dynamodb-stream/index.js';
import { createDynamoDBStreamFailureEvent } from '../../events/event-source-mapping-failure/index.js';
import { failure } from '../../internal/errors.js';
import { hex8 } from '../../values/random-text.js';
import { isGreaterNumber } from '../../values/sequence-numbers.js';
import type { Made } from '../journal.js';
import { failureInit } from './failure-members.js';
import { shareOf } from './share.js';
import { arrivalOf, itemsOf, sizeOf, unlessItThrows, type Source } from './source.js';

/** The stream of a mapping, as its inits say it. */
export type DynamoDBInit = Pick<DynamoDBRecordInit, 'tableName' | 'streamLabel' | 'awsRegion' | 'accountId'>;

/** What records of a stream have in common with those before them. */
interface Memory {
  keys: object | undefined;
  readonly last: Map<string, string>;
}

function isRecord(item: unknown): item is DynamoDBRecord {
  return (item as { eventSource?: unknown } | undefined)?.eventSource === 'aws:dynamodb';
}

const HOUR = 3_600_000;
const DIGITS = 20;
const STEP = 100n;

/** `shardId-00000001768476896789-0000000a`: when the shard was made, and a number. */
function shardIdOf(shard: number, madeAt: number): string {
  return `shardId-${String(Math.max(0, madeAt - HOUR)).padStart(DIGITS, '0')}-${hex8(shard)}`;
}

/** Names of the key attributes, which all items of a table share. */
function namesOf(keys: object | undefined): readonly string[] | undefined {
  if (keys === undefined) return undefined;
  return Array.isArray(keys) ? (keys as string[]) : Object.keys(keys);
}

function recordOf(init: DynamoDBRecordInit, shardId: string | undefined, memory: Memory): DynamoDBRecord {
  const record = createDynamoDBRecord(init);
  const number = record.dynamodb!.SequenceNumber!;
  const before = shardId === undefined ? undefined : memory.last.get(shardId);
  if (before === undefined || isGreaterNumber(number, before)) return record;
  if (init.sequenceNumber === undefined) return createDynamoDBRecord({ ...init, sequenceNumber: String(BigInt(before) + STEP) });
  throw failure(
    'send records to the event source',
    `sequence number ${number} comes after ${before}`,
    'The records of a shard come in the order of their sequence numbers.',
  );
}

interface Shards {
  readonly count: number;
  readonly madeAt: number;
}

function madeOf(item: unknown, stream: DynamoDBInit, shards: Shards, now: number, memory: Memory): Made {
  const ready = isRecord(item);
  const { shardId: said, ...init } = (ready ? {} : (item ?? {})) as DynamoDBRecordInit;
  const keys = memory.keys ?? namesOf(init.keys);
  const time = ready ? item.dynamodb!.ApproximateCreationDateTime! * 1000 : arrivalOf(init.time, now);
  const only = said ?? (shards.count === 1 ? shardIdOf(0, shards.madeAt) : undefined);
  const record = ready ? item : recordOf({ keys, ...init, ...stream, time }, only, memory);
  const key = JSON.stringify(record.dynamodb!.Keys);
  const shardId = only ?? shardIdOf(shareOf(key, shards.count), shards.madeAt);
  const identifier = record.dynamodb!.SequenceNumber!;
  memory.last.set(shardId, identifier);
  memory.keys = keys;
  return { record, identifier, group: shardId, key, time, size: sizeOf(record) };
}

/** A stream of DynamoDB. */
export function dynamoDBSource(eventSourceARN: string, stream: DynamoDBInit, shards: Shards): Source {
  const memory: Memory = { keys: undefined, last: new Map() };
  return {
    contract: facts.batch,
    eventSourceARN,
    payloadKey: undefined,
    make: (sent, now) => unlessItThrows(memory.last, () => itemsOf(sent, facts).map((item) => madeOf(item, stream, shards, now, memory))),
    view: (record) => record as Readonly<Record<string, unknown>>,
    event: (entries, window): DynamoDBStreamEvent => ({ Records: entries.map(({ record }) => record as DynamoDBRecord), ...window }),
    failure(givenUp) {
      const event: DynamoDBStreamEvent = { Records: givenUp.entries.map(({ record }) => record as DynamoDBRecord) };
      const shardId = givenUp.entries[0]!.group!;
      return createDynamoDBStreamFailureEvent({ ...failureInit(givenUp), event }, { DDBStreamBatchInfo: { shardId } });
    },
  };
}

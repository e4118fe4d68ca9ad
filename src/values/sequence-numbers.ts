import { nextOrdinal, nextPosition } from './sequence.js';

const DYNAMODB_SHARD = '14054';

/** The `SequenceNumber` of a DynamoDB stream record: a number of the shard, then a counter of 20 digits. Each is greater than the one before. */
export function dynamoDBSequenceNumber(): string {
  return DYNAMODB_SHARD + String(nextOrdinal()).padStart(20, '0');
}

/** `shardId-000000000003`, as Kinesis names its shards. */
export function kinesisShardId(shard: number): string {
  return `shardId-${String(shard).padStart(12, '0')}`;
}

/** Bits of a Kinesis sequence number below the second its shard was made, below its counter, its own second, and its shard. */
const BELOW_CREATION = 148n;
const BELOW_COUNTER = 68n;
const BELOW_SECOND = 36n;
const BELOW_SHARD = 4n;
const KINESIS_SHARD_CREATED = (0x20n << 32n) | BigInt(Date.UTC(2019, 11, 1) / 1000);

const FIRST_OF_SHARD = KINESIS_SHARD_CREATED << BELOW_CREATION;

let lastSecond = -1;
let lastShard = -1;
let lastBelowCounter = 0n;
let lastBase = 0n;

function readSecondAndShard(time: number, shard: number): void {
  const second = Math.floor(time / 1000);
  if (second === lastSecond && shard === lastShard) return;
  lastSecond = second;
  lastShard = shard;
  lastBelowCounter = (BigInt(second) << BELOW_SECOND) | (BigInt(shard) << BELOW_SHARD) | 2n;
  lastBase = FIRST_OF_SHARD + lastBelowCounter;
}

/**
 * The `sequenceNumber` of a Kinesis record: 56 digits which hold the second the shard was made, a counter, the second of the record
 * and the number of the shard. Each is greater than the one before.
 */
export function kinesisSequenceNumber(time: number, shard: number): string {
  readSecondAndShard(time, shard);
  return (lastBase + (BigInt(nextOrdinal()) << BELOW_COUNTER)).toString();
}

/** The next sequence number of a shard after one that somebody gave. */
export function kinesisSequenceNumberAfter(before: string, time: number, shard: number): string {
  readSecondAndShard(time, shard);
  const counter = (BigInt(before) >> BELOW_COUNTER) + 1n;
  return ((counter << BELOW_COUNTER) + lastBelowCounter).toString();
}

/** True when one whole number without leading zeros is greater than another. */
export function isGreaterNumber(some: string, other: string): boolean {
  return some.length === other.length ? some > other : some.length > other.length;
}

const SQS_EPOCH = 2n ** 64n;

/**
 * The `SequenceNumber` of a message in an SQS FIFO queue: 20 digits, 2^64, and 256,000 for each millisecond from the epoch to its sending. Each is
 * greater than the one before of the same time.
 */
export function sqsSequenceNumber(sentTimestamp: number): string {
  return (SQS_EPOCH + (BigInt(sentTimestamp) * 1000n + BigInt(nextPosition())) * 256n).toString();
}

const SNS_WITHIN = 10 ** 7;

/** The `SequenceNumber` of a message on an SNS FIFO topic: 20 digits, `1000000000000` and a counter of seven. */
export function snsSequenceNumber(): string {
  return `1000000000000${String(nextPosition() % SNS_WITHIN).padStart(7, '0')}`;
}

import { nextOrdinal, nextPosition } from './sequence.js';

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}

const DYNAMODB_SHARD = '14054';

/** The `SequenceNumber` of a DynamoDB stream record: a number of the shard, then a counter of 20 digits. Each is greater than the one before. */
export function dynamoDBSequenceNumber(): string {
  return DYNAMODB_SHARD + String(nextOrdinal()).padStart(20, '0');
}

/** `shardId-000000000003`, as Kinesis names its shards. */
export function kinesisShardId(shard: number): string {
  return `shardId-${String(shard).padStart(12, '0')}`;
}

const KINESIS_SHARD_CREATED = hex(Date.UTC(2019, 11, 1) / 1000, 8);

/**
 * The `sequenceNumber` of a Kinesis record: 56 digits which hold the second the shard was made, a counter, the second of the record
 * and the number of the shard. Each is greater than the one before.
 */
export function kinesisSequenceNumber(time: number, shard: number): string {
  const counter = hex(nextOrdinal(), 20);
  return BigInt(`0x20${KINESIS_SHARD_CREATED}${counter}${hex(Math.floor(time / 1000), 8)}${hex(shard, 8)}2`).toString();
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

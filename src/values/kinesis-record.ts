import { aStringMatching } from '../internal/checks.js';
import type { OptionCheck } from '../internal/options.js';

const LONGEST_KEY = 256;
const LAST_SHARD = 0xffff_ffff;
const SHARD_ID = /^shardId-\d{12}$/;

/** Accepts the partition key of a Kinesis record. */
export const aPartitionKey: OptionCheck = {
  expected: 'a partition key of 1 to 256 well-formed characters',
  accepts: (value) => typeof value === 'string' && value.length > 0 && value.length <= LONGEST_KEY && value.isWellFormed(),
};

/** Accepts the id of a shard. */
export const aShardId: OptionCheck = {
  expected: 'a shard id such as "shardId-000000000003"',
  accepts: (value) => typeof value === 'string' && SHARD_ID.test(value) && shardOf(value) <= LAST_SHARD,
};

/** Accepts the sequence number of a Kinesis record. */
export const aSequenceNumber: OptionCheck = aStringMatching(/^(0|[1-9]\d{0,128})$/, 'a string of up to 129 digits');

/** The number of a shard. */
export function shardOf(shardId: string): number {
  return Number(shardId.slice('shardId-'.length));
}

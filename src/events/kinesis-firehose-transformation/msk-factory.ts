import { madeEvent } from '../../contracts/made-event.js';
import { agreedOption, listOfInits } from '../../internal/batch-of-inits.js';
import { failure } from '../../internal/errors.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { arn } from '../../values/arn.js';
import { base64OfData } from '../../values/binary.js';
import { randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds } from '../../values/time.js';
import { checkBatch, checkedInits } from './batch.js';
import { deliveryStreamOf } from './delivery-stream.js';
import { mskFirehoseRecordOptions, type MSKFirehoseEventRecordInit } from './init.js';
import type { MSKFirehoseEvent, MSKFirehoseEventRecord } from './types.js';

type Init = MSKFirehoseEventRecordInit;

const HELLO = 'Hello from Firehose!';
const CLUSTER = 'cluster/my-cluster/9f3c1d2e-5b7a-4c68-8d90-1a2b3c4d5e6f-2';
const DIGITS_OF_RECORD_ID = 62;

/** The last offset of each partition, as far as a batch has been built. */
type Offsets = Map<number, number>;

function offsetOf(doing: string, { offset }: Init, partitionId: number, offsets: Offsets): number {
  const before = offsets.get(partitionId);
  const own = offset ?? (before === undefined ? 0 : before + 1);
  if (before !== undefined && own <= before) {
    throw failure(doing, `in partition ${partitionId} offset ${own} comes after ${before}`, 'The offsets of a partition grow.');
  }
  offsets.set(partitionId, own);
  return own;
}

function buildRecord(doing: string, init: Init, index: number, offsets: Offsets): MSKFirehoseEventRecord {
  const time = epochMilliseconds(init.time ?? settings().time);
  const partitionId = init.partitionId ?? 0;
  const value = init.kafkaRecordValue === undefined ? HELLO : init.kafkaRecordValue;
  return {
    recordId: init.recordId ?? String(index).padStart(DIGITS_OF_RECORD_ID, '0'),
    approximateArrivalTimestamp: time,
    mskRecordMetadata: {
      offset: String(offsetOf(doing, init, partitionId, offsets)),
      partitionId: String(partitionId),
      approximateArrivalTimestamp: time,
    },
    kafkaRecordValue: base64OfData(doing, 'option "kafkaRecordValue"', value),
  };
}

function recordsFrom(doing: string, inits: readonly Init[]): MSKFirehoseEventRecord[] {
  const offsets: Offsets = new Map();
  const records = inits.map((init, index) => buildRecord(doing, init, index, offsets));
  checkBatch(doing, records, ({ kafkaRecordValue }) => kafkaRecordValue);
  return records;
}

function eventFrom(doing: string, given: Init | readonly Init[] | undefined): MSKFirehoseEvent {
  const inits = checkedInits(doing, listOfInits<Init>(doing, given), mskFirehoseRecordOptions);
  const source = agreedOption(doing, inits, 'sourceMSKArn');
  const { region, accountId, deliveryStreamArn } = deliveryStreamOf(doing, inits, 'sourceMSKArn', source);
  return {
    invocationId: agreedOption(doing, inits, 'invocationId') ?? randomUUID(),
    sourceMSKArn: source ?? arn('kafka', region, accountId, CLUSTER),
    deliveryStreamArn,
    region,
    records: recordsFrom(doing, inits),
  };
}

/**
 * One record of a Firehose transformation, read from an MSK topic.
 *
 * @see https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html
 * @param init the record; every key has a default
 * @param overrides raw members laid over the record last; `undefined` removes a key
 * @throws for unknown options and for values that Firehose could not send
 * @example
 * const record = createMSKFirehoseEventRecord({ kafkaRecordValue: { orderId: 7 }, partitionId: 1, offset: 15 });
 * expect(atob(record.kafkaRecordValue)).toBe('{"orderId":7}');
 * expect(record.mskRecordMetadata.offset).toBe('15');
 */
export function createMSKFirehoseEventRecord(
  init?: MSKFirehoseEventRecordInit,
  overrides?: DeepPartial<MSKFirehoseEventRecord>,
): MSKFirehoseEventRecord {
  const doing = 'create MSKFirehoseEventRecord';
  return madeEvent(doing, () => recordsFrom(doing, checkedInits(doing, [init], mskFirehoseRecordOptions))[0]!, overrides);
}

/**
 * The event that Firehose sends to the function which transforms records of an MSK topic on their way.
 *
 * @see https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-status-model.html
 * @param init the record; an array makes one record each
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that Firehose could not send, for records that can't be of one batch, and for an empty array
 * @example
 * const event = createMSKFirehoseEvent([{ kafkaRecordValue: { orderId: 7 } }, { kafkaRecordValue: 'not JSON' }]);
 * expect(event.records.map(({ kafkaRecordValue }) => atob(kafkaRecordValue))).toEqual(['{"orderId":7}', 'not JSON']);
 * expect(event.records[1].mskRecordMetadata.offset).toBe('1');
 */
export function createMSKFirehoseEvent(
  init?: MSKFirehoseEventRecordInit | readonly MSKFirehoseEventRecordInit[],
  overrides?: DeepPartial<MSKFirehoseEvent>,
): MSKFirehoseEvent {
  const doing = 'create MSKFirehoseEvent';
  return madeEvent(doing, () => eventFrom(doing, init), overrides);
}

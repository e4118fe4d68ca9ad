import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { SYNCHRONOUS_PAYLOAD_LIMIT } from '../../contracts/facts.js';
import { checkPayloadSize } from '../../contracts/payload.js';
import { agreedOption, listOfInits } from '../../internal/batch-of-inits.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { arn } from '../../values/arn.js';
import { randomHex } from '../../values/random-text.js';
import { dynamoDBSequenceNumber, isGreaterNumber } from '../../values/sequence-numbers.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds } from '../../values/time.js';
import { boundsOf, timeWithin, type TumblingWindow, type WindowBounds } from '../../values/tumbling-window.js';
import { changeOf } from '../../values/dynamodb-change.js';
import { dynamoDBRecordOptions, type DynamoDBRecordInit, type StreamViewType } from '../../values/dynamodb-init.js';
import { keySchemaOf, type KeySchema } from '../../values/dynamodb-keys.js';
import { hasWindow, tumblingWindowOf } from './window.js';

/** An event of a DynamoDB stream whose records are aggregated over a tumbling window. */
export interface DynamoDBStreamTumblingWindowEvent extends DynamoDBStreamEvent, TumblingWindow {}

/** What all records of one event share. */
interface Stream {
  readonly view: StreamViewType;
  readonly awsRegion: string;
  readonly eventSourceARN: string;
  readonly schema: KeySchema;
  readonly bounds: WindowBounds | undefined;
}

const LARGEST_BATCH = 10_000;

function streamOf(doing: string, inits: readonly DynamoDBRecordInit[], windowed: boolean): Stream {
  const awsRegion = agreedOption(doing, inits, 'awsRegion') ?? settings().region;
  const accountId = agreedOption(doing, inits, 'accountId') ?? settings().accountId;
  const tableName = agreedOption(doing, inits, 'tableName') ?? 'my-table';
  const streamLabel = agreedOption(doing, inits, 'streamLabel') ?? '2015-06-27T00:48:05.899';
  return {
    view: agreedOption(doing, inits, 'streamViewType') ?? 'NEW_AND_OLD_IMAGES',
    awsRegion,
    eventSourceARN: arn('dynamodb', awsRegion, accountId, `table/${tableName}/stream/${streamLabel}`),
    schema: keySchemaOf(doing, inits),
    bounds: windowed ? boundsOf(doing, inits) : undefined,
  };
}

const STEP = 100n;
const MOST_DIGITS = 40;

function sequenceNumberAfter(doing: string, given: string | undefined, before: string | undefined): string {
  if (given === undefined) {
    const drawn = dynamoDBSequenceNumber();
    if (before === undefined || isGreaterNumber(drawn, before)) return drawn;
    const next = String(BigInt(before) + STEP);
    if (next.length <= MOST_DIGITS) return next;
    throw failure(doing, `no sequence number comes after ${before}`, 'Pass one with fewer digits: they have 40 at most.');
  }
  if (before === undefined || isGreaterNumber(given, before)) return given;
  throw failure(
    doing,
    `sequence number ${given} comes after ${before}`,
    'The records of a shard come in the order of their sequence numbers.',
  );
}

function buildRecord(doing: string, init: DynamoDBRecordInit, stream: Stream, index: number, sequenceNumber: string): DynamoDBRecord {
  const { eventName, keys, newImage, oldImage, sizeBytes } = changeOf(doing, init, stream.schema, stream.view, index);
  const time = stream.bounds === undefined ? epochMilliseconds(init.time ?? settings().time) : timeWithin(doing, init, stream.bounds);
  const dynamodb: NonNullable<DynamoDBRecord['dynamodb']> = { ApproximateCreationDateTime: Math.floor(time / 1000), Keys: keys };
  if (newImage !== undefined) dynamodb.NewImage = newImage;
  if (oldImage !== undefined) dynamodb.OldImage = oldImage;
  dynamodb.SequenceNumber = sequenceNumber;
  dynamodb.SizeBytes = sizeBytes;
  dynamodb.StreamViewType = stream.view;
  const record: DynamoDBRecord = {
    eventID: init.eventID ?? randomHex(32),
    eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: stream.awsRegion,
    dynamodb,
  };
  if (init.timeToLive === true) record.userIdentity = { principalId: 'dynamodb.amazonaws.com', type: 'Service' };
  record.eventSourceARN = stream.eventSourceARN;
  return record;
}

function recordsFrom(doing: string, inits: readonly DynamoDBRecordInit[], stream: Stream): DynamoDBRecord[] {
  const records: DynamoDBRecord[] = [];
  let sequenceNumber: string | undefined;
  let size = 0;
  for (let index = 0; index < inits.length; index++) {
    const init = inits[index]!;
    sequenceNumber = sequenceNumberAfter(doing, init.sequenceNumber, sequenceNumber);
    const record = buildRecord(doing, init, stream, index, sequenceNumber);
    size += record.dynamodb!.SizeBytes!;
    records.push(record);
  }
  checkPayloadSize(
    doing,
    size,
    () => records.map(({ dynamodb }) => [dynamodb!.Keys, dynamodb!.NewImage, dynamodb!.OldImage]),
    SYNCHRONOUS_PAYLOAD_LIMIT,
  );
  return records;
}

function checked(doing: string, inits: readonly (DynamoDBRecordInit | undefined)[]): DynamoDBRecordInit[] {
  if (inits.length > LARGEST_BATCH) {
    throw failure(doing, `its list has ${inits.length} records`, 'Pass at most 10,000, the largest batch that Lambda makes.');
  }
  return inits.map((init = {}) => {
    checkOptions(doing, init, dynamoDBRecordOptions);
    return init;
  });
}

function eventFrom(doing: string, inits: readonly DynamoDBRecordInit[], windowed: boolean): DynamoDBStreamEvent & Partial<TumblingWindow> {
  const stream = streamOf(doing, inits, windowed);
  const event = { Records: recordsFrom(doing, inits, stream) };
  return stream.bounds === undefined ? event : { ...event, ...tumblingWindowOf(doing, inits, stream.bounds, stream.eventSourceARN) };
}

/**
 * One record of a DynamoDB stream: one change of one item.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html
 * @param init the change; every key has a default
 * @param overrides raw members laid over the record last; `undefined` removes a key
 * @throws for unknown options and for changes that DynamoDB could not report
 * @example
 * const record = createDynamoDBRecord({ oldImage: { id: 'a', total: 1 }, timeToLive: true });
 * expect(record.eventName).toBe('REMOVE');
 * expect(record.userIdentity.principalId).toBe('dynamodb.amazonaws.com');
 */
export function createDynamoDBRecord(init?: DynamoDBRecordInit, overrides?: DeepPartial<DynamoDBRecord>): DynamoDBRecord {
  const doing = 'create DynamoDBRecord';
  const inits = checked(doing, [init]);
  return madeEvent(doing, () => recordsFrom(doing, inits, streamOf(doing, inits, hasWindow(inits)))[0]!, overrides);
}

/**
 * The event that Lambda makes of a batch of changes in a DynamoDB table. Items are plain JavaScript; they are marshalled, and the kind of
 * change, the keys and the size follow from them.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html
 * @param init the change; an array makes one record each, in the order of the shard
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for changes that DynamoDB could not report, for records that can't be of one batch, and for an empty array
 * @example
 * const event = createDynamoDBStreamEvent({ newImage: { id: 'a', total: 12.5 }, oldImage: { id: 'a', total: 10 } });
 * expect(event.Records[0].eventName).toBe('MODIFY');
 * expect(event.Records[0].dynamodb?.Keys).toEqual({ id: { S: 'a' } });
 * expect(event.Records[0].dynamodb?.NewImage?.total).toEqual({ N: '12.5' });
 */
export function createDynamoDBStreamEvent(
  init?: DynamoDBRecordInit | readonly DynamoDBRecordInit[],
  overrides?: DeepPartial<DynamoDBStreamEvent>,
): DynamoDBStreamEvent {
  const doing = 'create DynamoDBStreamEvent';
  const inits = checked(doing, listOfInits(doing, init));
  return madeEvent<DynamoDBStreamEvent>(doing, () => eventFrom(doing, inits, hasWindow(inits)), overrides);
}

/**
 * The event of a DynamoDB stream with a tumbling window, which carries the state that the invocation before returned.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-windows.html
 * @param init the change; an array makes one record each; an empty array makes the last invocation of a window, without records
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for changes that DynamoDB could not report, and for records that can't be of one batch
 * @example
 * const event = createDynamoDBStreamTumblingWindowEvent({ newImage: { id: 'a', total: 12.5 }, state: { total: 30 } });
 * expect(event.state).toEqual({ total: 30 });
 * expect(event.window).toEqual({ start: '2026-01-15T12:34:00Z', end: '2026-01-15T12:36:00Z' });
 */
export function createDynamoDBStreamTumblingWindowEvent(
  init?: DynamoDBRecordInit | readonly DynamoDBRecordInit[],
  overrides?: DeepPartial<DynamoDBStreamTumblingWindowEvent>,
): DynamoDBStreamTumblingWindowEvent {
  const doing = 'create DynamoDBStreamTumblingWindowEvent';
  const inits = checked(doing, Array.isArray(init) && init.length === 0 ? [] : listOfInits(doing, init));
  return madeEvent(doing, () => eventFrom(doing, inits, true) as DynamoDBStreamTumblingWindowEvent, overrides);
}

import type { SQSEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { anyRecords, eventFrom, splitRecords } from '../../generate/any-event.js';
import { anyInit, isArbitrary, type Constraints, type InitArbitraries, type RecordsConstraint } from '../../generate/constraints.js';
import { anyRepeat, withRepeat } from '../../generate/repeats.js';
import { anyInstant, anyRandomText, anyRegion, anyText } from '../../generate/values.js';
import { ALPHABETS } from '../../values/random-text.js';
import { unknownOption } from '../../internal/options.js';
import { originOf } from '../../values/origin.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds } from '../../values/time.js';
import { allowedText } from '../../values/sqs-body.js';
import { besideOthers, inPartitionOf } from './drawn-queue.js';
import { createSQSEvent } from './factory.js';
import { facts } from './facts.js';
import { SHARED_OPTIONS, sqsRecordOptions, type SQSRecordInit } from '../../values/sqs-init.js';
import type { SQSMessageAttributeInit } from '../../values/sqs-message-attributes.js';
import { isFifo } from '../../values/sqs-queue.js';

/** Constraints of `anySQSEvent()`: the factory's options, each a value or an arbitrary, and the number of records. */
export interface SQSEventConstraints extends Constraints<SQSRecordInit> {
  records?: RecordsConstraint | undefined;
}

const LARGEST_FIFO_BATCH = 10;
const never = fc.constant(undefined);

/** Message text as SQS takes it: characters that XML has, and at least one. */
function anyMessageText(): fc.Arbitrary<string> {
  return anyText({ minLength: 1 }).map(allowedText);
}

/** Bodies of every kind: text, JSON, JSON cut short, JSON inside JSON, blanks, and what S3 sends when a notification is set up. */
function anyBody(): fc.Arbitrary<unknown> {
  const awkward = [
    ' ',
    '\n',
    '""',
    'null',
    '0',
    '{}',
    '[]',
    '{"orderId":',
    "{'orderId':1}",
    '"{\\"orderId\\":1}"',
    'orderId=1',
    'eyJvcmRlcklkIjoxfQ==',
  ];
  const s3Test =
    '{"Service":"Amazon S3","Event":"s3:TestEvent","Time":"2026-01-15T12:34:56.789Z","Bucket":"photos","RequestId":"5582815E1AEA5ADF","HostId":"8cLeGAmw098X5cv4Zkwcmo8vvZa3eH3eKxsPzbB9wrR+YstdA6Knx4Ip8EXAMPLE"}';
  return fc.oneof(anyMessageText(), fc.json().map(allowedText), fc.constantFrom(...awkward, s3Test));
}

function anyMessageAttribute(): fc.Arbitrary<SQSMessageAttributeInit> {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 20 });
  return fc.oneof(
    anyMessageText(),
    fc.integer(),
    fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    bytes,
    fc.integer().map((value) => ({ dataType: 'Number.int', stringValue: String(value) })),
    anyMessageText().map((stringValue) => ({ dataType: 'String.json', stringValue })),
    bytes.map((value) => ({ dataType: 'Binary.png', binaryValue: Buffer.from(value) })),
  );
}

function anyTraceHeader(): fc.Arbitrary<string> {
  return fc
    .tuple(
      anyRandomText(ALPHABETS.hexadecimal, 24),
      fc.constantFrom('', ';Parent=53995c3f42cd8ad8;Sampled=1', ';Sampled=0;Lineage=a87bd80c:0'),
    )
    .map(([id, rest]) => `Root=1-6968def0-${id}${rest}`);
}

const shared: InitArbitraries<SQSRecordInit> = {
  queueName: fc.constantFrom('orders', 'orders.fifo', 'Orders_dev-2', 'o'),
  awsRegion: anyRegion(),
  maximumBatchingWindowInSeconds: fc.constantFrom(0, 1, 300),
};

const single: InitArbitraries<SQSRecordInit> = {
  body: anyBody(),
  messageAttributes: fc.dictionary(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,10}$/), anyMessageAttribute(), {
    maxKeys: 10,
    noNullPrototype: true,
  }),
  approximateReceiveCount: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 1000 }) },
  ),
  senderId: fc.constantFrom('AIDAIENQZJOLO23YVJ4VO', 'AROAIWPX5BD2BHG722MW4:sender', '123456789012'),
  awsTraceHeader: anyTraceHeader(),
  messageGroupId: fc.constantFrom('a', 'b', 'customer-7'),
  messageDeduplicationId: anyRandomText(ALPHABETS.hexadecimal, 64),
};

/** What the messages of a batch have in common beside their queue: when they were received, and the topic they came through. */
interface Common {
  readonly time: number | undefined;
  readonly topicArn: string | undefined;
}

function anyCommon(timed: boolean, throughTopic: boolean): fc.Arbitrary<Common> {
  const topicArn = fc.constantFrom('arn:aws:sns:us-east-1:123456789012:orders.fifo', 'arn:aws:sns:eu-west-1:123456789012:orders');
  return fc.record(
    {
      time: timed ? fc.option(anyInstant(), { nil: undefined, freq: 2 }) : never,
      topicArn: throughTopic
        ? fc.oneof({ withCrossShrink: true }, { weight: 4, arbitrary: never }, { weight: 1, arbitrary: topicArn })
        : never,
    },
    { noNullPrototype: true },
  );
}

type Split = readonly [shared: Constraints<SQSRecordInit>, single: Constraints<SQSRecordInit>];

function split(init: Constraints<SQSRecordInit>): Split {
  const ofQueue = Object.entries(init).filter(([name]) => (SHARED_OPTIONS as readonly string[]).includes(name));
  const ofMessage = Object.entries(init).filter(([name]) => !(SHARED_OPTIONS as readonly string[]).includes(name));
  return [Object.fromEntries(ofQueue), Object.fromEntries(ofMessage)];
}

/** What may be drawn of the queue: no FIFO queue for large batches, and windows only where the user doesn't say. */
function queueArbitraries(records: RecordsConstraint | undefined): InitArbitraries<SQSRecordInit> {
  const large = Math.max(records?.minLength ?? 0, records?.maxLength ?? 0) > LARGEST_FIFO_BATCH;
  return large
    ? { ...shared, queueName: fc.constantFrom('orders', 'Orders_dev-2', 'o'), maximumBatchingWindowInSeconds: fc.constantFrom(1, 300) }
    : shared;
}

/** Puts drawn messages and a drawn queue together so that they suit each other; what the user asked for stays, so that the factory can object. */
function fitting(
  queue: SQSRecordInit,
  { time, topicArn }: Common,
  inits: SQSRecordInit[],
  constraints: Constraints<SQSRecordInit>,
): SQSRecordInit[] {
  const drawn = (name: keyof SQSRecordInit): boolean => constraints[name] === undefined;
  const ofQueue = besideOthers(queue, inits, drawn);
  const fifo = isFifo(ofQueue.queueName ?? '');
  const region = ofQueue.awsRegion ?? settings().region;
  const fits = inits.map((init) => {
    const fit = { ...init };
    if (!fifo && drawn('messageDeduplicationId')) delete fit.messageDeduplicationId;
    if (time !== undefined && originOf(fit.body) === undefined) fit.time = time;
    if (topicArn !== undefined && (!fifo || isFifo(topicArn))) fit.topicArn = inPartitionOf(region, topicArn);
    return fit;
  });
  if (fifo) fits.sort((a, b) => instantOf(a) - instantOf(b));
  if (fifo && drawn('approximateReceiveCount')) oldestFirst(fits);
  if (fifo && drawn('maximumBatchingWindowInSeconds')) delete ofQueue.maximumBatchingWindowInSeconds;
  return fits.map((init, index) => (index === 0 ? { ...ofQueue, ...init } : init));
}

function instantOf({ sentTimestamp, approximateFirstReceiveTimestamp, time }: SQSRecordInit): number {
  return epochMilliseconds(sentTimestamp ?? approximateFirstReceiveTimestamp ?? time ?? 0);
}

/** In a FIFO queue a message has been received at least as often as those that come after it in its group. */
function oldestFirst(inits: SQSRecordInit[]): void {
  const counts = inits.map((init) => init.approximateReceiveCount ?? 1).toSorted((a, b) => b - a);
  inits.forEach((init, index) => {
    if (counts[index] === 1) delete init.approximateReceiveCount;
    else init.approximateReceiveCount = counts[index];
  });
}

/**
 * Any event that Lambda makes of the messages in a queue: standard and FIFO, text and JSON and neither, attributes of every type,
 * repeated messages, redeliveries, messages that came through SNS. Shrinks to the plain `createSQSEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html
 * @param constraints options of `createSQSEvent`, each a value or an arbitrary; `records` sets how many records (one to four by default)
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anySQSEvent({ body: fc.record({ orderId: fc.uuid() }), queueName: 'orders' }), (event) => {
 *     for (const record of event.Records) expect(JSON.parse(record.body)).toHaveProperty('orderId');
 *   }),
 * );
 */
export function anySQSEvent(constraints?: SQSEventConstraints): fc.Arbitrary<SQSEvent> {
  const doing = 'generate SQSEvent';
  const { records, init } = splitRecords(doing, constraints);
  for (const name of Object.keys(init)) if (!(name in sqsRecordOptions)) throw unknownOption(doing, name, Object.keys(sqsRecordOptions));
  const [ofQueue, ofMessage] = split(init);
  const free = (...names: (keyof SQSRecordInit)[]): boolean => names.every((name) => init[name] === undefined);
  const fixedFifo = typeof init.queueName === 'string' && isFifo(init.queueName);
  const limit = { ...facts.records!, maximum: fixedFifo ? LARGEST_FIFO_BATCH : facts.records!.maximum };
  const message = anyInit(doing, sqsRecordOptions, single, ofMessage);
  const queue = anyInit(doing, sqsRecordOptions, queueArbitraries(records), ofQueue);
  const common = anyCommon(
    free('time', 'sentTimestamp', 'approximateFirstReceiveTimestamp'),
    free('body', 'messageAttributes', 'topicArn', 'subject', 'rawMessageDelivery'),
  );
  const repeat = free('body') || isArbitrary(init.body) ? anyRepeat() : never;
  const inits = fc
    .tuple(queue, common, anyRecords(doing, message, limit, records), repeat)
    .map(([ofAll, shares, each, again]) => withRepeat(fitting(ofAll, shares, each, init), 'body', again));
  return eventFrom(inits, (drawn) => createSQSEvent(drawn));
}

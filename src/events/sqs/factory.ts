import type { SQSEvent, SQSMessageAttributes, SQSRecord, SQSRecordAttributes } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { SYNCHRONOUS_PAYLOAD_LIMIT } from '../../contracts/facts.js';
import { checkPayloadSize } from '../../contracts/payload.js';
import { listOfInits } from '../../internal/batch-of-inits.js';
import { failure } from '../../internal/errors.js';
import { toJSONText } from '../../internal/json.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { partitionOf } from '../../values/arn.js';
import { iamId, opaqueBase64 } from '../../values/opaque-ids.js';
import { originOf, type Origin } from '../../values/origin.js';
import { randomUUID } from '../../values/random-text.js';
import { sqsSequenceNumber } from '../../values/sequence-numbers.js';
import { S3_SUBJECT } from '../../values/sns.js';
import { isoMilliseconds } from '../../values/time.js';
import { checkMessageSize } from '../../values/sqs-body.js';
import { deliveryOf, type Delivery } from '../../values/sqs-delivery.js';
import { md5OfBody, md5OfMessageAttributes } from '../../values/sqs-digests.js';
import { sqsRecordOptions, type SQSRecordInit } from '../../values/sqs-init.js';
import { messageAttributesOf } from '../../values/sqs-message-attributes.js';
import { deliveredByTopic, messagesOfEvent, s3Sender, type SQSDeliverableEvent } from './origin.js';
import { isFifo, queueOf, type Queue } from '../../values/sqs-queue.js';
import { snsEnvelope } from '../../values/sns-envelope.js';

/** The last message of each group of a FIFO queue, as far as a batch has been built. */
type Groups = Map<string, { sent: number; sequenceNumber: string }>;

/** The user that sends messages of which nobody says who sent them. */
const SENDER = 'AIDAIENQZJOLO23YVJ4VO';

function refuse(doing: string, cause: string, wayOut: string): never {
  throw failure(doing, cause, wayOut);
}

function attributesOf(
  doing: string,
  init: SQSRecordInit,
  queue: Queue,
  delivery: Delivery,
  senderId: string,
  groups: Groups | undefined,
): SQSRecordAttributes {
  const attributes = {} as SQSRecordAttributes;
  if (init.deadLetterQueueSourceArn !== undefined) {
    checkDeadLetterQueueSource(doing, init.deadLetterQueueSourceArn, queue);
    attributes.DeadLetterQueueSourceArn = init.deadLetterQueueSourceArn;
  }
  attributes.ApproximateReceiveCount = String(delivery.receiveCount);
  if (init.awsTraceHeader !== undefined) attributes.AWSTraceHeader = init.awsTraceHeader;
  attributes.SentTimestamp = String(delivery.sent);
  if (groups !== undefined) attributes.SequenceNumber = init.sequenceNumber ?? sqsSequenceNumber(delivery.sent);
  if (groups !== undefined) attributes.MessageGroupId = groupOf(init);
  else if (init.messageGroupId !== undefined) attributes.MessageGroupId = init.messageGroupId;
  attributes.SenderId = senderId;
  if (groups !== undefined) {
    attributes.MessageDeduplicationId = init.messageDeduplicationId ?? randomUUID();
    keepOrder(doing, groups, attributes, delivery.sent);
  }
  attributes.ApproximateFirstReceiveTimestamp = String(delivery.firstReceived);
  return attributes;
}

function groupOf(init: SQSRecordInit): string {
  return init.messageGroupId ?? 'group-1';
}

function keepOrder(doing: string, groups: Groups, attributes: SQSRecordAttributes, sent: number): void {
  const group = attributes.MessageGroupId!;
  const sequenceNumber = attributes.SequenceNumber!;
  const before = groups.get(group);
  if (before !== undefined && (before.sequenceNumber >= sequenceNumber || before.sent > sent)) {
    refuse(
      doing,
      before.sequenceNumber >= sequenceNumber
        ? `in message group "${group}" sequence number ${sequenceNumber} comes after ${before.sequenceNumber}`
        : `in message group "${group}" a message sent at ${isoMilliseconds(sent)} comes after one sent at ${isoMilliseconds(before.sent)}`,
      'A FIFO queue delivers a group in the order of its sequence numbers and sending times; put the messages in that order.',
    );
  }
  groups.set(group, { sent, sequenceNumber });
}

function checkDeadLetterQueueSource(doing: string, source: string, queue: Queue): void {
  const [, , , region, account] = source.split(':');
  const [, , , ownRegion, ownAccount] = queue.eventSourceARN.split(':');
  if (region === ownRegion && account === ownAccount && isFifo(source) === queue.fifo && source !== queue.eventSourceARN) return;
  refuse(
    doing,
    `option "deadLetterQueueSourceArn" is "${source}" while the dead-letter queue is "${queue.eventSourceARN}"`,
    'Let both be different queues of one account, region and type.',
  );
}

function checkStandard(doing: string, init: SQSRecordInit): void {
  if (init.messageDeduplicationId === undefined && init.sequenceNumber === undefined) return;
  const option = init.sequenceNumber === undefined ? 'messageDeduplicationId' : 'sequenceNumber';
  refuse(doing, `option "${option}" is given for a standard queue`, 'Leave it out, or let queueName end in ".fifo".');
}

function checkTopic(doing: string, init: SQSRecordInit, queue: Queue): void {
  const { topicArn, rawMessageDelivery, subject } = init;
  if (topicArn === undefined) {
    const option = subject === undefined ? 'rawMessageDelivery' : 'subject';
    refuse(doing, `option "${option}" is given without a topic`, 'Pass the "topicArn" that the message came through as well.');
  }
  if (queue.fifo && !isFifo(topicArn)) {
    refuse(doing, 'a standard topic delivers to a FIFO queue', 'Let topicArn end in ".fifo", or queueName not.');
  }
  if (topicArn.split(':')[1] !== partitionOf(queue.awsRegion)) {
    refuse(
      doing,
      `option "topicArn" is "${topicArn}" while the queue is "${queue.eventSourceARN}"`,
      'Let both be in one partition: topics of China or GovCloud deliver nowhere else.',
    );
  }
  if (rawMessageDelivery === true && subject !== undefined) {
    refuse(doing, 'option "subject" is given with raw message delivery', 'Leave it out: a raw message has no subject.');
  }
}

function defaultSender(origin: Origin | undefined, topicArn: string | undefined): string {
  if (topicArn !== undefined) return iamId('AIDA');
  return origin?.fromS3 === true ? s3Sender() : SENDER;
}

function textOf(doing: string, body: unknown): string {
  if (typeof body === 'string') return body;
  return body === undefined ? 'Hello from SQS!' : toJSONText(doing, 'option "body"', body);
}

function buildRecord(doing: string, init: SQSRecordInit, queue: Queue, origin: Origin | undefined, groups: Groups | undefined): SQSRecord {
  const notBefore = groups?.get(groupOf(init))?.sent ?? 0;
  const delivery = deliveryOf(doing, init, origin?.occurred, notBefore);
  let body = textOf(doing, init.body);
  let messageAttributes: SQSMessageAttributes =
    init.messageAttributes === undefined ? {} : messageAttributesOf(doing, init.messageAttributes);
  const { topicArn } = init;
  if (topicArn !== undefined || init.subject !== undefined || init.rawMessageDelivery !== undefined) checkTopic(doing, init, queue);
  if (groups === undefined) checkStandard(doing, init);
  if (topicArn !== undefined && init.rawMessageDelivery !== true) {
    const subject = init.subject ?? (origin?.fromS3 === true ? S3_SUBJECT : undefined);
    body = snsEnvelope({ topicArn, subject, message: body, messageAttributes, sent: delivery.sent });
    messageAttributes = {};
  }
  const record: SQSRecord = {
    messageId: init.messageId ?? randomUUID(),
    receiptHandle: init.receiptHandle ?? `AQEB${opaqueBase64(405)}w==`,
    body,
    attributes: attributesOf(doing, init, queue, delivery, init.senderId ?? defaultSender(origin, topicArn), groups),
    messageAttributes,
    md5OfBody: md5OfBody(doing, body),
    eventSource: 'aws:sqs',
    eventSourceARN: queue.eventSourceARN,
    awsRegion: queue.awsRegion,
  };
  const digest = digestOf(init, messageAttributes, queue);
  if (typeof digest === 'string') checkMessageSize(doing, body, messageAttributes);
  return digest === undefined ? record : withDigest(record, digest);
}

/** The record with the digest of its attributes where AWS puts it: before that of the body. */
function withDigest(record: SQSRecord, digest: string | null): SQSRecord {
  const { messageId, receiptHandle, body, attributes, messageAttributes, ...rest } = record;
  return { messageId, receiptHandle, body, attributes, messageAttributes, md5OfMessageAttributes: digest, ...rest } as SQSRecord;
}

/** Digest of a message's attributes. Without any it is `null` where the mapping waits for batches to fill, and absent elsewhere. */
function digestOf(init: SQSRecordInit, attributes: SQSMessageAttributes, queue: Queue): string | null | undefined {
  if (init.messageAttributes !== undefined && Object.keys(attributes).length > 0) return md5OfMessageAttributes(attributes);
  return queue.windowed ? null : undefined;
}

function recordsFrom(doing: string, inits: readonly (SQSRecordInit | undefined)[]): SQSRecord[] {
  const known: SQSRecordInit[] = [];
  for (const init of inits) {
    if (init !== undefined) checkOptions(doing, init, sqsRecordOptions);
    known.push(init === undefined ? {} : deliveredByTopic(init, inits));
  }
  const origin = originOf(known[0]!.body);
  const queue = queueOf(doing, known, origin);
  const groups: Groups | undefined = queue.fifo ? new Map() : undefined;
  const records: SQSRecord[] = [];
  for (const init of known) {
    records.push(buildRecord(doing, init, queue, records.length === 0 ? origin : originOf(init.body), groups));
  }
  return records;
}

/**
 * One record of an SQS event: a message as Lambda received it.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html
 * @param init the message and its queue; every key has a default
 * @param overrides raw members laid over the record last; `undefined` removes a key
 * @throws for unknown options and for values that SQS could not send
 * @example
 * const record = createSQSRecord({ body: { orderId: 7 }, messageAttributes: { attempt: 1 } });
 * expect(record.body).toBe('{"orderId":7}');
 * expect(record.messageAttributes.attempt.dataType).toBe('Number');
 */
export function createSQSRecord(init?: SQSRecordInit, overrides?: DeepPartial<SQSRecord>): SQSRecord {
  const doing = 'create SQSRecord';
  return madeEvent(doing, () => recordsFrom(doing, [init])[0]!, overrides);
}

function charactersOf(event: SQSEvent): number {
  let characters = 0;
  for (const { body } of event.Records) characters += body.length;
  return characters;
}

/** The event of one queue's messages, before raw overrides. */
export function sqsEventOf(doing: string, init: SQSRecordInit | readonly SQSRecordInit[] | SQSDeliverableEvent | undefined): SQSEvent {
  const inits = listOfInits<SQSRecordInit>(doing, messagesOfEvent(doing, init) ?? (init as SQSRecordInit | readonly SQSRecordInit[]));
  const event: SQSEvent = { Records: recordsFrom(doing, inits) };
  checkPayloadSize(doing, charactersOf(event), () => event.Records.map(({ body }) => body), SYNCHRONOUS_PAYLOAD_LIMIT);
  return event;
}

/**
 * The event that Lambda makes of the messages it received from one SQS queue.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html
 * @param init the message; an array makes one record each; an event of S3, SNS or EventBridge is put into messages as AWS does it
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that SQS could not send, for records that can't be of one batch, and for an empty array
 * @example
 * const event = createSQSEvent([{ body: { orderId: 7 }, queueName: 'orders' }, { body: 'not JSON' }]);
 * expect(event.Records.map((record) => record.body)).toEqual(['{"orderId":7}', 'not JSON']);
 * expect(event.Records[1].eventSourceARN).toBe('arn:aws:sqs:us-east-1:123456789012:orders');
 */
export function createSQSEvent(
  init?: SQSRecordInit | readonly SQSRecordInit[] | SQSDeliverableEvent,
  overrides?: DeepPartial<SQSEvent>,
): SQSEvent {
  const doing = 'create SQSEvent';
  return madeEvent(doing, () => sqsEventOf(doing, init), overrides);
}

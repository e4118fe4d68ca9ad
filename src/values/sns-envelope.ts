import type { SNSMessage, SQSMessageAttributes } from 'aws-lambda';
import { snsMessageId } from './message-ids.js';
import { randomUUID } from './random-text.js';
import { snsSequenceNumber } from './sequence-numbers.js';
import { signingCertUrl, snsSignature, unsubscribeUrl } from './sns.js';
import { isoMilliseconds } from './time.js';
import { isFifo } from './sqs-queue.js';

/** From the publishing of a message to its arrival in the queue, in milliseconds. */
export const DELIVERY_DELAY = 40;

/** What is published to a topic. */
export interface Publication {
  readonly topicArn: string;
  readonly subject: string | undefined;
  readonly message: string;
  readonly messageAttributes: SQSMessageAttributes;
  /** When it arrived in the queue, in epoch milliseconds. */
  readonly sent: number;
}

type Entry = readonly [name: string, value: string | undefined];

/** The text that SNS puts into a queue: one member a line, those without a value left out, attributes last. */
function written(entries: readonly Entry[], attributes: readonly (readonly [name: string, type: string, value: string])[]): string {
  const lines = entries.filter(([, value]) => value !== undefined).map(([name, value]) => `  "${name}" : ${JSON.stringify(value)}`);
  if (attributes.length > 0) {
    const members = attributes.map(
      ([name, type, value]) => `    ${JSON.stringify(name)} : {"Type":${JSON.stringify(type)},"Value":${JSON.stringify(value)}}`,
    );
    lines.push(`  "MessageAttributes" : {\n${members.join(',\n')}\n  }`);
  }
  return `{\n${lines.join(',\n')}\n}`;
}

/** The body of a message that comes to a queue by way of a topic without raw message delivery. */
export function snsEnvelope(publication: Publication): string {
  const { topicArn, subject, message, messageAttributes, sent } = publication;
  const fifo = isFifo(topicArn);
  const region = topicArn.split(':')[3]!;
  return written(
    [
      ['Type', 'Notification'],
      ['MessageId', snsMessageId()],
      ['SequenceNumber', fifo ? snsSequenceNumber() : undefined],
      ['TopicArn', topicArn],
      ['Subject', subject],
      ['Message', message],
      ['Timestamp', isoMilliseconds(Math.max(0, sent - DELIVERY_DELAY))],
      ['SignatureVersion', fifo ? undefined : '1'],
      ['Signature', fifo ? undefined : snsSignature()],
      ['SigningCertURL', fifo ? undefined : signingCertUrl(region)],
      ['UnsubscribeURL', unsubscribeUrl(region, `${topicArn}:${randomUUID()}`)],
    ],
    Object.entries(messageAttributes).map(([name, { dataType, stringValue, binaryValue }]) => [
      name,
      dataType,
      stringValue ?? binaryValue ?? '',
    ]),
  );
}

/** The body of a message that carries a notification which a function got from SNS. */
export function envelopeOfNotification(sns: SNSMessage): string {
  return written(
    [
      ['Type', sns.Type],
      ['MessageId', sns.MessageId],
      ['TopicArn', sns.TopicArn],
      ['Subject', sns.Subject ?? undefined],
      ['Message', sns.Message],
      ['Timestamp', sns.Timestamp],
      ['SignatureVersion', sns.SignatureVersion],
      ['Signature', sns.Signature],
      ['SigningCertURL', sns.SigningCertUrl],
      ['UnsubscribeURL', sns.UnsubscribeUrl],
    ],
    Object.entries(sns.MessageAttributes).map(([name, { Type, Value }]) => [name, Type, Value]),
  );
}

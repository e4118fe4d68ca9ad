import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { payloadView } from '../../event-pattern/index.js';
import { createSQSRecord, facts, type SQSRecordInit } from '../../events/sqs/index.js';
import type { Entry, Made } from '../journal.js';
import { arrivalOf, itemsOf, sizeOf, type Source } from './source.js';

/** The queue of a mapping, as its inits say it. */
export type QueueInit = Pick<SQSRecordInit, 'queueName' | 'awsRegion' | 'accountId' | 'maximumBatchingWindowInSeconds'>;

function isRecord(item: unknown): item is SQSRecord {
  return (item as { eventSource?: unknown } | undefined)?.eventSource === 'aws:sqs';
}

function madeOf(item: unknown, queue: QueueInit, fifo: boolean, now: number): Made {
  const ready = isRecord(item);
  const { time: said, ...init } = (ready ? {} : (item ?? {})) as SQSRecordInit;
  const time = ready ? now : arrivalOf(init.sentTimestamp ?? said, now);
  const record = ready ? item : createSQSRecord({ ...init, ...queue, sentTimestamp: time });
  const { ApproximateReceiveCount: count, MessageGroupId: group } = record.attributes;
  return {
    record,
    identifier: record.messageId,
    group: fifo ? (group ?? '') : undefined,
    key: '',
    time,
    size: sizeOf(record),
    received: Number(count) - 1,
  };
}

/** The message as it is received this time: under another receipt handle, counted. */
function received(entry: Entry): SQSRecord {
  const record = entry.record as SQSRecord;
  const { attributes } = record;
  const isFirst = attributes.ApproximateReceiveCount === String(entry.receiveCount);
  const before = Number(attributes.ApproximateReceiveCount) > 1;
  return {
    ...record,
    receiptHandle: isFirst ? record.receiptHandle : handleOf(record.receiptHandle, entry.receiveCount),
    attributes: {
      ...attributes,
      ApproximateReceiveCount: String(entry.receiveCount),
      ApproximateFirstReceiveTimestamp: before ? attributes.ApproximateFirstReceiveTimestamp : String(entry.firstReceivedAt),
    },
  };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const DIGITS = 6;

/** Another handle for another receive, which needs no draw of its own. */
function handleOf(first: string, receiveCount: number): string {
  const at = first.length > 4 + DIGITS ? 4 : first.length;
  let letters = '';
  for (let digit = 0, rest = receiveCount; digit < DIGITS; digit++, rest = Math.floor(rest / LETTERS.length)) {
    letters += LETTERS[rest % LETTERS.length]!;
  }
  return first.slice(0, at) + letters + first.slice(at + DIGITS);
}

/** A queue of SQS. */
export function sqsSource(eventSourceARN: string, queue: QueueInit): Source {
  const fifo = eventSourceARN.endsWith('.fifo');
  return {
    contract: facts.batch,
    eventSourceARN,
    payloadKey: 'body',
    make: (sent, now) => itemsOf(sent, facts).map((item) => madeOf(item, queue, fifo, now)),
    view: (record) => ({ ...(record as SQSRecord), body: payloadView((record as SQSRecord).body) }),
    event: (entries): SQSEvent => ({ Records: entries.map(received) }),
  };
}

import type { EventSourceFacts } from '../../contracts/facts.js';
import { facts as activeMQ } from '../amazon-mq/activemq/facts.js';
import { facts as rabbitMQ } from '../amazon-mq/rabbitmq/facts.js';
import { facts as dynamoDBStream } from '../dynamodb-stream/facts.js';
import { facts as kinesisStream } from '../kinesis-stream/facts.js';
import { facts as msk } from '../msk/facts.js';
import { facts as selfManagedKafka } from '../self-managed-kafka/facts.js';
import { facts as sqs } from '../sqs/facts.js';
import { recordsOfPipe, sourceOf } from './response.js';

/** Who knows what a record carries, and the event that it would know it of. */
interface Carrier {
  readonly facts: EventSourceFacts;
  eventOf(records: readonly unknown[]): object;
}

const listed = (Records: readonly unknown[]): object => ({ Records });
const ofTopic = (eventSource: string) => (records: readonly unknown[]) => ({ eventSource, records: { topic: records } });
const ofActiveMQ: Carrier = { facts: activeMQ, eventOf: (messages) => ({ eventSource: 'aws:mq', messages }) };

const CARRIERS: Readonly<Record<string, Carrier | undefined>> = {
  'aws:sqs': { facts: sqs, eventOf: listed },
  'aws:dynamodb': { facts: dynamoDBStream, eventOf: listed },
  'aws:kinesis': {
    facts: kinesisStream,
    eventOf: (records) => listed(records.map((kinesis) => ({ kinesis, eventSource: 'aws:kinesis' }))),
  },
  'aws:kafka': { facts: msk, eventOf: ofTopic('aws:kafka') },
  SelfManagedKafka: { facts: selfManagedKafka, eventOf: ofTopic('SelfManagedKafka') },
  'aws:amq': ofActiveMQ,
  'aws:mq': ofActiveMQ,
  'aws:rmq': { facts: rabbitMQ, eventOf: (queue) => ({ eventSource: 'aws:rmq', rmqMessagesByQueue: { queue } }) },
};

/**
 * What the records of a pipe's event carry: the same as where a function reads their source itself; and where they carry nothing, as changes
 * of items don't, the event that a function would get of them.
 */
export function payloadsOfPipe(event: unknown): readonly unknown[] {
  const carrier = CARRIERS[sourceOf(event) ?? ''];
  if (carrier === undefined) return [];
  const ofSource = carrier.eventOf(recordsOfPipe(event));
  return carrier.facts.payloads?.(ofSource) ?? [ofSource];
}

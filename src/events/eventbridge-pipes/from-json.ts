import type { Conversion } from '../../contracts/conversion.js';
import { anything } from '../../internal/checks.js';
import { conversions as ofQueues } from '../sqs/from-json.js';
import { createEventBridgePipesEvent } from './factory.js';
import { recordsOfPipe, sourceOf } from './response.js';
import type { KafkaPipesRecord, KinesisPipesRecord, RabbitMQPipesRecord } from './types.js';

const [queue] = ofQueues as [Conversion];

/** The events of a queue are made of messages, all others of the event of their source, which has these members. */
const MEMBERS = ['Records', 'records', 'messages', 'rmqMessagesByQueue', 'eventSource', 'eventSourceArn', 'bootstrapServers'] as const;
type Member = (typeof MEMBERS)[number];
type SourceEvent = { [Name in Member]?: unknown };

function unflattened(record: KinesisPipesRecord): object {
  const { eventSource, eventID, invokeIdentityArn, eventVersion, eventName, eventSourceARN, awsRegion, ...kinesis } = record;
  return { kinesis, eventSource, eventVersion, eventID, eventName, invokeIdentityArn, awsRegion, eventSourceARN };
}

/** Records by their `eventSourceKey`, without what all of them have in common. */
function grouped(records: readonly { readonly eventSourceKey: string }[], shared: readonly string[]): Record<string, object[]> {
  const groups: Record<string, object[]> = {};
  for (const record of records) {
    const own = Object.entries(record).filter(([name]) => !shared.includes(name));
    (groups[record.eventSourceKey] ??= []).push(Object.fromEntries(own));
  }
  return groups;
}

const SHARED = ['eventSource', 'eventSourceArn', 'bootstrapServers', 'eventSourceKey'];

function sourceEventIn(event: unknown): SourceEvent | undefined {
  const records = recordsOfPipe(event);
  switch (sourceOf(event)) {
    case 'aws:dynamodb':
      return { Records: records };
    case 'aws:kinesis':
      return { Records: (records as KinesisPipesRecord[]).map(unflattened) };
    case 'aws:kafka':
    case 'SelfManagedKafka': {
      const [{ eventSource, eventSourceArn, bootstrapServers }] = records as [KafkaPipesRecord];
      const head = eventSourceArn === undefined ? { eventSource } : { eventSource, eventSourceArn };
      return { ...head, bootstrapServers, records: grouped(records as KafkaPipesRecord[], SHARED) };
    }
    case 'aws:amq':
      return {
        eventSource: 'aws:mq',
        eventSourceArn: (records[0] as RabbitMQPipesRecord).eventSourceArn,
        messages: grouped(records as RabbitMQPipesRecord[], SHARED).undefined,
      };
    case 'aws:rmq':
      return {
        eventSource: 'aws:rmq',
        eventSourceArn: (records[0] as RabbitMQPipesRecord).eventSourceArn,
        rmqMessagesByQueue: grouped(records as RabbitMQPipesRecord[], SHARED),
      };
    default:
      return undefined;
  }
}

/** A member of the event of a source; messages, which are members of the pipe's own event, have none. */
function memberIn(part: unknown, event: unknown, name: Member): unknown {
  return recordsOfPipe(event).includes(part) ? undefined : (part as SourceEvent)[name];
}

export const conversions: readonly Conversion[] = [
  {
    factory: 'createEventBridgePipesEvent',
    create: createEventBridgePipesEvent as (init?: unknown) => unknown,
    options: { ...Object.fromEntries(MEMBERS.map((name) => [name, anything])), ...queue.options },
    parts(event) {
      const source = sourceEventIn(event);
      return source === undefined ? recordsOfPipe(event) : [source];
    },
    readings: {
      ...Object.fromEntries(
        Object.entries(queue.readings).map(([option, reading]) => [
          option,
          (part: unknown, event: unknown) => (part === event ? undefined : reading?.(part, { Records: event })),
        ]),
      ),
      ...Object.fromEntries(MEMBERS.map((name) => [name, (part: unknown, event: unknown) => memberIn(part, event, name)])),
    },
  },
];

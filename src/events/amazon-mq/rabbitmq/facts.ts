import type { EventSourceFacts } from '../../../contracts/facts.js';
import { isPlainObject } from '../../../internal/plain-object.js';
import { BATCH, brokerFacts } from '../common-facts.js';
import { memberAt, saidByBase64 } from '../../../contracts/carried.js';

interface Shape {
  readonly eventSource?: unknown;
  readonly rmqMessagesByQueue?: unknown;
}

function messagesOf(event: unknown): readonly unknown[] {
  const { rmqMessagesByQueue: byQueue } = (event ?? {}) as Shape;
  return isPlainObject(byQueue)
    ? Object.values(byQueue).flatMap((messages) => (Array.isArray(messages) ? (messages as unknown[]) : []))
    : [];
}

export const facts: EventSourceFacts = {
  slug: 'amazon-mq/rabbitmq',
  title: 'Amazon MQ message batch, RabbitMQ',
  types: [
    {
      type: 'RabbitMQEvent',
      declaredBy: 'lambdouble',
      create: 'createRabbitMQEvent',
      any: 'anyRabbitMQEvent',
      createRecord: 'createRabbitMQMessage',
    },
  ],
  ...brokerFacts,
  records: { ...BATCH, of: messagesOf },
  payloads: (event) => messagesOf(event).map((message) => saidByBase64(memberAt(message, 'data'))),
  recognises(event) {
    const { eventSource, rmqMessagesByQueue } = (event ?? {}) as Shape;
    return eventSource === 'aws:rmq' && isPlainObject(rmqMessagesByQueue);
  },
};

import type { EventSourceFacts } from '../../../contracts/facts.js';
import { BATCH, brokerFacts } from '../common-facts.js';
import { memberAt, saidByBase64 } from '../../../contracts/carried.js';

interface Shape {
  readonly eventSource?: unknown;
  readonly messages?: unknown;
}

function messagesOf(event: unknown): readonly unknown[] {
  const { messages } = (event ?? {}) as Shape;
  return Array.isArray(messages) ? (messages as unknown[]) : [];
}

export const facts: EventSourceFacts = {
  slug: 'amazon-mq/activemq',
  title: 'Amazon MQ message batch, ActiveMQ',
  types: [
    {
      type: 'ActiveMQEvent',
      declaredBy: 'lambdouble',
      create: 'createActiveMQEvent',
      any: 'anyActiveMQEvent',
      createRecord: 'createActiveMQMessage',
    },
  ],
  ...brokerFacts,
  records: { ...BATCH, of: messagesOf },
  payloads: (event) => messagesOf(event).map((message) => saidByBase64(memberAt(message, 'data'))),
  recognises(event) {
    const { eventSource, messages } = (event ?? {}) as Shape;
    return (eventSource === 'aws:mq' || eventSource === 'aws:amq') && Array.isArray(messages);
  },
};

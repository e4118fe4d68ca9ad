import { describe, expect, it } from 'vitest';
import { createActiveMQEvent, type ActiveMQEvent } from '../../src/events/amazon-mq/activemq/index.js';
import { createRabbitMQEvent, type RabbitMQEvent } from '../../src/events/amazon-mq/rabbitmq/index.js';
import { createEventSourceMapping } from '../../src/mapping/index.js';
import { DONE, range, scripted, SECOND } from './scripted.js';

describe('a mapping of a broker of Amazon MQ', () => {
  it('hands messages of ActiveMQ over again, marked as redelivered', async () => {
    const target = scripted<ActiveMQEvent>((_, call) => (call === 1 ? 'fail' : undefined));
    const mapping = createEventSourceMapping(target, { eventSource: 'amazon-mq/activemq', queues: ['orders'] });
    mapping.send([{ data: 'a' }, { data: 'b' }]);
    await mapping.settle();
    expect(target.events.map(({ messages }) => messages.map(({ redelivered }) => redelivered))).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(target.events[0]!.messages[0]!.destination.physicalName).toBe('orders');
    expect(Object.keys(target.events[0]!)).toEqual(Object.keys(createActiveMQEvent()));
    expect(mapping.checkpoints).toEqual({});
  });

  it('hands messages of RabbitMQ over again, marked as redelivered', async () => {
    const target = scripted<RabbitMQEvent>((_, call) => (call === 1 ? 'fail' : undefined));
    const mapping = createEventSourceMapping(target, { eventSource: 'amazon-mq/rabbitmq', queues: ['orders'], batchSize: 2 });
    mapping.send(range(3).map((data) => ({ data })));
    await mapping.settle();
    expect(target.events.map((event) => event.rmqMessagesByQueue['orders::/']!.map(({ redelivered }) => redelivered))).toEqual([
      [false, false],
      [true, true],
      [false],
    ]);
    expect(Object.keys(target.events[0]!)).toEqual(Object.keys(createRabbitMQEvent()));
  });

  it('loses messages that expire', async () => {
    const target = scripted<RabbitMQEvent>(() => 'fail');
    const mapping = createEventSourceMapping(target, { eventSource: 'amazon-mq/rabbitmq' });
    mapping.send({ data: 'short', expiration: 30 * SECOND });
    await mapping.settle();
    expect(mapping.states).toEqual({ expired: 1 });
  });

  it('rests after a day of failing, with the messages still there', async () => {
    const target = scripted<ActiveMQEvent>(() => 'fail');
    const mapping = createEventSourceMapping(target, { eventSource: 'amazon-mq/activemq' });
    mapping.send({ data: 'poison' });
    await mapping.settle();
    expect(mapping.states).toEqual({ waiting: 1 });
  });

  it('takes ready messages and events', async () => {
    const target = scripted<ActiveMQEvent>(DONE);
    const mapping = createEventSourceMapping(target, { eventSource: 'amazon-mq/activemq' });
    const event = createActiveMQEvent({ data: 'a' });
    mapping.send(event);
    mapping.send(event.messages);
    await mapping.settle();
    expect(target.events[0]!.messages).toEqual([event.messages[0], event.messages[0]]);
  });
});

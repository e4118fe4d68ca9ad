import * as fc from 'fast-check';
import { eventFrom, splitRecords } from '../../../generate/any-event.js';
import { anyBatch, initsOf, type BatchDraws } from '../../../generate/batch.js';
import type { Constraints, RecordsConstraint } from '../../../generate/constraints.js';
import { anyData } from '../../../generate/data.js';
import { anyInstant, anyRegion, anyText } from '../../../generate/values.js';
import { BROKER_OPTIONS } from '../broker.js';
import { createRabbitMQEvent } from './factory.js';
import { facts } from './facts.js';
import type { RabbitMQHeaderInit } from './headers.js';
import { rabbitMQMessageOptions, type RabbitMQMessageInit } from './init.js';
import type { RabbitMQEvent } from './types.js';

/** Constraints of `anyRabbitMQEvent()`: the factory's options, each a value or an arbitrary, and the number of messages. */
export interface RabbitMQEventConstraints extends Constraints<RabbitMQMessageInit> {
  records?: RecordsConstraint | undefined;
}

/** What RabbitMQ adds to a message that comes through a dead-letter exchange. */
function anyDeath(): fc.Arbitrary<Readonly<Record<string, RabbitMQHeaderInit>>> {
  return fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('rejected', 'expired', 'maxlen'), anyInstant())
    .map(([count, reason, time]) => ({
      'x-death': [{ count, reason, queue: 'orders', time: new Date(time), exchange: '', 'routing-keys': ['orders'] }],
      'x-first-death-reason': reason,
      'x-first-death-queue': 'orders',
    }));
}

function anyHeaders(): fc.Arbitrary<Readonly<Record<string, RabbitMQHeaderInit>> | null> {
  const value = fc.oneof<fc.Arbitrary<RabbitMQHeaderInit>[]>(
    anyText(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    anyInstant().map((time) => new Date(time)),
    fc.uint8Array({ maxLength: 8 }),
    fc.array(anyText(), { maxLength: 2 }),
  );
  return fc.oneof(
    fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,10}$/), value, { maxKeys: 4, noNullPrototype: true }),
    anyDeath(),
    fc.constant({}),
  );
}

const draws: BatchDraws<RabbitMQMessageInit> = {
  shared: {
    queueName: fc.constantFrom('orders', 'orders.dead-letters', 'amq.gen-JzTY20BRgKO-HjmUJj0wLg', 'a::b'),
    brokerName: fc.constantFrom('orders', 'my_broker.1'),
    region: anyRegion(),
    virtualHost: fc.constantFrom('/', 'shop', '/shop'),
  },
  single: {
    data: anyData(),
    redelivered: fc.boolean(),
    contentType: fc.constantFrom('application/json', 'text/plain', 'application/octet-stream'),
    contentEncoding: fc.constantFrom('UTF-8', 'gzip'),
    headers: anyHeaders(),
    deliveryMode: fc.constantFrom(1, null),
    priority: fc.constantFrom(0, 1, 255),
    correlationId: fc.uuid(),
    replyTo: fc.constantFrom('amq.rabbitmq.reply-to', 'replies'),
    expiration: fc.constantFrom(0, 60_000),
    messageId: fc.oneof(fc.uuid(), anyText({ minLength: 1 })),
    time: anyInstant(),
    type: fc.constantFrom('OrderPlaced', 'kebab-case'),
    userId: fc.constant('admin'),
    appId: fc.constant('shop'),
  },
  sharedOptions: [...BROKER_OPTIONS, 'virtualHost'],
};

/**
 * Any event that Lambda makes of the messages of a RabbitMQ queue: text, JSON and bytes, redeliveries, dead letters, headers of every
 * kind, properties left out. Shrinks to the plain `createRabbitMQEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html
 * @param constraints options of `createRabbitMQEvent`, each a value or an arbitrary; `records` sets how many messages (one to four by
 * default)
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyRabbitMQEvent({ queueName: 'orders', virtualHost: 'shop' }), (event) => {
 *     expect(Object.keys(event.rmqMessagesByQueue)).toEqual(['orders::shop']);
 *   }),
 * );
 */
export function anyRabbitMQEvent(constraints?: RabbitMQEventConstraints): fc.Arbitrary<RabbitMQEvent> {
  const doing = 'generate RabbitMQEvent';
  const { records, init } = splitRecords(doing, constraints);
  const inits = anyBatch(doing, rabbitMQMessageOptions, draws, init, facts.records!, records).map(initsOf);
  return eventFrom(inits, (drawn) => createRabbitMQEvent(drawn));
}

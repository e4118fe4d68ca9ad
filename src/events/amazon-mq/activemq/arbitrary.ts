import * as fc from 'fast-check';
import { eventFrom, splitRecords } from '../../../generate/any-event.js';
import { anyBatch, initsOf, type BatchDraws } from '../../../generate/batch.js';
import type { Constraints, RecordsConstraint } from '../../../generate/constraints.js';
import { anyData } from '../../../generate/data.js';
import { anyInstant, anyRegion, anyText } from '../../../generate/values.js';
import { BROKER_OPTIONS } from '../broker.js';
import { createActiveMQEvent } from './factory.js';
import { facts } from './facts.js';
import { activeMQMessageOptions, type ActiveMQMessageInit } from './init.js';
import type { ActiveMQEvent } from './types.js';

/** Constraints of `anyActiveMQEvent()`: the factory's options, each a value or an arbitrary, and the number of messages. */
export interface ActiveMQEventConstraints extends Constraints<ActiveMQMessageInit> {
  records?: RecordsConstraint | undefined;
}

const aName = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('orderId', 'JMSXGroupID', 'retries', '_x', 'A', 'is_test') },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,10}$/) },
);

const draws: BatchDraws<ActiveMQMessageInit> = {
  shared: {
    queueName: fc.constantFrom('orders', 'Consumer.lambda.VirtualTopic.orders', 'ActiveMQ.DLQ', 'q'),
    brokerName: fc.constantFrom('orders', 'my_broker.1'),
    region: anyRegion(),
  },
  single: {
    data: anyData(),
    time: anyInstant(),
    deliveryMode: fc.constantFrom(1, 2),
    correlationID: fc.oneof(fc.uuid(), anyText({ minLength: 1 })),
    replyTo: fc.constantFrom('queue://replies', 'temp-queue://ID:client-1:1:1', 'topic://answers'),
    redelivered: fc.boolean(),
    type: fc.constantFrom('OrderPlaced', 'TextMessage'),
    expiration: fc.constantFrom(0, 1_893_456_000_000),
    priority: fc.integer({ min: 0, max: 9 }),
    properties: fc.dictionary(aName, fc.oneof(anyText(), fc.integer(), fc.boolean()), { maxKeys: 4, noNullPrototype: true }),
  },
  sharedOptions: BROKER_OPTIONS,
};

/** Lets drawn members suit those that the user constrained. */
function fit(init: ActiveMQMessageInit, constraints: Constraints<ActiveMQMessageInit>): void {
  if (constraints.time === undefined && (init.brokerInTime ?? init.brokerOutTime) !== undefined) delete init.time;
  if (init.messageType === 'jms/text-message' && constraints.data === undefined && ArrayBuffer.isView(init.data)) delete init.data;
}

/**
 * Any event that Lambda makes of the messages of an ActiveMQ queue: text, JSON and bytes, redeliveries, replies asked for, properties of
 * every kind. Shrinks to the plain `createActiveMQEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html
 * @param constraints options of `createActiveMQEvent`, each a value or an arbitrary; `records` sets how many messages (one to four by
 * default)
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyActiveMQEvent({ queueName: 'orders', data: fc.record({ orderId: fc.uuid() }) }), (event) => {
 *     for (const { destination } of event.messages) expect(destination.physicalName).toBe('orders');
 *   }),
 * );
 */
export function anyActiveMQEvent(constraints?: ActiveMQEventConstraints): fc.Arbitrary<ActiveMQEvent> {
  const doing = 'generate ActiveMQEvent';
  const { records, init } = splitRecords(doing, constraints);
  const inits = anyBatch(doing, activeMQMessageOptions, draws, init, facts.records!, records).map((batch) => {
    for (const one of batch.each) fit(one, init);
    return initsOf(batch);
  });
  return eventFrom(inits, (drawn) => createActiveMQEvent(drawn));
}

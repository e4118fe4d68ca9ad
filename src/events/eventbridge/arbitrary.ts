import type { EventBridgeEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant, anyRegion, anyText } from '../../generate/values.js';
import { createEventBridgeEvent, eventBridgeEventOptions, type EventBridgeEventInit } from './factory.js';

/** Constraints of `anyEventBridgeEvent()`: the factory's options, each a value or an arbitrary. */
export type EventBridgeEventConstraints<
  TDetailType extends string = string,
  TDetail extends object = Record<string, unknown>,
> = Constraints<EventBridgeEventInit<TDetailType, TDetail>>;

/** Details with empty and nested members, nulls, text of every script and numbers at the edge of what JSON readers keep. */
function anyDetail(): fc.Arbitrary<Record<string, unknown>> {
  const key = fc.oneof(
    fc.constantFrom('orderId', 'total', 'customer-name', 'items', 'ünïcödé', 'a.b', '$ref', ''),
    anyText({ maxLength: 8 }),
  );
  const edges = fc.constantFrom<unknown>('', null, [], {}, Number.MAX_SAFE_INTEGER, 2 ** 53, 0.1 + 0.2, '0123', '9007199254740993', [null]);
  return fc.dictionary(key, fc.oneof(edges, anyText(), fc.jsonValue({ maxDepth: 2 })), { maxKeys: 5, noNullPrototype: true });
}

const defaults = {
  'detail-type': fc.oneof(fc.constantFrom('OrderPlaced', 'Order Placed', 'order.placed.v2', 'a'.repeat(128)), anyText({ minLength: 1 })),
  source: fc.constantFrom('com.example.orders', 'orders', 'com.example/orders', 'awsome.app', 'My App', 's'.repeat(256)),
  detail: anyDetail(),
  account: fc.constantFrom('123456789012', '000000000000', '012345678901'),
  time: anyInstant(),
  region: anyRegion(),
  resources: fc.array(
    fc.constantFrom('arn:aws:dynamodb:us-east-1:123456789012:table/orders', 'arn:aws:s3:::photos', 'arn:aws-cn:s3:::photos', 'order/1'),
    { maxLength: 3 },
  ),
  'replay-name': fc.constantFrom('replay-2026-01-15', 'r', 'incident_42.second-try'),
};

/**
 * Any custom event that EventBridge sends to a function: details of every shape, no or many resources, other accounts and regions,
 * and events that come out of an archive again. Shrinks to the plain `createEventBridgeEvent()`.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html
 * @param constraints options of `createEventBridgeEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * const placed = anyEventBridgeEvent({ 'detail-type': 'OrderPlaced', detail: fc.record({ orderId: fc.uuid() }) });
 * fc.assert(
 *   fc.property(placed, (event) => {
 *     expect(event.detail.orderId).toHaveLength(36);
 *   }),
 * );
 */
export function anyEventBridgeEvent<TDetailType extends string = string, TDetail extends object = Record<string, unknown>>(
  constraints: EventBridgeEventConstraints<TDetailType, TDetail> = {},
): fc.Arbitrary<EventBridgeEvent<TDetailType, TDetail>> {
  const init = anyInit('generate EventBridgeEvent', eventBridgeEventOptions, defaults, constraints as EventBridgeEventConstraints);
  return eventFrom(init as fc.Arbitrary<EventBridgeEventInit<TDetailType, TDetail>>, (drawn) => createEventBridgeEvent(drawn));
}

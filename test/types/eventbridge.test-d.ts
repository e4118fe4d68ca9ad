import type { EventBridgeEvent, EventBridgeHandler, ScheduledEvent, ScheduledHandler } from 'aws-lambda';
import * as fc from 'fast-check';
import { createEventBridgeEvent, createScheduledEvent, createSchedulerEvent, type SchedulerEvent } from 'lambdouble';
import { anyEventBridgeEvent, anyScheduledEvent, anySchedulerEvent } from 'lambdouble/arbitraries';
import { expectTypeOf, test } from 'vitest';

interface Order {
  orderId: string;
  total?: number;
}
declare const order: Order;
declare const handler: (event: EventBridgeEvent<'OrderPlaced', Order>) => Promise<string>;

test('an EventBridge event is typed by its detail type and detail', () => {
  const event = createEventBridgeEvent({ 'detail-type': 'OrderPlaced', detail: order });
  expectTypeOf(event).toEqualTypeOf<EventBridgeEvent<'OrderPlaced', Order>>();
  expectTypeOf(handler(event)).resolves.toBeString();
});

test('a handler takes an event of which only the rest was said', () => {
  handler(createEventBridgeEvent());
  handler(createEventBridgeEvent({ source: 'com.example.shop' }));
  expectTypeOf(createEventBridgeEvent()).toEqualTypeOf<EventBridgeEvent<string, Record<string, unknown>>>();
});

test('a handler refuses an event of another type or detail', () => {
  const other = createEventBridgeEvent({ 'detail-type': 'OrderShipped', detail: order });
  // @ts-expect-error another detail type
  handler(other);
  // @ts-expect-error a detail of another shape
  handler(createEventBridgeEvent({ 'detail-type': 'OrderPlaced', detail: { orderId: 1 } }));
  // @ts-expect-error a detail is an object
  createEventBridgeEvent({ detail: 'text' });
});

test('overrides are a part of that very event', () => {
  createEventBridgeEvent({ detail: order }, { detail: { total: 1 }, resources: undefined });
  // @ts-expect-error no such member
  createEventBridgeEvent({ detail: order }, { detail: { amount: 1 } });
});

test('generated EventBridge events are typed by their constraints', () => {
  const event = anyEventBridgeEvent({
    'detail-type': fc.constantFrom('OrderPlaced', 'OrderShipped'),
    detail: fc.record({ orderId: fc.string() }),
  });
  expectTypeOf(event).toEqualTypeOf<fc.Arbitrary<EventBridgeEvent<'OrderPlaced' | 'OrderShipped', { orderId: string }>>>();
  expectTypeOf(anyEventBridgeEvent({ 'detail-type': 'OrderPlaced', detail: order })).toEqualTypeOf<
    fc.Arbitrary<EventBridgeEvent<'OrderPlaced', Order>>
  >();
  expectTypeOf(anyEventBridgeEvent()).toEqualTypeOf<fc.Arbitrary<EventBridgeEvent<string, Record<string, unknown>>>>();
});

test('a scheduled event fits handlers of the published types', () => {
  expectTypeOf(createScheduledEvent()).toExtend<ScheduledEvent>();
  expectTypeOf(createScheduledEvent()).toExtend<EventBridgeEvent<'Scheduled Event', Record<string, never>>>();
  expectTypeOf(createScheduledEvent()).toExtend<Parameters<ScheduledHandler>[0]>();
  expectTypeOf(createScheduledEvent()).toExtend<Parameters<EventBridgeHandler<'Scheduled Event', unknown, void>>[0]>();
  expectTypeOf(anyScheduledEvent()).toEqualTypeOf<fc.Arbitrary<ScheduledEvent<Record<string, never>>>>();
});

test('an event of EventBridge Scheduler has a text for its detail, and with input is that input', () => {
  expectTypeOf(createSchedulerEvent()).toEqualTypeOf<SchedulerEvent>();
  expectTypeOf(createSchedulerEvent({ scheduleName: 'nightly' }).detail).toBeString();
  expectTypeOf(createSchedulerEvent({ input: { job: 'report' } })).toEqualTypeOf<{ job: string }>();
  expectTypeOf(createSchedulerEvent({ input: order, attemptNumber: 2 }, { total: 2 })).toEqualTypeOf<Order>();
  expectTypeOf(anySchedulerEvent()).toEqualTypeOf<fc.Arbitrary<SchedulerEvent>>();
  expectTypeOf(anySchedulerEvent({ groupName: fc.string() })).toEqualTypeOf<fc.Arbitrary<SchedulerEvent>>();
  expectTypeOf(anySchedulerEvent({ input: order })).toEqualTypeOf<fc.Arbitrary<Order>>();
  expectTypeOf(anySchedulerEvent({ input: fc.record({ job: fc.string() }) })).toEqualTypeOf<fc.Arbitrary<{ job: string }>>();
});

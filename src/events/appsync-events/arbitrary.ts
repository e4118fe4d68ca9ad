import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyGraphQLValues, appSyncRequestDraws, withoutSaidByHeaders } from '../../generate/appsync.js';
import { anyInit, constrainedOptions, type Constraints } from '../../generate/constraints.js';
import { anyText } from '../../generate/values.js';
import { createAppSyncEventsPublishEvent, createAppSyncEventsSubscribeEvent } from './factory.js';
import {
  publishEventOptions,
  subscribeEventOptions,
  type AppSyncEventsPublishEventInit,
  type AppSyncEventsSubscribeEventInit,
} from './init.js';
import type { AppSyncEventsPublishEvent, AppSyncEventsSubscribeEvent } from './types.js';

/** Constraints of `anyAppSyncEventsPublishEvent()`: the factory's options, each a value or an arbitrary. */
export type AppSyncEventsPublishEventConstraints = Constraints<AppSyncEventsPublishEventInit>;

/** Constraints of `anyAppSyncEventsSubscribeEvent()`: the factory's options, each a value or an arbitrary. */
export type AppSyncEventsSubscribeEventConstraints = Constraints<AppSyncEventsSubscribeEventInit>;

const CHANNELS = ['/default', '/chat/rooms/7', '/a/b/c/d/e', `/default/${'x'.repeat(50)}`, '/orders/192879fc-a240-4bf1-ab5a-d6a00f3063f9'];

/**
 * Any event that an Events API sends when somebody publishes: one to five events of every kind of payload, channels of every depth, callers
 * of every kind. Shrinks to the plain `createAppSyncEventsPublishEvent()`.
 *
 * @see https://docs.aws.amazon.com/appsync/latest/eventapi/direct-lambda-integrations.html
 * @param constraints options of `createAppSyncEventsPublishEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAppSyncEventsPublishEvent({ channel: '/chat/rooms/7' }), (event) => {
 *     expect(event.info.channel.segments).toEqual(['chat', 'rooms', '7']);
 *   }),
 * );
 */
export function anyAppSyncEventsPublishEvent(
  constraints: AppSyncEventsPublishEventConstraints = {},
): fc.Arbitrary<AppSyncEventsPublishEvent> {
  const payload = fc.oneof(anyGraphQLValues(), fc.constantFrom<unknown>(null, '', 0, true, [], [1, null], '{"orderId":1}'), anyText());
  const draws = {
    channel: fc.constantFrom(...CHANNELS),
    events: fc.array(payload, { minLength: 1, maxLength: 5 }),
    ...appSyncRequestDraws(),
  };
  const constrained = constrainedOptions(constraints);
  const init = anyInit('generate AppSyncEventsPublishEvent', publishEventOptions, draws, constraints);
  return eventFrom(
    init.map((drawn) => withoutSaidByHeaders(drawn, constrained)),
    (drawn) => createAppSyncEventsPublishEvent(drawn),
  );
}

/**
 * Any event that an Events API sends when somebody subscribes: channels of every depth, all below a namespace, callers of every kind.
 * Shrinks to the plain `createAppSyncEventsSubscribeEvent()`.
 *
 * @see https://docs.aws.amazon.com/appsync/latest/eventapi/direct-lambda-integrations.html
 * @param constraints options of `createAppSyncEventsSubscribeEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAppSyncEventsSubscribeEvent(), (event) => {
 *     expect(event.info.channelNamespace.name).toBe(event.info.channel.segments[0]);
 *   }),
 * );
 */
export function anyAppSyncEventsSubscribeEvent(
  constraints: AppSyncEventsSubscribeEventConstraints = {},
): fc.Arbitrary<AppSyncEventsSubscribeEvent> {
  const draws = { channel: fc.constantFrom(...CHANNELS, '/default/*', '/a/b/c/d/*'), ...appSyncRequestDraws() };
  const constrained = constrainedOptions(constraints);
  const init = anyInit('generate AppSyncEventsSubscribeEvent', subscribeEventOptions, draws, constraints);
  return eventFrom(
    init.map((drawn) => withoutSaidByHeaders(drawn, constrained)),
    (drawn) => createAppSyncEventsSubscribeEvent(drawn),
  );
}

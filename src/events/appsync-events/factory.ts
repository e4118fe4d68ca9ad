import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { throughJSON } from '../../internal/json.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { appSyncArrival, type AppSyncRequestInit } from '../../values/appsync-request.js';
import { randomUUID } from '../../values/random-text.js';
import {
  publishEventOptions,
  subscribeEventOptions,
  type AppSyncEventsPublishEventInit,
  type AppSyncEventsSubscribeEventInit,
} from './init.js';
import { LARGEST_EVENT } from './limits.js';
import type {
  AppSyncEventsBaseEvent,
  AppSyncEventsIdentity,
  AppSyncEventsIncomingEvent,
  AppSyncEventsPublishEvent,
  AppSyncEventsSubscribeEvent,
} from './types.js';

function baseOf<Operation extends 'PUBLISH' | 'SUBSCRIBE'>(
  doing: string,
  init: AppSyncRequestInit & { channel?: string | undefined },
  operation: Operation,
): AppSyncEventsBaseEvent<Operation> {
  const service = operation === 'PUBLISH' ? 'appsync-api' : 'appsync-realtime-api';
  const { identity, request } = appSyncArrival(doing, init, 'handlerContext', service);
  const path = init.channel ?? '/default/orders';
  const segments = path.slice(1).split('/');
  return {
    identity: identity as AppSyncEventsIdentity,
    result: null,
    request,
    info: { channel: { path, segments }, channelNamespace: { name: segments[0]! }, operation },
    error: null,
    prev: null,
    stash: {},
    outErrors: [],
  };
}

function published(doing: string, payloads: readonly unknown[] = [{ orderId: 'o-1' }]): AppSyncEventsIncomingEvent[] {
  return Array.from(payloads, (given) => {
    const payload = throughJSON(doing, 'option "events"', given);
    if (typeof payload === 'string' || typeof payload === 'object') {
      const size = Buffer.byteLength(JSON.stringify(payload));
      if (size > LARGEST_EVENT) {
        throw failure(doing, `option "events" has a payload of ${size} bytes`, `AppSync takes at most ${LARGEST_EVENT} bytes each.`);
      }
    }
    return { payload, id: randomUUID() };
  });
}

/**
 * The event that an AppSync Events API sends to the function which handles what is published on a channel.
 *
 * @see https://docs.aws.amazon.com/appsync/latest/eventapi/direct-lambda-integrations.html
 * @param init who published what on which channel; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that AppSync could not send
 * @example
 * const event = createAppSyncEventsPublishEvent({ channel: '/chat/rooms/7', events: [{ text: 'Hello' }] });
 * expect(event.info.channelNamespace.name).toBe('chat');
 * expect(event.events[0].payload).toEqual({ text: 'Hello' });
 */
export function createAppSyncEventsPublishEvent(
  init: AppSyncEventsPublishEventInit = {},
  overrides?: DeepPartial<AppSyncEventsPublishEvent>,
): AppSyncEventsPublishEvent {
  const doing = 'create AppSyncEventsPublishEvent';
  checkOptions(doing, init, publishEventOptions);
  return madeEvent(
    doing,
    () => {
      const event = baseOf(doing, init, 'PUBLISH') as AppSyncEventsPublishEvent;
      event.events = published(doing, init.events);
      return event;
    },
    overrides,
  );
}

/**
 * The event that an AppSync Events API sends to the function which says whether somebody may subscribe to a channel.
 *
 * @see https://docs.aws.amazon.com/appsync/latest/eventapi/direct-lambda-integrations.html
 * @param init who wants to subscribe to which channel; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that AppSync could not send
 * @example
 * const event = createAppSyncEventsSubscribeEvent({ channel: '/chat/*', identity: { cognito: { username: 'ana' } } });
 * expect(event.info.operation).toBe('SUBSCRIBE');
 * expect(event.events).toBeNull();
 */
export function createAppSyncEventsSubscribeEvent(
  init: AppSyncEventsSubscribeEventInit = {},
  overrides?: DeepPartial<AppSyncEventsSubscribeEvent>,
): AppSyncEventsSubscribeEvent {
  const doing = 'create AppSyncEventsSubscribeEvent';
  checkOptions(doing, init, subscribeEventOptions);
  return madeEvent(
    doing,
    () => {
      const event = baseOf(doing, init, 'SUBSCRIBE') as AppSyncEventsSubscribeEvent;
      event.events = null;
      return event;
    },
    overrides,
  );
}

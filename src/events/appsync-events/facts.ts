import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { channelResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'appsync-events',
  title: 'AWS AppSync Events',
  types: [
    {
      type: 'AppSyncEventsPublishEvent',
      declaredBy: 'lambdouble',
      create: 'createAppSyncEventsPublishEvent',
      any: 'anyAppSyncEventsPublishEvent',
    },
    {
      type: 'AppSyncEventsSubscribeEvent',
      declaredBy: 'lambdouble',
      create: 'createAppSyncEventsSubscribeEvent',
      any: 'anyAppSyncEventsSubscribeEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    publication: '1 to 5 events, 240 KB each',
    channel: 'up to five segments of 50 characters, the namespace first',
    'asynchronous calls': 'a namespace may call with EVENT; then the answer is ignored and everything is broadcast',
  },
  response: channelResponse,
  recognises(event) {
    if (!isPlainObject(event) || !isPlainObject(event.info) || !('events' in event)) return false;
    const { channel, channelNamespace, operation } = event.info;
    return isPlainObject(channel) && isPlainObject(channelNamespace) && (operation === 'PUBLISH' || operation === 'SUBSCRIBE');
  },
  pages: [
    'https://docs.aws.amazon.com/appsync/latest/eventapi/direct-lambda-integrations.html',
    'https://docs.aws.amazon.com/appsync/latest/eventapi/writing-event-handlers.html',
    'https://docs.aws.amazon.com/appsync/latest/eventapi/event-api-concepts.html',
  ],
};

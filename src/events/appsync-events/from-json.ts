import { conversion, type Conversion } from '../../contracts/conversion.js';
import { appSyncRequestReadings } from '../../contracts/appsync-readings.js';
import { createAppSyncEventsPublishEvent, createAppSyncEventsSubscribeEvent } from './factory.js';
import { publishEventOptions, subscribeEventOptions } from './init.js';

interface OnChannel {
  readonly info: { readonly channel: { readonly path: string } };
}

const channel = ({ info }: OnChannel): string => info.channel.path;

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createAppSyncEventsPublishEvent',
    create: createAppSyncEventsPublishEvent,
    options: publishEventOptions,
    readings: { ...appSyncRequestReadings, channel, events: ({ events }) => events.map(({ payload }) => payload) },
  }),
  conversion({
    factory: 'createAppSyncEventsSubscribeEvent',
    create: createAppSyncEventsSubscribeEvent,
    options: subscribeEventOptions,
    readings: { ...appSyncRequestReadings, channel },
  }),
];

import { AppSyncEventsPublishSchema, AppSyncEventsSubscribeSchema } from '@aws-lambda-powertools/parser/schemas/appsync-events';
import { anyAppSyncEventsPublishEvent, anyAppSyncEventsSubscribeEvent } from 'lambdouble/arbitraries';
import { expect, it } from 'vitest';
import { objections } from './objections.js';

it('AppSyncEventsPublishSchema accepts every publication but payloads that are no objects, which clients publish, too', () => {
  const places = objections(AppSyncEventsPublishSchema, anyAppSyncEventsPublishEvent()).map((place) => place.replace(/\d+/, 'n'));
  expect([...new Set(places)]).toEqual(['events.n.payload']);
});

it('AppSyncEventsSubscribeSchema accepts every subscription', () => {
  expect(objections(AppSyncEventsSubscribeSchema, anyAppSyncEventsSubscribeEvent())).toEqual([]);
});

export { facts } from './facts.js';
export { createAppSyncEventsPublishEvent, createAppSyncEventsSubscribeEvent } from './factory.js';
export type { AppSyncEventsPublishEventInit, AppSyncEventsSubscribeEventInit } from './init.js';
export type {
  AppSyncEventsBaseEvent,
  AppSyncEventsIdentity,
  AppSyncEventsIdentityLambda,
  AppSyncEventsIncomingEvent,
  AppSyncEventsInfo,
  AppSyncEventsOutgoingEvent,
  AppSyncEventsPublishEvent,
  AppSyncEventsPublishResult,
  AppSyncEventsSubscribeEvent,
  AppSyncEventsSubscribeResult,
} from './types.js';

import type { AppSyncIdentityCognito, AppSyncIdentityIAM, AppSyncIdentityOIDC } from 'aws-lambda';

/** Who publishes or subscribes: null with an API key, else what is known of the caller. */
export type AppSyncEventsIdentity = AppSyncIdentityCognito | AppSyncIdentityIAM | AppSyncIdentityOIDC | AppSyncEventsIdentityLambda | null;

/** A caller whom a Lambda authorizer let in. */
export interface AppSyncEventsIdentityLambda {
  handlerContext: { [name: string]: unknown };
}

/** What somebody published: `id` is AppSync's, `payload` any JSON value. */
export interface AppSyncEventsIncomingEvent {
  payload: unknown;
  id: string;
}

/** On which channel of which namespace. */
export interface AppSyncEventsInfo<Operation extends 'PUBLISH' | 'SUBSCRIBE'> {
  channel: { path: string; segments: string[] };
  channelNamespace: { name: string };
  operation: Operation;
}

/** What events of both kinds have. */
export interface AppSyncEventsBaseEvent<Operation extends 'PUBLISH' | 'SUBSCRIBE'> {
  identity: AppSyncEventsIdentity;
  result: null;
  request: { headers: { [name: string]: string | undefined }; domainName: string | null };
  info: AppSyncEventsInfo<Operation>;
  error: null;
  prev: null;
  stash: { [name: string]: unknown };
  outErrors: unknown[];
}

/** The event of a function that handles what is published on a channel. */
export interface AppSyncEventsPublishEvent extends AppSyncEventsBaseEvent<'PUBLISH'> {
  events: AppSyncEventsIncomingEvent[];
}

/** The event of a function that is asked whether somebody may subscribe to a channel. */
export interface AppSyncEventsSubscribeEvent extends AppSyncEventsBaseEvent<'SUBSCRIBE'> {
  events: null;
}

/** One of the events to broadcast: changed or as it was, or not broadcast because of an error. */
export interface AppSyncEventsOutgoingEvent {
  id: string;
  payload?: unknown;
  error?: string | undefined;
}

/** What a function answers to a publication. */
export interface AppSyncEventsPublishResult {
  /** Those that are missing are not broadcast. */
  events?: AppSyncEventsOutgoingEvent[] | undefined;
  /** Is logged, and not told to the publisher. */
  error?: string | undefined;
}

/** What a function answers to a subscription: nothing to allow it. */
export type AppSyncEventsSubscribeResult = { error: string } | null;

import type { AppSyncResolverEvent } from 'aws-lambda';
import { conversion, type Conversion, type Readings } from '../../contracts/conversion.js';
import { appSyncRequestReadings } from '../../contracts/appsync-readings.js';
import { createAppSyncBatchResolverEvent, createAppSyncResolverEvent } from './factory.js';
import { appSyncResolverEventOptions, type AppSyncResolverEventInit } from './init.js';
import type { AppSyncBatchResolverEvent } from './types.js';

type One = AppSyncResolverEvent<Record<string, unknown>, Record<string, unknown> | null>;

const readings: Readings<AppSyncResolverEventInit, unknown, One> = {
  ...appSyncRequestReadings,
  arguments: (event) => event.arguments,
  source: ({ source }) => source,
  variables: ({ info }) => info.variables,
  prev: ({ prev }) => prev,
  stash: ({ stash }) => stash,
};

export const conversions: readonly Conversion[] = [
  conversion<AppSyncResolverEventInit, One, One>({
    factory: 'createAppSyncResolverEvent',
    create: createAppSyncResolverEvent as (init?: object) => One,
    options: appSyncResolverEventOptions,
    readings,
  }),
  conversion<AppSyncResolverEventInit, AppSyncBatchResolverEvent, One>({
    factory: 'createAppSyncBatchResolverEvent',
    create: createAppSyncBatchResolverEvent as (init?: object) => AppSyncBatchResolverEvent,
    options: appSyncResolverEventOptions,
    parts: (events) => events,
    readings,
  }),
];

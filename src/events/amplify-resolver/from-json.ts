import type { AmplifyGraphQlResolverEvent } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import { appSyncRequestReadings } from '../../contracts/appsync-readings.js';
import { amplifyGraphQlResolverEventOptions, createAmplifyGraphQlResolverEvent, type AmplifyGraphQlResolverEventInit } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion<AmplifyGraphQlResolverEventInit, AmplifyGraphQlResolverEvent>({
    factory: 'createAmplifyGraphQlResolverEvent',
    create: createAmplifyGraphQlResolverEvent as (init?: object) => AmplifyGraphQlResolverEvent,
    options: amplifyGraphQlResolverEventOptions,
    readings: {
      ...appSyncRequestReadings,
      arguments: (event) => event.arguments,
      source: ({ source }) => source,
      prev: ({ prev }) => prev as AmplifyGraphQlResolverEventInit['prev'],
    },
  }),
];

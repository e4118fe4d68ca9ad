import { conversion, type Conversion, type Readings } from '../../contracts/conversion.js';
import { nameIn } from '../../values/readings.js';
import { createLambdaDestinationEvent, createLambdaFunctionInvocationResultEvent } from './factory.js';
import {
  invocationResultEventOptions,
  lambdaDestinationEventOptions,
  type LambdaDestinationEventInit,
  type LambdaFunctionInvocationResultEventInit,
} from './init.js';
import type { LambdaDestinationEvent, LambdaFunctionInvocationResultEvent } from './types.js';

function partOf({ requestContext }: LambdaDestinationEvent, place: number): string | undefined {
  return requestContext.functionArn.split(':')[place];
}

const readings: Readings<LambdaDestinationEventInit, LambdaDestinationEvent> = {
  functionName: (record) => partOf(record, 6),
  qualifier: (record) => partOf(record, 7),
  region: (record) => partOf(record, 3),
  accountId: (record) => partOf(record, 4),
  requestPayload: (record) => record.requestPayload,
  responsePayload: (record) => record.responsePayload,
  condition: (record) => record.requestContext.condition,
};

const resultReadings: Readings<LambdaFunctionInvocationResultEventInit, LambdaFunctionInvocationResultEvent> = {
  eventBusName: ({ resources }) => resources[0] && nameOfBus(resources[0]),
  functionName: ({ detail }) => partOf(detail, 6),
  qualifier: ({ detail }) => partOf(detail, 7),
  region: ({ detail }) => partOf(detail, 3),
  accountId: ({ detail }) => partOf(detail, 4),
  requestPayload: ({ detail }) => detail.requestPayload,
  responsePayload: ({ detail }) => detail.responsePayload,
  condition: ({ detail }) => detail.requestContext.condition,
  time: ({ detail }) => detail.timestamp,
};

/** The names of partners' buses have slashes in them. */
function nameOfBus(arn: string): string {
  const start = arn.indexOf('event-bus/');
  return start === -1 ? nameIn(arn) : arn.slice(start + 'event-bus/'.length);
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createLambdaDestinationEvent',
    create: createLambdaDestinationEvent,
    options: lambdaDestinationEventOptions,
    readings,
  }),
  conversion({
    factory: 'createLambdaFunctionInvocationResultEvent',
    create: createLambdaFunctionInvocationResultEvent as (
      init?: LambdaFunctionInvocationResultEventInit,
    ) => LambdaFunctionInvocationResultEvent,
    options: invocationResultEventOptions,
    readings: resultReadings,
  }),
];

import type { AppSyncAuthorizerEvent } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import { sourceIpIn, traceTimeIn } from '../../contracts/appsync-readings.js';
import { appSyncAuthorizerEventOptions, createAppSyncAuthorizerEvent } from './factory.js';

function headersIn(event: AppSyncAuthorizerEvent): Record<string, string> {
  return (event as AppSyncAuthorizerEvent & { requestHeaders: Record<string, string> }).requestHeaders;
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createAppSyncAuthorizerEvent',
    create: createAppSyncAuthorizerEvent,
    options: appSyncAuthorizerEventOptions,
    readings: {
      variables: ({ requestContext }) => requestContext.variables,
      requestHeaders: headersIn,
      sourceIp: (event) => sourceIpIn(headersIn(event)),
      time: (event) => traceTimeIn(headersIn(event)),
    },
  }),
];

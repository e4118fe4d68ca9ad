import { conversion, type Conversion } from '../../contracts/conversion.js';
import { regionOfHost } from '../../values/execute-api.js';
import { fieldsIn, jsonOrText, type ListedValues } from '../../values/http-readings.js';
import { isoMilliseconds } from '../../values/time.js';
import { websocketEventOptions } from './init.js';
import { createAPIGatewayProxyWebsocketEventV2 } from './factory.js';

/** What the published type lacks. */
interface Handshake {
  readonly headers?: Readonly<Record<string, string>>;
  readonly multiValueHeaders?: ListedValues;
  readonly queryStringParameters?: Readonly<Record<string, string>>;
  readonly multiValueQueryStringParameters?: ListedValues;
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createAPIGatewayProxyWebsocketEventV2',
    create: createAPIGatewayProxyWebsocketEventV2,
    options: websocketEventOptions,
    readings: {
      body: ({ body }) => (body === undefined ? undefined : jsonOrText(body)),
      time: ({ requestContext }) => isoMilliseconds(requestContext.requestTimeEpoch),
      headers: (event) => {
        const { headers, multiValueHeaders } = event as Handshake;
        return event.requestContext.eventType === 'CONNECT' ? fieldsIn(headers, multiValueHeaders) : undefined;
      },
      queryStringParameters: (event) => {
        const { queryStringParameters, multiValueQueryStringParameters } = event as Handshake;
        return fieldsIn(queryStringParameters, multiValueQueryStringParameters);
      },
      userAgent: ({ requestContext }) => (requestContext as { identity?: { userAgent?: string } }).identity?.userAgent ?? null,
      domainName: ({ requestContext: { domainName } }) => (regionOfHost(domainName) === undefined ? domainName : undefined),
      region: ({ requestContext }) => regionOfHost(requestContext.domainName),
    },
  }),
];

import { aNonEmptyString, anInteger, aRegion, aString, either, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { aDomainName, aHeaderText, aStageName, anApiId, anIpAddress, someStageVariables } from '../../values/api-options.js';
import { someHttpHeaders, type HttpHeaders } from '../../values/http-headers.js';
import { aQuery, type HttpQuery } from '../../values/http-query.js';
import { anInstant, type Instant } from '../../values/time.js';
import type { WebsocketEventType } from './kinds.js';

/** What a Lambda authorizer on `$connect` answered, as every event of the connection repeats it. */
export interface WebsocketAuthorizer {
  /** Default: some user. */
  readonly principalId?: string | undefined;
  /** How long the authorizer took, in milliseconds; only CONNECT events carry it. Default: some. */
  readonly integrationLatency?: number | undefined;
  /** The authorizer's `context`; API Gateway makes every value a string. */
  readonly [name: string]: string | number | boolean | null | undefined;
}

/** What happens on a WebSocket connection. Everything has a default. */
export interface APIGatewayProxyWebsocketEventV2Init {
  /** Default: what `routeKey` says, else `MESSAGE`. */
  eventType?: WebsocketEventType | undefined;
  /** `$connect` or `$disconnect` for events of these kinds; for messages `$default` (the default) or a route of your own. */
  routeKey?: string | undefined;
  /** A message's text, or a value to be written as JSON; 128 KB at most. Default: a small JSON message whose `action` is the route. */
  body?: string | object | undefined;
  /** Id of the connection. Default: random, as API Gateway makes them. */
  connectionId?: string | undefined;
  /** Id of the message. Default: random, ending as the connection's id does. */
  messageId?: string | undefined;
  /** Id of the request, `extendedRequestId` too. Default: random. */
  requestId?: string | undefined;
  /** When the connection was made. Default: a little before `time`: up to 20 ms for CONNECT, 10 s for MESSAGE, 60 s for DISCONNECT. */
  connectedAt?: Instant | undefined;
  /** When it happens. Default: the configured time, or a little after `connectedAt`. */
  time?: Instant | undefined;
  /** Headers of the handshake, CONNECT only. Host, Sec-WebSocket-*, User-Agent, X-Amzn-Trace-Id and X-Forwarded-* are added. */
  headers?: HttpHeaders | undefined;
  /** The handshake's query, CONNECT only: decoded names and values, or a query string. Default: none. */
  queryStringParameters?: HttpQuery | undefined;
  /** Code of the close frame, DISCONNECT only. Default 1005: the client's close frame had none. */
  disconnectStatusCode?: number | undefined;
  /** Why the connection ended, DISCONNECT only. Default: what API Gateway says for the code. */
  disconnectReason?: string | undefined;
  /** What the authorizer on `$connect` answered. Default: absent, as on a route without authorizer. */
  authorizer?: WebsocketAuthorizer | undefined;
  /** Variables of the stage. Default: absent. */
  stageVariables?: { readonly [name: string]: string | undefined } | undefined;
  /** Stage of the API. Default `prod`. */
  stage?: string | undefined;
  /** Id of the API. Default: random. */
  apiId?: string | undefined;
  /** Host name of the API. Default: the one that API Gateway gives it; a name of your own for a custom domain. */
  domainName?: string | undefined;
  /** Region of the API, which its host name shows. Default: the configured region. */
  region?: string | undefined;
  /** Address of the client. Default: an address of the documentation blocks. */
  sourceIp?: string | undefined;
  /** The client's user agent; `null` for clients that send none, as many libraries do. Default: a browser. */
  userAgent?: string | null | undefined;
}

/** Largest message, in bytes. */
export const MESSAGE_LIMIT: number = 128 * 1024;

const aMessage: OptionCheck = {
  expected: 'a string or a value to be written as JSON, of 128 KB at most; WebSocket APIs take no binary messages',
  accepts: (value) =>
    typeof value === 'string'
      ? Buffer.byteLength(value) <= MESSAGE_LIMIT
      : typeof value === 'object' && value !== null && !ArrayBuffer.isView(value),
};

const anAuthorizer: OptionCheck = {
  expected:
    'an object with a principalId, an integrationLatency in milliseconds, and context values that are strings, numbers, booleans or null',
  accepts(value) {
    if (!isPlainObject(value)) return false;
    const { principalId, integrationLatency, ...context } = value;
    if (principalId !== undefined && typeof principalId !== 'string') return false;
    if (integrationLatency !== undefined && !isLatency(integrationLatency)) return false;
    return Object.values(context).every((entry) => entry === null || entry === undefined || isScalar(entry));
  },
};

function isLatency(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

/** Options of which the events of one kind alone have the field. */
export const KIND_OF_OPTION = {
  body: 'MESSAGE',
  messageId: 'MESSAGE',
  headers: 'CONNECT',
  queryStringParameters: 'CONNECT',
  disconnectStatusCode: 'DISCONNECT',
  disconnectReason: 'DISCONNECT',
} as const;

/** The options of a WebSocket event. */
export const websocketEventOptions: OptionTable<APIGatewayProxyWebsocketEventV2Init> = optionTable<APIGatewayProxyWebsocketEventV2Init>({
  eventType: oneOf(['CONNECT', 'MESSAGE', 'DISCONNECT']),
  routeKey: aNonEmptyString,
  body: aMessage,
  connectionId: aNonEmptyString,
  messageId: aNonEmptyString,
  requestId: aNonEmptyString,
  connectedAt: anInstant,
  time: anInstant,
  headers: someHttpHeaders,
  queryStringParameters: aQuery,
  disconnectStatusCode: anInteger(1000, 4999),
  disconnectReason: aString,
  authorizer: anAuthorizer,
  stageVariables: someStageVariables,
  stage: either(aStageName, oneOf(['$default'])),
  apiId: anApiId,
  domainName: aDomainName,
  region: aRegion,
  sourceIp: anIpAddress,
  userAgent: either(aHeaderText, oneOf([null])),
});

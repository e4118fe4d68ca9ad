import { Buffer } from 'node:buffer';
import type { APIGatewayEventWebsocketRequestContextV2, APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import { failure } from '../../internal/errors.js';
import { toJSONText } from '../../internal/json.js';
import { checkOptions } from '../../internal/options.js';
import { withOverrides, type DeepPartial } from '../../internal/overrides.js';
import { setOwn } from '../../internal/plain-object.js';
import { executeApiDomain } from '../../values/execute-api.js';
import { singleAndMultiValueHeaders } from '../../values/http-headers.js';
import { queryPairs, singleAndMultiValueQuery } from '../../values/http-query.js';
import { apiId as newApiId } from '../../values/opaque-ids.js';
import { settings } from '../../values/settings.js';
import { commonLogTime } from '../../values/time.js';
import { clientOf, disconnectHeaders, handshakeHeaders, handshakeLines, type Client } from './handshake.js';
import { newConnectionId, newMessageId, newRequestId } from './ids.js';
import {
  KIND_OF_OPTION,
  MESSAGE_LIMIT,
  websocketEventOptions,
  type APIGatewayProxyWebsocketEventV2Init,
  type WebsocketAuthorizer,
} from './init.js';
import { kindOfRoute, momentsOf, type WebsocketEventType } from './kinds.js';

const DOING = 'create APIGatewayProxyWebsocketEventV2';
const USUAL_ROUTE: Readonly<Record<WebsocketEventType, string>> = { CONNECT: '$connect', MESSAGE: '$default', DISCONNECT: '$disconnect' };
const NO_STATUS = 1005;
const REASONS: Readonly<Record<number, string>> = { 1001: 'Going away', [NO_STATUS]: 'Client-side close frame status not set' };

/** Members of a real event that the published type lacks. */
interface RequestContext extends Omit<APIGatewayEventWebsocketRequestContextV2, 'messageId'> {
  messageId?: string;
  authorizer?: Record<string, string | number>;
  disconnectStatusCode?: number;
  disconnectReason?: string;
  identity: { userAgent?: string; sourceIp: string };
}

interface WebsocketEvent extends Omit<APIGatewayProxyWebsocketEventV2, 'requestContext'> {
  headers?: Record<string, string>;
  multiValueHeaders?: Record<string, string[]>;
  requestContext: RequestContext;
}

function kindOf(init: APIGatewayProxyWebsocketEventV2Init): { eventType: WebsocketEventType; routeKey: string } {
  const implied = kindOfRoute(init.routeKey);
  const eventType = init.eventType ?? implied;
  if (init.routeKey !== undefined && eventType !== implied) {
    throw failure(
      DOING,
      `a ${eventType} event never has the routeKey ${JSON.stringify(init.routeKey)}`,
      `Leave "routeKey" out, or let "eventType" be ${JSON.stringify(implied)}.`,
    );
  }
  for (const option of Object.keys(KIND_OF_OPTION) as (keyof typeof KIND_OF_OPTION)[]) {
    if (init[option] !== undefined && KIND_OF_OPTION[option] !== eventType) {
      throw failure(
        DOING,
        `a ${eventType} event carries no ${option}`,
        `Leave "${option}" out, or let "eventType" be "${KIND_OF_OPTION[option]}"; to build an impossible event use the second argument.`,
      );
    }
  }
  return { eventType, routeKey: init.routeKey ?? USUAL_ROUTE[eventType] };
}

function messageText(body: string | object | undefined, routeKey: string): string {
  if (body === undefined) return routeKey === '$default' ? '{"message":"hello"}' : JSON.stringify({ action: routeKey, message: 'hello' });
  if (typeof body === 'string') return body;
  const text = toJSONText(DOING, 'option "body"', body);
  const size = Buffer.byteLength(text);
  if (size > MESSAGE_LIMIT) {
    throw failure(
      DOING,
      `option "body" makes ${size} bytes of JSON`,
      'Pass at most 128 KB: API Gateway closes the connection (1009) over more.',
    );
  }
  return text;
}

function authorizerOf(given: WebsocketAuthorizer, eventType: WebsocketEventType): Record<string, string | number> {
  const { principalId = 'user', integrationLatency = 21, ...context } = given;
  const authorizer: Record<string, string | number> = {};
  for (const name of Object.keys(context)) if (context[name] !== undefined) setOwn(authorizer, name, String(context[name]));
  authorizer.principalId = principalId;
  if (eventType === 'CONNECT') authorizer.integrationLatency = integrationLatency;
  return authorizer;
}

function identityOf({ userAgent, sourceIp }: Client): RequestContext['identity'] {
  return userAgent === null ? { sourceIp } : { userAgent, sourceIp };
}

function requestContextOf(
  init: APIGatewayProxyWebsocketEventV2Init,
  eventType: WebsocketEventType,
  routeKey: string,
  client: Client,
  apiId: string,
  moments: { time: number; connectedAt: number },
): RequestContext {
  const connectionId = init.connectionId ?? newConnectionId();
  const requestId = init.requestId ?? newRequestId();
  const context = { routeKey } as RequestContext;
  if (init.authorizer !== undefined) context.authorizer = authorizerOf(init.authorizer, eventType);
  const disconnected = eventType === 'DISCONNECT' ? (init.disconnectStatusCode ?? NO_STATUS) : undefined;
  if (eventType === 'MESSAGE') context.messageId = init.messageId ?? newMessageId(connectionId);
  if (disconnected !== undefined) context.disconnectStatusCode = disconnected;
  context.eventType = eventType;
  context.extendedRequestId = requestId;
  context.requestTime = commonLogTime(moments.time);
  context.messageDirection = 'IN';
  if (disconnected !== undefined) context.disconnectReason = init.disconnectReason ?? REASONS[disconnected] ?? '';
  context.stage = init.stage ?? 'prod';
  context.connectedAt = moments.connectedAt;
  context.requestTimeEpoch = moments.time;
  context.identity = identityOf(client);
  context.requestId = requestId;
  context.domainName = client.domainName;
  context.connectionId = connectionId;
  context.apiId = apiId;
  return context;
}

function presentOf(variables: Readonly<Record<string, string | undefined>> = {}): Record<string, string> | undefined {
  const present = Object.entries(variables).filter(([, value]) => value !== undefined);
  return present.length === 0 ? undefined : (Object.fromEntries(present) as Record<string, string>);
}

function build(init: APIGatewayProxyWebsocketEventV2Init): WebsocketEvent {
  const { eventType, routeKey } = kindOf(init);
  const moments = momentsOf(DOING, eventType, init.time, init.connectedAt);
  const apiId = init.apiId ?? newApiId();
  const given = handshakeLines(init.headers);
  const client = clientOf(DOING, given, init, () => executeApiDomain(apiId, init.region ?? settings().region));
  const event = {} as WebsocketEvent;
  if (eventType === 'CONNECT') {
    Object.assign(event, singleAndMultiValueHeaders(handshakeHeaders(given, client, moments.time)));
    const { single, multi } = singleAndMultiValueQuery(queryPairs(init.queryStringParameters ?? {}));
    if (single !== null) Object.assign(event, { queryStringParameters: single, multiValueQueryStringParameters: multi });
  } else if (eventType === 'DISCONNECT') {
    Object.assign(event, singleAndMultiValueHeaders(disconnectHeaders(client.domainName)));
  }
  const stageVariables = presentOf(init.stageVariables);
  if (stageVariables !== undefined) event.stageVariables = stageVariables;
  event.requestContext = requestContextOf(init, eventType, routeKey, client, apiId, moments);
  if (eventType === 'MESSAGE') event.body = messageText(init.body, routeKey);
  event.isBase64Encoded = false;
  return event;
}

/**
 * The event that API Gateway sends to a function when a client of a WebSocket API connects, sends a message, or has disconnected.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api.html
 * @param init what happens on the connection; every key has a default, `eventType` is `MESSAGE`
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that API Gateway could not send, and for members that the kind of event doesn't carry
 * @example
 * const event = createAPIGatewayProxyWebsocketEventV2({ routeKey: 'sendMessage', body: { action: 'sendMessage', text: 'hi' } });
 * expect(JSON.parse(event.body!)).toEqual({ action: 'sendMessage', text: 'hi' });
 * expect(createAPIGatewayProxyWebsocketEventV2({ eventType: 'CONNECT' }).requestContext.routeKey).toBe('$connect');
 */
export function createAPIGatewayProxyWebsocketEventV2(
  init: APIGatewayProxyWebsocketEventV2Init = {},
  overrides?: DeepPartial<APIGatewayProxyWebsocketEventV2>,
): APIGatewayProxyWebsocketEventV2 {
  checkOptions(DOING, init, websocketEventOptions);
  return withOverrides(DOING, build(init) as APIGatewayProxyWebsocketEventV2, overrides);
}

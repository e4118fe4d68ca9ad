import type { APIGatewayEventWebsocketRequestContextV2 } from 'aws-lambda';
import { setOwn } from '../../internal/plain-object.js';
import { human } from '../../values/human.js';
import { nextBelow } from '../../values/sequence.js';
import { commonLogTime } from '../../values/time.js';
import type { Client } from './handshake.js';
import { newConnectionId, newMessageId, newRequestId } from './ids.js';
import type { APIGatewayProxyWebsocketEventV2Init, WebsocketAuthorizer } from './init.js';
import type { Moments, WebsocketEventType } from './kinds.js';

const NO_STATUS = 1005;
const REASONS: Readonly<Record<number, string>> = { 1001: 'Going away', [NO_STATUS]: 'Client-side close frame status not set' };

/** The request context of real events, which has members that the published type lacks. */
export interface RequestContext extends Omit<APIGatewayEventWebsocketRequestContextV2, 'messageId'> {
  messageId?: string;
  authorizer?: Record<string, string | number | null>;
  disconnectStatusCode?: number;
  disconnectReason?: string;
  identity: { userAgent?: string; sourceIp: string };
}

function authorizerOf(given: WebsocketAuthorizer, eventType: WebsocketEventType): Record<string, string | number | null> {
  const { principalId = human().userName(), integrationLatency = 1 + nextBelow(400), ...context } = given;
  const authorizer: Record<string, string | number | null> = {};
  for (const name of Object.keys(context)) {
    const value = context[name];
    if (value !== undefined) setOwn(authorizer, name, value === null ? null : String(value));
  }
  authorizer.principalId = principalId;
  if (eventType === 'CONNECT') authorizer.integrationLatency = integrationLatency;
  return authorizer;
}

function identityOf({ userAgent, sourceIp }: Client): RequestContext['identity'] {
  return userAgent === undefined ? { sourceIp } : { userAgent, sourceIp };
}

/** The request context, its members in the order of real events. */
export function requestContextOf(
  init: APIGatewayProxyWebsocketEventV2Init,
  eventType: WebsocketEventType,
  routeKey: string,
  client: Client,
  apiId: string,
  moments: Moments,
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

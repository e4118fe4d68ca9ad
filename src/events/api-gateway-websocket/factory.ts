import type { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { toJSONText } from '../../internal/json.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { stringMap } from '../../values/api-options.js';
import { apiAt, type Api } from '../../values/execute-api.js';
import { agreedValue, headerValue } from '../../values/gateway-arrival.js';
import { restHeaderLines } from '../../values/gateway-headers.js';
import { singleAndMultiValueHeaders, type HeaderLine } from '../../values/http-headers.js';
import { queryPairs, singleAndMultiValueQuery, type HttpQuery } from '../../values/http-query.js';
import { human } from '../../values/human.js';
import { settings } from '../../values/settings.js';
import { disconnectHeaders, handshakeHeaders, handshakeOf, type Client, type Handshake } from './handshake.js';
import { KIND_OF_OPTION, MESSAGE_LIMIT, websocketEventOptions, type APIGatewayProxyWebsocketEventV2Init } from './init.js';
import { kindOfRoute, momentsOf, type Moments, type WebsocketEventType } from './kinds.js';
import { requestContextOf, type RequestContext } from './request-context.js';

const DOING = 'create APIGatewayProxyWebsocketEventV2';
const USUAL_ROUTE: Readonly<Record<WebsocketEventType, string>> = { CONNECT: '$connect', MESSAGE: '$default', DISCONNECT: '$disconnect' };
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

function clientOf({ sourceIp, userAgent }: APIGatewayProxyWebsocketEventV2Init, { domainName }: Api): Client {
  return {
    domainName,
    sourceIp: sourceIp ?? human().ipv4(),
    userAgent: userAgent === undefined ? human().userAgent() : (userAgent ?? undefined),
  };
}

/** A client that is connecting. A trace header among its headers tells the time where nothing else does. */
function connectingClient(
  { sourceIp, userAgent, time, connectedAt }: APIGatewayProxyWebsocketEventV2Init,
  sent: readonly HeaderLine[],
  { domainName }: Api,
): { client: Handshake; moments: Moments } {
  const moments = momentsOf(DOING, 'CONNECT', time, connectedAt);
  const known = time === undefined && connectedAt === undefined ? undefined : moments.time;
  const client = handshakeOf(DOING, sent, { time: known, domainName, sourceIp, userAgent }, moments.time);
  const { arrival } = client;
  return { client, moments: arrival.time === moments.time ? moments : momentsOf(DOING, 'CONNECT', arrival.time, undefined) };
}

function connectEvent(client: Handshake, query: HttpQuery = {}): WebsocketEvent {
  const event = singleAndMultiValueHeaders(handshakeHeaders(client)) as WebsocketEvent;
  const { single, multi } = singleAndMultiValueQuery(queryPairs(query));
  if (single === null || multi === null) return event;
  event.queryStringParameters = single;
  event.multiValueQueryStringParameters = multi;
  return event;
}

function apiOf({ apiId, region, domainName }: APIGatewayProxyWebsocketEventV2Init, sent: readonly HeaderLine[]): Api {
  const host = sent.length === 0 ? domainName : agreedValue(DOING, 'Host', headerValue(sent, 'host'), 'domainName', domainName);
  return apiAt(DOING, { apiId, region, domainName: host }, settings().region);
}

function build(init: APIGatewayProxyWebsocketEventV2Init): WebsocketEvent {
  const { eventType, routeKey } = kindOf(init);
  const sent = restHeaderLines(init.headers);
  const api = apiOf(init, sent);
  let event = {} as WebsocketEvent;
  let client: Client;
  let moments: Moments;
  if (eventType === 'CONNECT') {
    const connecting = connectingClient(init, sent, api);
    ({ client, moments } = connecting);
    event = connectEvent(connecting.client, init.queryStringParameters);
  } else {
    moments = momentsOf(DOING, eventType, init.time, init.connectedAt);
    client = clientOf(init, api);
    if (eventType === 'DISCONNECT') event = singleAndMultiValueHeaders(disconnectHeaders(client.domainName)) as WebsocketEvent;
  }
  const stageVariables = stringMap(init.stageVariables);
  if (stageVariables !== undefined) event.stageVariables = stageVariables;
  event.requestContext = requestContextOf(init, eventType, routeKey, client, api.apiId, moments);
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
  return madeEvent(DOING, () => build(init) as APIGatewayProxyWebsocketEventV2, overrides);
}

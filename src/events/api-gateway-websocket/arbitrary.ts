import type { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, checkConstraints, type Constraints } from '../../generate/constraints.js';
import { withoutContradictions } from '../../generate/gateway-init.js';
import { anyQueryParameters, anyRequestHeaders } from '../../generate/http.js';
import { anyInstant, anyRegion, anySourceIp, anyText } from '../../generate/values.js';
import { createAPIGatewayProxyWebsocketEventV2 } from './factory.js';
import { KIND_OF_OPTION, websocketEventOptions, type APIGatewayProxyWebsocketEventV2Init, type WebsocketAuthorizer } from './init.js';
import { kindOfRoute, type WebsocketEventType } from './kinds.js';

/** Constraints of `anyAPIGatewayProxyWebsocketEventV2()`: the factory's options, each a value or an arbitrary. */
export type APIGatewayProxyWebsocketEventV2Constraints = Constraints<APIGatewayProxyWebsocketEventV2Init>;

const anyAuthorizer: fc.Arbitrary<WebsocketAuthorizer> = fc.record(
  {
    principalId: fc.constantFrom('user', 'auth0|5f7c8ec7c33c6c004bbafe82', ''),
    integrationLatency: fc.nat(1500),
    tenant: fc.constantFrom('acme', ''),
    admin: fc.boolean(),
    level: fc.nat(9),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const anyMessage: fc.Arbitrary<string | object> = fc.oneof(
  fc.constantFrom('', 'ping', '{"action":"sendMessage","data":"hi"}', '{broken', 'null', '[1,2]'),
  anyText(),
  fc.record({ action: fc.constantFrom('sendMessage', 'ping', ''), data: anyText() }, { noNullPrototype: true }),
);

const defaults = {
  routeKey: fc.constantFrom('sendMessage', 'join/room', 'ünïcödé'),
  body: anyMessage,
  headers: anyRequestHeaders(),
  queryStringParameters: anyQueryParameters(),
  disconnectStatusCode: fc.constantFrom(1000, 1001, 1006, 1009, 1011, 4001),
  disconnectReason: fc.constantFrom('', 'bye', 'Going away'),
  authorizer: anyAuthorizer,
  stageVariables: fc.constantFrom<Record<string, string>>({ table: 'connections' }),
  stage: fc.constantFrom('production', 'dev', '$default', 'v1'),
  domainName: fc.constantFrom('chat.example.com', 'ws.example.org'),
  region: anyRegion(),
  time: anyInstant(),
  sourceIp: anySourceIp(),
  userAgent: fc.constantFrom(null, 'Go-http-client/1.1'),
};

const kindSpecific = Object.entries(KIND_OF_OPTION) as [keyof typeof KIND_OF_OPTION, WebsocketEventType][];

/** The kind of event that the constrained options have in common, where they tell. */
function impliedKind(constraints: APIGatewayProxyWebsocketEventV2Constraints): WebsocketEventType | undefined {
  return kindSpecific.find(([option]) => constraints[option] !== undefined)?.[1];
}

/** Drops drawn members that the drawn kind of event doesn't have; what the user asked for stays, so the factory can object. */
function fitting(
  init: APIGatewayProxyWebsocketEventV2Init,
  constraints: APIGatewayProxyWebsocketEventV2Constraints,
): APIGatewayProxyWebsocketEventV2Init {
  const kind = init.eventType ?? kindOfRoute(constraints.routeKey === undefined ? undefined : init.routeKey);
  const constrained = Object.keys(constraints).filter((option) => constraints[option as keyof typeof constraints] !== undefined);
  const fit = withoutContradictions(init, new Set(constrained));
  if (constraints.connectedAt !== undefined && constraints.time === undefined) delete fit.time;
  for (const [option, its] of [...kindSpecific, ['routeKey', 'MESSAGE'] as const]) {
    if (its !== kind && constraints[option] === undefined) delete fit[option];
  }
  return fit;
}

/**
 * Any event of a WebSocket API: connecting with and without query, headers and authorizer, messages that are JSON and others, and
 * disconnecting for every reason. Shrinks to the plain `createAPIGatewayProxyWebsocketEventV2()`, a message.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api.html
 * @param constraints options of `createAPIGatewayProxyWebsocketEventV2`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAPIGatewayProxyWebsocketEventV2({ eventType: 'MESSAGE', body: { action: 'ping' } }), (event) => {
 *     expect(event.body).toBe('{"action":"ping"}');
 *   }),
 * );
 */
export function anyAPIGatewayProxyWebsocketEventV2(
  constraints: APIGatewayProxyWebsocketEventV2Constraints = {},
): fc.Arbitrary<APIGatewayProxyWebsocketEventV2> {
  const doing = 'generate APIGatewayProxyWebsocketEventV2';
  checkConstraints(doing, constraints, websocketEventOptions);
  const open = constraints.eventType === undefined && constraints.routeKey === undefined;
  const implied = open ? impliedKind(constraints) : undefined;
  const eventType = implied === undefined && open ? { eventType: fc.constantFrom<WebsocketEventType>('CONNECT', 'DISCONNECT') } : {};
  const asked = implied === undefined || implied === 'MESSAGE' ? constraints : { ...constraints, eventType: implied };
  const init = anyInit(doing, websocketEventOptions, { ...eventType, ...defaults }, asked).map((drawn) => fitting(drawn, asked));
  return eventFrom(init, (drawn) => createAPIGatewayProxyWebsocketEventV2(drawn));
}

import {
  APIGatewayRequestAuthorizerEventSchema,
  APIGatewayTokenAuthorizerEventSchema,
} from '@aws-lambda-powertools/parser/schemas/api-gateway';
import { APIGatewayProxyWebsocketEventSchema } from '@aws-lambda-powertools/parser/schemas/api-gateway-websocket';
import { APIGatewayRequestAuthorizerEventV2Schema } from '@aws-lambda-powertools/parser/schemas/api-gatewayv2';
import * as fc from 'fast-check';
import {
  anyAPIGatewayProxyWebsocketEventV2,
  anyAPIGatewayRequestAuthorizerEvent,
  anyAPIGatewayRequestAuthorizerEventV2,
  anyAPIGatewayTokenAuthorizerEvent,
} from 'lambdouble/arbitraries';
import { describe, expect, it } from 'vitest';

const SETTINGS = { seed: 20_260_115, numRuns: 1000 };

interface Schema {
  safeParse(event: unknown): { success: boolean; error?: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined };
}

/** The paths that a schema objects to. */
function objections(schema: Schema, event: unknown): string[] {
  return (schema.safeParse(event).error?.issues ?? []).map((issue) => issue.path.join('.'));
}

describe('Powertools accepts', () => {
  it('TOKEN authorizer events', () => {
    fc.assert(
      fc.property(anyAPIGatewayTokenAuthorizerEvent(), (event) => {
        expect(objections(APIGatewayTokenAuthorizerEventSchema, event)).toEqual([]);
      }),
      SETTINGS,
    );
  });

  it('REQUEST authorizer events of REST APIs', () => {
    fc.assert(
      fc.property(anyAPIGatewayRequestAuthorizerEvent(), (event) => {
        expect(objections(APIGatewayRequestAuthorizerEventSchema, event)).toEqual([]);
      }),
      SETTINGS,
    );
  });

  it('REQUEST authorizer events of HTTP APIs', () => {
    fc.assert(
      fc.property(anyAPIGatewayRequestAuthorizerEventV2(), (event) => {
        expect(objections(APIGatewayRequestAuthorizerEventV2Schema, event)).toEqual([]);
      }),
      SETTINGS,
    );
  });
});

/** What the schema demands although real events lack it: it describes the event of the authorizer of `$connect`. */
const AUTHORIZERS_ALONE = ['type', 'methodArn'];
/** What the schema demands although only some real events have it. */
const NOT_IN_EVERY_EVENT = ['multiValueHeaders', 'queryStringParameters', 'multiValueQueryStringParameters'];

it('of WebSocket events, Powertools rejects real ones, and for nothing but members that real events lack', () => {
  fc.assert(
    fc.property(anyAPIGatewayProxyWebsocketEventV2(), (event) => {
      const lacking = NOT_IN_EVERY_EVENT.filter((name) => !(name in event));
      expect(objections(APIGatewayProxyWebsocketEventSchema, event).toSorted()).toEqual([...AUTHORIZERS_ALONE, ...lacking].toSorted());
    }),
    SETTINGS,
  );
});

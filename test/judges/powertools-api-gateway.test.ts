import { APIGatewayProxyEventSchema } from '@aws-lambda-powertools/parser/schemas/api-gateway';
import { APIGatewayProxyEventV2Schema } from '@aws-lambda-powertools/parser/schemas/api-gatewayv2';
import * as fc from 'fast-check';
import {
  anyAPIGatewayProxyEvent,
  anyAPIGatewayProxyEventV2,
  anyAPIGatewayProxyEventV2WithIAMAuthorizer,
  anyAPIGatewayProxyEventV2WithJWTAuthorizer,
  anyAPIGatewayProxyEventV2WithLambdaAuthorizer,
  anyAPIGatewayProxyWithCognitoAuthorizerEvent,
  anyAPIGatewayProxyWithLambdaAuthorizerEvent,
} from 'lambdouble/arbitraries';
import { describe, expect, it } from 'vitest';

const SETTINGS = { seed: 20_260_115, numRuns: 1000 };

interface Schema {
  safeParse(event: unknown): { success: boolean; error?: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined };
}

/** Where a schema objects to any of a thousand events. Shapes of AWS that it rejects wrongly would have to be listed here. */
function objections(schema: Schema, any: fc.Arbitrary<unknown>): string[] {
  const places = new Set<string>();
  fc.assert(
    fc.property(any, (event) => {
      for (const issue of schema.safeParse(event).error?.issues ?? []) places.add(issue.path.join('.'));
    }),
    SETTINGS,
  );
  return [...places];
}

describe('APIGatewayProxyEventSchema accepts', () => {
  it.each<[string, fc.Arbitrary<unknown>]>([
    ['any event of a REST API', anyAPIGatewayProxyEvent()],
    ['events behind Lambda authorizers', anyAPIGatewayProxyWithLambdaAuthorizerEvent()],
    ['events behind Cognito authorizers', anyAPIGatewayProxyWithCognitoAuthorizerEvent()],
  ])('%s', (_, any) => {
    expect(objections(APIGatewayProxyEventSchema, any)).toEqual([]);
  });
});

describe('APIGatewayProxyEventV2Schema accepts', () => {
  it.each<[string, fc.Arbitrary<unknown>]>([
    ['any event of an HTTP API', anyAPIGatewayProxyEventV2()],
    ['events behind JWT authorizers', anyAPIGatewayProxyEventV2WithJWTAuthorizer()],
    ['events behind Lambda authorizers', anyAPIGatewayProxyEventV2WithLambdaAuthorizer()],
    ['events behind IAM authorization', anyAPIGatewayProxyEventV2WithIAMAuthorizer()],
  ])('%s', (_, any) => {
    expect(objections(APIGatewayProxyEventV2Schema, any)).toEqual([]);
  });
});

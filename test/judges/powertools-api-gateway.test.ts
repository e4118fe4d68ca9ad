import { APIGatewayProxyEventSchema } from '@aws-lambda-powertools/parser/schemas/api-gateway';
import { APIGatewayProxyEventV2Schema } from '@aws-lambda-powertools/parser/schemas/api-gatewayv2';
import type * as fc from 'fast-check';
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
import { objections } from './objections.js';

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

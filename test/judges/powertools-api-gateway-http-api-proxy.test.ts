import { APIGatewayProxyEventSchema } from '@aws-lambda-powertools/parser/schemas/api-gateway';
import { anyAPIGatewayHttpApiProxyEvent } from 'lambdouble/arbitraries';
import { expect, it } from 'vitest';
import { objections } from './objections.js';

it('APIGatewayProxyEventSchema accepts any event of an HTTP API in payload format 1.0, but for some authorizers', () => {
  // The schema knows the authorizers of REST APIs alone, and no route "$default".
  expect(objections(APIGatewayProxyEventSchema, anyAPIGatewayHttpApiProxyEvent())).toEqual(['requestContext.authorizer']);
});

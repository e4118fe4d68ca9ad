import {
  createAPIGatewayRequestAuthorizerEvent,
  createAPIGatewayRequestAuthorizerEventV2,
  createAPIGatewayTokenAuthorizerEvent,
  seed,
} from 'lambdouble';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../../src/events/api-gateway-authorizer/index.js';

beforeEach(() => seed(0));

describe('an answer', () => {
  const { problems } = facts.response;
  const policyDocument = {
    Version: '2012-10-17',
    Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: '*' }],
  };
  const token = () => createAPIGatewayTokenAuthorizerEvent();

  it('may allow, refuse, and tell what it knows', () => {
    const deny = { Version: '2012-10-17', Statement: [{ NotAction: ['x'], Effect: 'Deny', NotResource: ['arn:aws:execute-api:*'] }] };
    const context = { tenant: 'acme', level: 7, admin: false, nothing: null };
    for (const answer of [
      { principalId: 'ana', policyDocument },
      { principalId: 'ana', policyDocument: deny },
      { principalId: 'ana', policyDocument: { Version: '2008-10-17', Statement: [] } },
      { principalId: '', policyDocument, context, usageIdentifierKey: 'key' },
      { principalId: 'ana', policyDocument, context: null, usageIdentifierKey: null },
    ]) {
      expect(problems(answer, token())).toEqual([]);
      expect(problems(answer, createAPIGatewayRequestAuthorizerEvent())).toEqual([]);
    }
  });

  it('that is malformed is a 500, with the reason', () => {
    const event = token();
    const statement = { Action: 'execute-api:Invoke', Effect: 'Allow', Resource: '*' };
    const withStatement = (changes: object) => ({ ...policyDocument, Statement: [{ ...statement, ...changes }] });
    const of = (answer: unknown) => problems(answer, event);
    expect({
      nothing: of(null),
      text: of('Unauthorized'),
      'a proxy response': of({ statusCode: 401 }),
      'a simple answer': of({ isAuthorized: true }),
      'no policy': of({ principalId: 'ana' }),
      'a principal that is a number': of({ principalId: 7, policyDocument }),
      'another version': of({ principalId: 'ana', policyDocument: { ...policyDocument, Version: '2012-10-18' } }),
      'one statement': of({ principalId: 'ana', policyDocument: { ...policyDocument, Statement: statement } }),
      'a text as statement': of({ principalId: 'ana', policyDocument: { ...policyDocument, Statement: ['Allow'] } }),
      'effect in lower case': of({ principalId: 'ana', policyDocument: withStatement({ Effect: 'allow' }) }),
      'no action': of({ principalId: 'ana', policyDocument: withStatement({ Action: undefined }) }),
      'no resource': of({ principalId: 'ana', policyDocument: withStatement({ Resource: [] }) }),
      'objects and arrays in the context': of({ principalId: 'ana', policyDocument, context: { roles: ['admin'], user: {} } }),
      'a context that is a text': of({ principalId: 'ana', policyDocument, context: 'ana' }),
      'a key that is none': of({ principalId: 'ana', policyDocument, usageIdentifierKey: 7 }),
    }).toMatchInlineSnapshot(`
      {
        "a context that is a text": [
          "context is "ana", not an object, so API Gateway answers 500.",
        ],
        "a key that is none": [
          "usageIdentifierKey is 7, not a string, so API Gateway answers 500.",
        ],
        "a principal that is a number": [
          "principalId is 7, not a string, so API Gateway answers 500.",
        ],
        "a proxy response": [
          "principalId is undefined, not a string, so API Gateway answers 500.",
          "policyDocument is undefined, not an object, so API Gateway answers 500.",
        ],
        "a simple answer": [
          "principalId is undefined, not a string, so API Gateway answers 500.",
          "policyDocument is undefined, not an object, so API Gateway answers 500.",
        ],
        "a text as statement": [
          "policyDocument.Statement[0] is "Allow", not an object, so API Gateway answers 500.",
        ],
        "another version": [
          "policyDocument.Version is "2012-10-18", not "2012-10-17", so API Gateway answers 500.",
        ],
        "effect in lower case": [
          "policyDocument.Statement[0].Effect is "allow", neither "Allow" nor "Deny", so API Gateway answers 500.",
        ],
        "no action": [
          "policyDocument.Statement[0].Action is undefined, neither a string nor an array of strings, so API Gateway answers 500.",
        ],
        "no policy": [
          "policyDocument is undefined, not an object, so API Gateway answers 500.",
        ],
        "no resource": [
          "policyDocument.Statement[0].Resource is [], neither a string nor an array of strings, so API Gateway answers 500.",
        ],
        "nothing": [
          "The answer is null, not an object with principalId and policyDocument, so API Gateway answers 500.",
        ],
        "objects and arrays in the context": [
          "context["roles"] is ["admin"], neither a string nor a number nor a boolean (JSON.stringify it), so API Gateway answers 500.",
          "context["user"] is {}, neither a string nor a number nor a boolean (JSON.stringify it), so API Gateway answers 500.",
        ],
        "one statement": [
          "policyDocument.Statement is {"Action":"execute-api:Invoke","Effect":"Allow","Resource":"*"}, not an array, so API Gateway answers 500.",
        ],
        "text": [
          "The answer is "Unauthorized", not an object with principalId and policyDocument, so API Gateway answers 500.",
        ],
      }
    `);
  });
});

describe('an answer to an HTTP API', () => {
  const { problems } = facts.response;
  const event = () => createAPIGatewayRequestAuthorizerEventV2();
  const policyDocument = { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect: 'Deny', Resource: ['*'] }] };

  it('may be simple or a policy, its context as deep as JSON', () => {
    for (const answer of [
      { isAuthorized: true },
      { isAuthorized: false, context: null },
      { isAuthorized: true, context: { roles: ['admin'], user: { id: 7 } } },
      { principalId: 'ana', policyDocument, context: { roles: ['admin'] } },
      { errorMessage: 'Unauthorized' },
    ]) {
      expect(problems(answer, event())).toEqual([]);
    }
  });

  it('that is malformed is a 500, with the reason', () => {
    const of = (answer: unknown) => problems(answer, event());
    expect({
      nothing: of(null),
      boolean: of(true),
      'an empty object': of({}),
      'a text that says true': of({ isAuthorized: 'true' }),
      'a context that is a list': of({ isAuthorized: true, context: ['admin'] }),
      'a policy of nobody': of({ policyDocument }),
    }).toMatchInlineSnapshot(`
      {
        "a context that is a list": [
          "context is ["admin"], not an object, so API Gateway answers 500.",
        ],
        "a policy of nobody": [
          "principalId is undefined, not a string, so API Gateway answers 500.",
        ],
        "a text that says true": [
          "isAuthorized is "true", neither true nor false, so API Gateway answers 500.",
        ],
        "an empty object": [
          "isAuthorized is undefined, neither true nor false, so API Gateway answers 500.",
        ],
        "boolean": [
          "The answer is true, neither { isAuthorized } nor { principalId, policyDocument }, so API Gateway answers 500.",
        ],
        "nothing": [
          "The answer is null, neither { isAuthorized } nor { principalId, policyDocument }, so API Gateway answers 500.",
        ],
      }
    `);
  });
});

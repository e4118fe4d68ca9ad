import * as fc from 'fast-check';
import {
  createBedrockAgentApiEvent,
  createBedrockAgentFunctionEvent,
  fromJSON,
  seed,
  type BedrockAgentApiEventInit,
  type BedrockAgentApiResult,
  type BedrockAgentFunctionEventInit,
  type BedrockAgentFunctionResult,
} from 'lambdouble';
import { anyBedrockAgentApiEvent, anyBedrockAgentFunctionEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/bedrock-agent/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => seed(0));

describe('an event for an API', () => {
  it('is about one order by default', () => {
    const event = createBedrockAgentApiEvent();
    expect(Object.keys(event)).toEqual([
      'messageVersion',
      'agent',
      'inputText',
      'sessionId',
      'actionGroup',
      'apiPath',
      'httpMethod',
      'parameters',
      'sessionAttributes',
      'promptSessionAttributes',
    ]);
    expect(event).toMatchObject({
      agent: { name: 'order-assistant', id: expect.stringMatching(/^[0-9A-Z]{10}$/), alias: 'TSTALIASID', version: 'DRAFT' },
      sessionId: expect.stringMatching(/^\d{15}$/),
      apiPath: '/orders/{orderId}',
      httpMethod: 'GET',
      parameters: [{ name: 'orderId', type: 'string', value: 'A-1' }],
    });
  });

  it('has every value as a text, with its type beside it', () => {
    const parameters = { text: 'a', whole: 7, part: 0.5, yes: true, list: [1, 'b'], object: { c: null }, none: undefined };
    const typed = [
      { name: 'text', type: 'string', value: 'a' },
      { name: 'whole', type: 'integer', value: '7' },
      { name: 'part', type: 'number', value: '0.5' },
      { name: 'yes', type: 'boolean', value: 'true' },
      { name: 'list', type: 'array', value: '[1,"b"]' },
      { name: 'object', type: 'object', value: '{"c":null}' },
    ];
    expect(createBedrockAgentApiEvent({ parameters }).parameters).toEqual(typed);
    const { requestBody } = createBedrockAgentApiEvent({ requestBody: parameters });
    expect(requestBody).toEqual({ content: { 'application/json': { properties: typed } } });
    expect(createBedrockAgentFunctionEvent({ parameters }).parameters).toEqual(typed);
    expect(createBedrockAgentFunctionEvent({ parameters: typed }).parameters).toEqual(typed);
  });

  it('is a POST with a body, which stands before the attributes', () => {
    const event = createBedrockAgentApiEvent({ requestBody: { a: 'b' }, contentType: 'text/plain' });
    expect(event).toMatchObject({ httpMethod: 'POST', apiPath: '/orders', parameters: [] });
    expect(Object.keys(event.requestBody!.content)).toEqual(['text/plain']);
    expect(Object.keys(event).slice(-3)).toEqual(['requestBody', 'sessionAttributes', 'promptSessionAttributes']);
  });

  it('has a value for each placeholder of its path', () => {
    const { parameters } = createBedrockAgentApiEvent({ apiPath: '/customers/{customerId}/orders/{orderId}' });
    expect(parameters.map(({ name }) => name)).toEqual(['customerId', 'orderId']);
    expect(createBedrockAgentApiEvent({ parameters: { page: 2 } }).apiPath).toBe('/orders');
  });

  it('of a numbered version comes through another alias', () => {
    const { agent } = createBedrockAgentApiEvent({ agent: { version: '3' } });
    expect(agent).toMatchObject({ version: '3', alias: expect.stringMatching(/^(?!TSTALIASID)[0-9A-Z]{10}$/) });
  });
});

describe('an event for a function', () => {
  it('is about one order by default', () => {
    const event = createBedrockAgentFunctionEvent();
    expect(Object.keys(event)).toEqual([
      'messageVersion',
      'agent',
      'inputText',
      'sessionId',
      'actionGroup',
      'function',
      'parameters',
      'sessionAttributes',
      'promptSessionAttributes',
    ]);
    expect(event.parameters).toEqual([{ name: 'orderId', type: 'string', value: 'A-1' }]);
  });

  it('has no parameters where there are none', () => {
    expect(createBedrockAgentFunctionEvent({ function: 'listOrders' })).not.toHaveProperty('parameters');
    expect(createBedrockAgentFunctionEvent({ parameters: [] })).not.toHaveProperty('parameters');
  });
});

it('reaches operations of every kind', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyBedrockAgentApiEvent(), ({ apiPath, httpMethod, parameters, requestBody, agent }) => {
      seen.add(httpMethod).add(requestBody === undefined ? 'no body' : 'body');
      seen.add(agent.version === 'DRAFT' ? 'draft' : 'version');
      for (const { type } of parameters) seen.add(type);
      const names = parameters.map(({ name }) => name);
      for (const [, placeholder] of apiPath.matchAll(/\{(\w+)\}/g)) expect(names).toContain(placeholder);
    }),
    SETTINGS,
  );
  const types = ['string', 'integer', 'number', 'boolean', 'array', 'object'];
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
  expect(seen).toEqual(new Set([...methods, ...types, 'body', 'no body', 'draft', 'version']));
});

it('reaches functions of every kind', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyBedrockAgentFunctionEvent(), (event) => {
      seen.add(event.parameters === undefined ? 'none' : 'some');
      if (Object.keys(event.sessionAttributes).length > 0) seen.add('attributes');
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['none', 'some', 'attributes']));
});

it.each<[string, Parameters<typeof anyBedrockAgentApiEvent>[0], object]>([
  ['parameters', { parameters: { page: '2' } }, { parameters: [{ name: 'page', type: 'string', value: '2' }] }],
  ['a content type', { contentType: 'text/plain' }, { requestBody: { content: { 'text/plain': {} } } }],
  ['a path', { apiPath: '/a/{b}' }, { apiPath: '/a/{b}' }],
])('drawn options make way for %s', (_, constraints, expected) => {
  fc.assert(
    fc.property(anyBedrockAgentApiEvent(constraints), (event) => {
      expect(event).toMatchObject(expected);
    }),
    SETTINGS,
  );
});

describe('answers', () => {
  const api = createBedrockAgentApiEvent();
  const ofApi: BedrockAgentApiResult = {
    messageVersion: '1.0',
    response: {
      actionGroup: api.actionGroup,
      apiPath: api.apiPath,
      httpMethod: api.httpMethod,
      httpStatusCode: 200,
      responseBody: { 'application/json': { body: '{"state":"sent"}' } },
    },
  };
  const called = createBedrockAgentFunctionEvent();
  const ofFunction: BedrockAgentFunctionResult = {
    messageVersion: '1.0',
    response: {
      actionGroup: called.actionGroup,
      function: called.function,
      functionResponse: { responseState: 'REPROMPT', responseBody: { TEXT: { body: 'There is no such order' } } },
    },
    sessionAttributes: { customerId: 'c-1' },
    knowledgeBasesConfiguration: [],
  };
  const because = (problems: readonly string[]): string[] =>
    problems.map((problem) => `${problem}, so the agent fails with DependencyFailedException.`);

  it('of both kinds are well formed', () => {
    expect(facts.response.problems(ofApi, api)).toEqual([]);
    expect(facts.response.problems(ofFunction, called)).toEqual([]);
  });

  it.each<[unknown, string[]]>([
    [undefined, ['The answer is undefined, not an object']],
    [{ statusCode: 200, body: '{}' }, ['messageVersion is undefined, not "1.0"', 'response is undefined, not an object']],
    [
      { ...ofApi, response: { ...ofApi.response, apiPath: '/orders/A-1', httpStatusCode: '200' } },
      [
        'response.apiPath is "/orders/A-1", not the event’s "/orders/{orderId}"',
        'response.httpStatusCode is "200", not a number from 100 to 599',
      ],
    ],
    [
      { ...ofApi, response: { ...ofApi.response, responseBody: { 'application/json': { body: { state: 'sent' } } } } },
      ['response.responseBody["application/json"].body is {"state":"sent"}, not a string'],
    ],
    [
      { ...ofApi, response: { ...ofApi.response, responseBody: {} }, sessionAttributes: { total: 7 } },
      ['response.responseBody is {}, not an object { ‹content type›: { body } }', 'sessionAttributes has 7 for "total", not a string'],
    ],
    [
      { ...ofApi, promptSessionAttributes: 'a', knowledgeBasesConfiguration: {} },
      ['promptSessionAttributes is "a", not an object', 'knowledgeBasesConfiguration is {}, not a list'],
    ],
  ])('to an API that are %j fail', (answer, expected) => {
    expect(facts.response.problems(answer, api)).toEqual(because(expected));
  });

  it.each<[unknown, string[]]>([
    [ofApi, ['response.function is undefined, not the event’s "getOrder"', 'response.functionResponse is undefined, not an object']],
    [
      {
        ...ofFunction,
        response: {
          ...ofFunction.response,
          functionResponse: { responseState: 'SUCCESS', responseBody: { 'application/json': { body: '{}' } } },
        },
      },
      [
        'response.functionResponse.responseState is "SUCCESS", not one of "FAILURE", "REPROMPT"',
        'response.functionResponse.responseBody has the content type "application/json", not "TEXT"',
      ],
    ],
    [
      { ...ofFunction, response: { ...ofFunction.response, functionResponse: {} } },
      ['response.functionResponse.responseBody is undefined, not an object { TEXT: { body } }'],
    ],
  ])('to a function that are %j fail', (answer, expected) => {
    expect(facts.response.problems(answer, called)).toEqual(because(expected));
  });

  it('have up to 25 KB', () => {
    const large = { ...ofFunction, sessionAttributes: { a: 'a'.repeat(26_000) } };
    expect(facts.response.problems(large, called)).toEqual([
      expect.stringMatching(/^The answer has 26\d\d\d bytes of JSON, more than 25600, so /),
    ]);
  });
});

it('bad input says what to do', () => {
  const api = (init: object) => () => createBedrockAgentApiEvent(init as BedrockAgentApiEventInit);
  const called = (init: object) => () => createBedrockAgentFunctionEvent(init as BedrockAgentFunctionEventInit);
  expect(
    messagesOf({
      'a path without its parameter': api({ apiPath: '/orders/{orderId}', parameters: { page: 1 } }),
      'a content type of nothing': api({ contentType: 'text/plain' }),
      'a parameter that is null': called({ parameters: { orderId: null } }),
      'a list without types': called({ parameters: [{ name: 'orderId', value: 'A-1' }] }),
      'a function for an API': api({ function: 'getOrder' }),
      'an id in small letters': called({ agent: { id: 'abcdefghij' } }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a content type of nothing": "Failed to create BedrockAgentApiEvent: option "contentType" is "text/plain", but there is no body. Pass a requestBody, too.",
      "a function for an API": "Failed to create BedrockAgentApiEvent: there is no option "function". Known options: apiPath, httpMethod, parameters, requestBody, contentType, actionGroup, inputText, sessionId, agent, sessionAttributes, promptSessionAttributes.",
      "a list without types": "Failed to create BedrockAgentFunctionEvent: option "parameters" is [{"name":"orderId","value":"A-1"}]. Pass an object of texts, numbers, booleans, lists and objects, or a list of { name, type, value }.",
      "a parameter that is null": "Failed to create BedrockAgentFunctionEvent: option "parameters" is {"orderId":null}. Pass an object of texts, numbers, booleans, lists and objects, or a list of { name, type, value }.",
      "a path without its parameter": "Failed to create BedrockAgentApiEvent: option "parameters" is {"page":1}, without "orderId" of the path "/orders/{orderId}". Pass a value for each placeholder of the path: agents ask for them.",
      "an id in small letters": "Failed to create BedrockAgentFunctionEvent: option "agent" is {"id":"abcdefghij"}. Pass an object with name (a string that is not empty), id (ten upper-case letters and digits), alias (ten upper-case letters and digits), version ("DRAFT" or the number of a version).",
    }
  `);
});

it('is told from other events', () => {
  const recognised = (changes: object): boolean => facts.recognises({ ...createBedrockAgentApiEvent(), ...changes });
  expect(recognised({})).toBe(true);
  expect(recognised({ apiPath: undefined })).toBe(false);
  expect(recognised({ apiPath: undefined, function: 'f' })).toBe(true);
  expect(recognised({ agent: 'a' })).toBe(false);
  expect(recognised({ actionGroup: undefined })).toBe(false);
});

describe('fromJSON says', () => {
  const known = { sessionId: '712345678901234', agent: { id: 'AGENT12345' } };

  it.each([
    ['plain values', { guests: 4, inside: true, names: ['a'], note: '4' }],
    ['types that don’t follow from values', [{ name: 'total', type: 'number', value: '4' }]],
    ['texts that aren’t what their types say', [{ name: 'guests', type: 'integer', value: 'four' }]],
  ])('%s', (_, parameters) => {
    const init = { function: 'bookTable', parameters, ...known };
    const call = fromJSON(createBedrockAgentFunctionEvent(init), createBedrockAgentFunctionEvent);
    expect(call.init).toEqual(init);
    expect(call.overrides).toBeUndefined();
  });

  it('properties of bodies', () => {
    const init = { requestBody: { guests: 4 }, contentType: 'application/x-www-form-urlencoded', ...known };
    expect(fromJSON(createBedrockAgentApiEvent(init), createBedrockAgentApiEvent).init).toEqual(init);
  });
});

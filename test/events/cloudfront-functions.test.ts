import * as fc from 'fast-check';
import { createCloudFrontFunctionsEvent, detectEventSource, fromJSON, seed, type CloudFrontFunctionsEventInit } from 'lambdouble';
import { anyCloudFrontFunctionsEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/cloudfront-functions/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const DISTRIBUTION = { distributionDomainName: 'd111111abcdef8.cloudfront.net', distributionId: 'EDFDVBD6EXAMPLE', requestId: 'r==' };

beforeEach(() => seed(0));

it('a viewer request has no response yet', () => {
  const event = createCloudFrontFunctionsEvent({ ...DISTRIBUTION, ip: '192.0.2.1', headers: { 'User-Agent': 'curl/8.7.1' } });
  expect(event).toStrictEqual({
    version: '1.0',
    context: { ...DISTRIBUTION, eventType: 'viewer-request' },
    viewer: { ip: '192.0.2.1' },
    request: {
      method: 'GET',
      uri: '/',
      querystring: {},
      headers: { host: { value: 'd111111abcdef8.cloudfront.net' }, 'user-agent': { value: 'curl/8.7.1' }, accept: { value: '*/*' } },
      cookies: {},
    },
  });
  expect(Object.keys(event)).toEqual(['version', 'context', 'viewer', 'request']);
  expect(Object.keys(event.context)).toEqual(['distributionDomainName', 'distributionId', 'eventType', 'requestId']);
});

it('a viewer response has one', () => {
  const event = createCloudFrontFunctionsEvent({ eventType: 'viewer-response', time: '2026-03-29T01:30:00Z' });
  expect(Object.keys(event)).toEqual(['version', 'context', 'viewer', 'request', 'response']);
  expect(event.response).toStrictEqual({
    statusCode: 200,
    statusDescription: 'OK',
    headers: {
      date: { value: 'Sun, 29 Mar 2026 01:30:00 GMT' },
      server: { value: 'ExampleCustomOriginServer' },
      'content-type': { value: 'text/html; charset=utf-8' },
      'content-length': { value: '1024' },
    },
    cookies: {},
  });
  expect(createCloudFrontFunctionsEvent({ response: { statusCode: 301 } }).response).toMatchObject({
    statusCode: 301,
    statusDescription: 'Moved Permanently',
  });
});

describe('fields', () => {
  it('list repeated values, the first of which stands alone too', () => {
    const { request } = createCloudFrontFunctionsEvent({
      querystring: 'a=1&b&a=2&c=%20&=x',
      headers: { Accept: ['application/json', 'text/html'], 'X-One': 'a, b', Connection: 'close' },
      cookies: ['k=1', 'k=2', 'l='],
    });
    expect(request.querystring).toStrictEqual({
      a: { value: '1', multiValue: [{ value: '1' }, { value: '2' }] },
      b: { value: '' },
      c: { value: '%20' },
      '': { value: 'x' },
    });
    expect(request.headers.accept).toStrictEqual({
      value: 'application/json',
      multiValue: [{ value: 'application/json' }, { value: 'text/html' }],
    });
    expect(request.headers['x-one']).toStrictEqual({ value: 'a, b' });
    expect(request.headers).not.toHaveProperty('connection');
    expect(request.cookies).toStrictEqual({ k: { value: '1', multiValue: [{ value: '1' }, { value: '2' }] }, l: { value: '' } });
  });

  it('of a query are as they stand in the URL', () => {
    expect(createCloudFrontFunctionsEvent({ querystring: { 'a b': 'c&d' } }).request.querystring).toEqual({ 'a%20b': { value: 'c%26d' } });
  });

  it('of cookies come out of headers, too', () => {
    const { request, response } = createCloudFrontFunctionsEvent({
      headers: { COOKIE: 'a=1; b=2' },
      cookies: ['c=3'],
      response: { headers: { 'Set-Cookie': ['x=1; Secure', 'y=2'] }, cookies: ['x=3; Path=/'] },
    });
    expect(request.headers).not.toHaveProperty('cookie');
    expect(request.cookies).toStrictEqual({ a: { value: '1' }, b: { value: '2' }, c: { value: '3' } });
    expect(response.headers).not.toHaveProperty('set-cookie');
    expect(response.cookies).toStrictEqual({
      x: {
        value: '1',
        attributes: 'Secure',
        multiValue: [
          { value: '1', attributes: 'Secure' },
          { value: '3', attributes: 'Path=/' },
        ],
      },
      y: { value: '2' },
    });
  });
});

it('what agrees with what in every generated event', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyCloudFrontFunctionsEvent(), (event) => {
      const { context, request } = event;
      seen.add(context.eventType);
      expect('response' in event).toBe(context.eventType === 'viewer-response');
      for (const fields of [
        request.querystring,
        request.headers,
        request.cookies,
        event.response?.headers ?? {},
        event.response?.cookies ?? {},
      ]) {
        for (const { value, multiValue } of Object.values(fields)) {
          if (multiValue === undefined) continue;
          seen.add('multiValue');
          expect(multiValue.length).toBeGreaterThan(1);
          expect(multiValue[0]!.value).toBe(value);
        }
      }
      const names = Object.keys(request.headers);
      expect(names).toEqual(names.map((name) => name.toLowerCase()));
      expect(names).not.toContain('cookie');
      expect(facts.response.problems(event.response ?? request, event)).toEqual([]);
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['viewer-request', 'viewer-response', 'multiValue']));
});

it.each<[string, CloudFrontFunctionsEventInit]>([
  ['a request', { eventType: 'viewer-request' }],
  ['a response', { response: {} }],
])('drawn options make way for %s', (_, constraints) => {
  expect(() =>
    fc.assert(
      fc.property(anyCloudFrontFunctionsEvent(constraints), () => {}),
      SETTINGS,
    ),
  ).not.toThrow();
});

describe('answers', () => {
  const event = createCloudFrontFunctionsEvent();
  const { request } = event;
  const ofResponse = createCloudFrontFunctionsEvent({ response: { headers: { Via: '1.1 a' } } });
  const CONSEQUENCE = ', so CloudFront answers with an error.';

  it.each<[string, unknown]>([
    ['the request', request],
    [
      'another request',
      {
        ...request,
        uri: '/a',
        querystring: 'a=1',
        headers: { ...request.headers, 'x-a': { value: '1' } },
        cookies: { a: { multiValue: [] } },
      },
    ],
    ['a redirect', { statusCode: 302, headers: { location: { value: '/' } } }],
    ['a page', { statusCode: 200, body: 'x', cookies: { a: { value: '1', attributes: 'Path=/' } } }],
    ['bytes', { statusCode: 200, body: { encoding: 'base64', data: 'AA==' } }],
  ])('may be %s', (_, answer) => {
    expect(facts.response.problems(answer, event)).toEqual([]);
  });

  it.each<[unknown, string[]]>([
    [undefined, ['The answer is undefined, not an object']],
    [event, ['The answer is the whole event, not its request or its response']],
    [{ status: '302' }, ['statusCode is undefined, not a whole number from 200 to 599']],
    [
      { statusCode: '302', statusDescription: 7 },
      ['statusCode is "302", not a whole number from 200 to 599', 'statusDescription is 7, not a string'],
    ],
    [{ statusCode: 200, headers: 'x', cookies: [] }, ['headers is "x", not an object', 'cookies is [], not an object']],
    [
      { statusCode: 200, headers: { A: { value: '1' }, b: 'c', d: { value: 1 }, 'x-cache': { value: '' } } },
      [
        'headers["A"] is not in lower case',
        'headers["b"] is "c", not an object { value }',
        'headers["d"].value is 1, not a string',
        'headers["x-cache"] is a header that functions may not add',
      ],
    ],
    [{ statusCode: 200, body: 7 }, ['body is 7, neither a string nor an object { encoding, data }']],
    [{ statusCode: 200, body: { data: 7 } }, ['body.encoding is undefined, neither "text" nor "base64"', 'body.data is 7, not a string']],
    [{ statusCode: 200, body: { encoding: 'base64', data: '<p>' } }, ['body.data "<p>" isn’t base64']],
    [
      { ...request, method: 'PUT', uri: 'a', querystring: 7, headers: { ...request.headers, host: { value: 'other' } } },
      [
        'method is "PUT", though read-only ("GET")',
        'uri is "a", not a string that starts with "/"',
        'querystring is 7, not an object',
        'headers["host"] is changed, though read-only in events viewer-request',
      ],
    ],
  ])('may not be %j', (answer, expected) => {
    expect(facts.response.problems(answer, event)).toEqual(expected.map((problem) => problem + CONSEQUENCE));
  });

  it('to a response may change all but what is read-only', () => {
    const { response } = ofResponse;
    expect(facts.response.problems({ ...response, statusCode: 404, body: '' }, ofResponse)).toEqual([]);
    expect(facts.response.problems({ ...response, headers: { warning: { value: '110' } } }, ofResponse)).toEqual([
      `headers["warning"] is added, though read-only in events viewer-response${CONSEQUENCE}`,
      `headers["via"] is removed, though read-only in events viewer-response${CONSEQUENCE}`,
    ]);
  });

  it('become HTTP responses where they are some', () => {
    const answer = {
      statusCode: 200,
      headers: { vary: { multiValue: [{ value: 'a' }, { value: 'b' }] } },
      cookies: { s: { value: '1', attributes: 'Secure' }, t: { value: '2' } },
      body: { encoding: 'base64', data: 'PHA+' },
    };
    expect(facts.response.toHttpResponse!(answer, event)).toMatchObject({
      statusCode: 200,
      headers: { vary: 'a, b' },
      cookies: ['s=1; Secure', 't=2'],
      body: '<p>',
    });
    expect(facts.response.toHttpResponse!({ statusCode: 204 }, event).body).toBe('');
    expect(facts.response.toHttpResponse!({ statusCode: 200, body: 'x' }, event).body).toBe('x');
    expect(() => facts.response.toHttpResponse!(request, event)).toThrow('the function handed the request on');
  });

  it('to an event that was overridden to nothing are judged as a request’s', () => {
    expect(facts.response.problems({ statusCode: 200 }, null)).toEqual([]);
  });
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createCloudFrontFunctionsEvent(init as CloudFrontFunctionsEventInit);
  expect(
    messagesOf({
      'a response of a request': create({ eventType: 'viewer-request', response: {} }),
      'an error': create({ response: { statusCode: 404 } }),
      'a Lambda@Edge status': create({ response: { status: '200' } }),
      'an origin’s event': create({ eventType: 'origin-request' }),
      'a cookie without name': create({ cookies: ['=a'] }),
      'a path without slash': create({ uri: 'a' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a Lambda@Edge status": "Failed to create CloudFrontFunctionsEvent with "response": there is no option "status". Known options: statusCode, statusDescription, headers, cookies.",
      "a cookie without name": "Failed to create CloudFrontFunctionsEvent: option "cookies" is ["=a"]. Pass an array in which each element is a cookie such as "session=abc".",
      "a path without slash": "Failed to create CloudFrontFunctionsEvent: option "uri" is "a". Pass a path as it stands in the URL: it starts with "/", without blanks, "?" and "#".",
      "a response of a request": "Failed to create CloudFrontFunctionsEvent: option "response" is given, but viewer requests have none yet. Leave response out, or let eventType be "viewer-response".",
      "an error": "Failed to create CloudFrontFunctionsEvent with "response": option "statusCode" is 404. Pass an integer from 200 to 399.",
      "an origin’s event": "Failed to create CloudFrontFunctionsEvent: option "eventType" is "origin-request". Pass one of "viewer-request", "viewer-response".",
    }
  `);
});

it('is told from other events', () => {
  expect(detectEventSource(createCloudFrontFunctionsEvent({}, { context: { eventType: undefined } }))).toBeUndefined();
  expect(facts.recognises({ version: '1.0', context: null, viewer: {}, request: {} })).toBe(false);
});

describe('fromJSON says', () => {
  const known: CloudFrontFunctionsEventInit = {
    distributionDomainName: 'd111111abcdef8.cloudfront.net',
    distributionId: 'E1PA6795UKMFR9',
    requestId: 'Okpo--Z8wxYqXx8bxlKMk-3wgnxCBJ748QIBtTzVrgjNeTXmNbswgN==',
    ip: '192.0.2.7',
  };

  it.each<[string, CloudFrontFunctionsEventInit]>([
    [
      'maps of headers and parameters, and cookies',
      { headers: { 'user-agent': 'curl/8.7.1', 'x-tag': ['a', 'b'] }, querystring: { tag: ['a', 'b'], q: 'a b' }, cookies: ['a=1', 'b=2'] },
    ],
    [
      'responses',
      {
        headers: { 'user-agent': 'curl/8.7.1' },
        response: { statusCode: 302, headers: { location: '/' }, cookies: ['session=abc; Secure; Path=/'] },
        time: '2026-01-15T12:34:56.000Z',
      },
    ],
  ])('%s', (_, given) => {
    const init = { ...known, ...given };
    const call = fromJSON(createCloudFrontFunctionsEvent(init), createCloudFrontFunctionsEvent);
    expect(call.init).toEqual(init);
    expect(call.overrides).toBeUndefined();
  });
});

import type { CloudFrontResponseEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { createCloudFrontResponseEvent, detectEventSource, fromJSON, seed, type CloudFrontResponseEventInit } from 'lambdouble';
import { anyCloudFrontResponseEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/cloudfront-response/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

const cfOf = (init?: CloudFrontResponseEventInit): CloudFrontResponseEvent['Records'][0]['cf'] =>
  createCloudFrontResponseEvent(init).Records[0]!.cf;

beforeEach(() => seed(0));

describe('a viewer response', () => {
  it('is the default, with the viewer’s request', () => {
    const { config, request, response } = cfOf({ time: '2026-03-29T01:30:00Z', distributionDomainName: 'd1.cloudfront.net' });
    expect(config.eventType).toBe('viewer-response');
    expect(Object.keys(request)).toEqual(['clientIp', 'headers', 'method', 'querystring', 'uri']);
    expect(request.headers.host).toEqual([{ key: 'Host', value: 'd1.cloudfront.net' }]);
    expect(response).toStrictEqual({
      headers: {
        date: [{ key: 'Date', value: 'Sun, 29 Mar 2026 01:30:00 GMT' }],
        server: [{ key: 'Server', value: 'ExampleCustomOriginServer' }],
        'content-type': [{ key: 'Content-Type', value: 'text/html; charset=utf-8' }],
        'content-length': [{ key: 'Content-Length', value: '1024' }],
        via: [{ key: 'Via', value: expect.stringMatching(/^1\.1 [0-9a-f]{32}\.cloudfront\.net \(CloudFront\)$/) }],
      },
      status: '200',
      statusDescription: 'OK',
    });
    expect(Object.keys(response)).toEqual(['headers', 'status', 'statusDescription']);
  });
});

describe('an origin response', () => {
  it('comes with the request that CloudFront forwarded', () => {
    const { request, response } = cfOf({ eventType: 'origin-response', request: { uri: '/a', origin: { s3: {} } } });
    expect(Object.keys(request)).toEqual(['clientIp', 'headers', 'method', 'origin', 'querystring', 'uri']);
    expect(request.headers['user-agent']).toEqual([{ key: 'User-Agent', value: 'Amazon CloudFront' }]);
    expect(request.headers.host).toEqual([{ key: 'Host', value: 'amzn-s3-demo-bucket.s3.amazonaws.com' }]);
    expect(response.headers).not.toHaveProperty('via');
  });

  it.each<[string, CloudFrontResponseEventInit]>([
    ['an error', { status: 404 }],
    ['an error as text', { status: '500' }],
    ['an origin', { request: { origin: { custom: {} } } }],
  ])('comes by itself with %s', (_, init) => {
    expect(cfOf(init).config.eventType).toBe('origin-response');
  });
});

describe('a response', () => {
  it.each([
    [201, 'Created'],
    [404, 'Not Found'],
    [599, ''],
  ])('with status %i is described as %j', (status, description) => {
    expect(cfOf({ status }).response).toMatchObject({ status: String(status), statusDescription: description });
  });

  it('without body has no headers that describe one', () => {
    for (const status of [204, 304]) expect(Object.keys(cfOf({ status }).response.headers)).toEqual(['date', 'server', 'via']);
  });

  it('has the given headers as lists, without those that CloudFront hides', () => {
    const { headers } = cfOf({ headers: { 'Set-Cookie': ['a=1', 'b=2'], server: 'AmazonS3', 'X-Cache': 'Hit from cloudfront' } }).response;
    expect(headers['set-cookie']).toEqual([
      { key: 'Set-Cookie', value: 'a=1' },
      { key: 'Set-Cookie', value: 'b=2' },
    ]);
    expect(headers.server).toEqual([{ key: 'server', value: 'AmazonS3' }]);
    expect(headers).not.toHaveProperty('x-cache');
  });
});

it('what agrees with what in every generated event', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyCloudFrontResponseEvent(), (event) => {
      const { config, request, response } = event.Records[0]!.cf;
      const error = Number(response.status) >= 400;
      seen.add(`${config.eventType} ${error}`);
      expect(response.status).toMatch(/^[2-5]\d\d$/);
      expect('origin' in request).toBe(config.eventType === 'origin-response');
      expect(request).not.toHaveProperty('body');
      expect(facts.response.problems(response, event)).toEqual([]);
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['viewer-response false', 'origin-response false', 'origin-response true']));
});

it.each<[string, CloudFrontResponseEventInit]>([
  ['a viewer', { eventType: 'viewer-response' }],
  ['an error', { status: 503 }],
  ['an origin', { request: { origin: { custom: {} } } }],
])('drawn options make way for %s', (_, constraints) => {
  expect(() =>
    fc.assert(
      fc.property(anyCloudFrontResponseEvent(constraints), () => {}),
      SETTINGS,
    ),
  ).not.toThrow();
});

describe('answers', () => {
  const atViewer = createCloudFrontResponseEvent();
  const atOrigin = createCloudFrontResponseEvent({ eventType: 'origin-response', headers: { 'Transfer-Encoding': 'chunked' } });
  const answerTo = (event: CloudFrontResponseEvent, changes: object, headers: object = {}): readonly string[] => {
    const { response } = event.Records[0]!.cf;
    return facts.response.problems({ ...response, ...changes, headers: { ...response.headers, ...headers } }, event);
  };
  const CONSEQUENCE = ', so CloudFront answers 502.';

  it('may have more headers, and another status and a body for the origin’s', () => {
    const secure = { 'strict-transport-security': [{ key: 'Strict-Transport-Security', value: 'max-age=63072000' }] };
    expect(answerTo(atViewer, {}, secure)).toEqual([]);
    expect(answerTo(atOrigin, { status: '302', body: 'moved' }, secure)).toEqual([]);
  });

  it('may not touch what is read-only', () => {
    expect(answerTo(atViewer, { status: '302' }, { via: [], warning: [{ value: '110' }] })).toEqual([
      `headers["warning"] is added, though read-only in events viewer-response${CONSEQUENCE}`,
      `headers["via"] is removed, though read-only in events viewer-response${CONSEQUENCE}`,
      `status is "302", though read-only in events viewer-response ("200")${CONSEQUENCE}`,
    ]);
    expect(answerTo(atOrigin, {}, { 'transfer-encoding': [{ value: 'gzip' }] })).toEqual([
      `headers["transfer-encoding"] is changed, though read-only in events origin-response${CONSEQUENCE}`,
    ]);
  });

  it.each<[unknown, string]>([
    [null, 'The answer is null, not an object'],
    [atViewer, 'The answer is the whole event, not its request or a response'],
  ])('may not be %j', (answer, problem) => {
    expect(facts.response.problems(answer, atViewer)).toEqual([problem + CONSEQUENCE]);
  });

  it('become HTTP responses', () => {
    const answer = { status: '200', headers: { 'x-frame-options': [{ key: 'X-Frame-Options', value: 'DENY' }] } };
    expect(facts.response.toHttpResponse!(answer, atViewer)).toMatchObject({
      statusCode: 200,
      headers: { 'x-frame-options': 'DENY' },
      body: '',
    });
  });
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createCloudFrontResponseEvent(init as CloudFrontResponseEventInit);
  expect(
    messagesOf({
      'an error at the viewer': create({ eventType: 'viewer-response', status: 404 }),
      'an origin at the viewer': create({ eventType: 'viewer-response', request: { origin: { custom: {} } } }),
      'a status of 100': create({ status: 100 }),
      'a status that is no number': create({ status: 'OK' }),
      'a body of the request': create({ request: { body: 'x' } }),
      'a wrong path of the request': create({ request: { uri: 'a' } }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a body of the request": "Failed to create CloudFrontResponseEvent with "request": there is no option "body". Known options: clientIp, headers, method, querystring, uri, origin.",
      "a status of 100": "Failed to create CloudFrontResponseEvent: option "status" is 100. Pass an integer from 200 to 599, or a string of such an integer.",
      "a status that is no number": "Failed to create CloudFrontResponseEvent: option "status" is "OK". Pass an integer from 200 to 599, or a string of such an integer.",
      "a wrong path of the request": "Failed to create CloudFrontResponseEvent with "request": option "uri" is "a". Pass a path as it stands in the URL: it starts with "/", without blanks, "?" and "#".",
      "an error at the viewer": "Failed to create CloudFrontResponseEvent: option "status" is 404, but CloudFront calls no function for errors before the viewer gets them. Let eventType be "origin-response", or status be below 400.",
      "an origin at the viewer": "Failed to create CloudFrontResponseEvent: option "origin" is given, but viewer events carry none. Leave origin out, or let eventType be that of the origin.",
    }
  `);
});

it('is told from other events', () => {
  expect(detectEventSource(createCloudFrontResponseEvent({}, { Records: [{ cf: { response: undefined } }] }))).toBe('cloudfront-request');
});

describe('fromJSON says', () => {
  const known: CloudFrontResponseEventInit = {
    distributionDomainName: 'd111111abcdef8.cloudfront.net',
    distributionId: 'E1PA6795UKMFR9',
    requestId: 'Okpo--Z8wxYqXx8bxlKMk-3wgnxCBJ748QIBtTzVrgjNeTXmNbswgN==',
  };

  it.each<[string, CloudFrontResponseEventInit]>([
    [
      'responses and their requests',
      {
        status: 304,
        headers: { Via: '1.1 f00.cloudfront.net (CloudFront)', 'X-Tag': ['a', 'b'] },
        request: { clientIp: '192.0.2.7', uri: '/cats/tom.png', headers: { 'User-Agent': 'curl/8.7.1' } },
        time: '2026-01-15T12:34:56.000Z',
      },
    ],
  ])('%s', (_, given) => {
    const init = { ...known, ...given };
    const call = fromJSON(createCloudFrontResponseEvent(init), createCloudFrontResponseEvent);
    expect(call.init).toEqual(init);
    expect(call.overrides).toBeUndefined();
  });
});

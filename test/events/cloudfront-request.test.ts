import type { CloudFrontRequestEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import {
  createCloudFrontRequestEvent,
  createCloudFrontResponseEvent,
  detectEventSource,
  fromJSON,
  seed,
  type CloudFrontRequestEventInit,
} from 'lambdouble';
import { anyCloudFrontRequestEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/cloudfront-request/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const DISTRIBUTION = { distributionDomainName: 'd111111abcdef8.cloudfront.net', distributionId: 'EDFDVBD6EXAMPLE', requestId: 'r' };

const requestOf = (init?: CloudFrontRequestEventInit): CloudFrontRequestEvent['Records'][0]['cf']['request'] =>
  createCloudFrontRequestEvent(init).Records[0]!.cf.request;

beforeEach(() => seed(0));

describe('a viewer request', () => {
  it('is what the viewer sent to the distribution', () => {
    const event = createCloudFrontRequestEvent({ ...DISTRIBUTION, clientIp: '192.0.2.1', headers: { 'user-agent': 'curl/8.7.1' } });
    expect(event).toStrictEqual({
      Records: [
        {
          cf: {
            config: {
              distributionDomainName: 'd111111abcdef8.cloudfront.net',
              distributionId: 'EDFDVBD6EXAMPLE',
              eventType: 'viewer-request',
              requestId: 'r',
            },
            request: {
              clientIp: '192.0.2.1',
              headers: {
                host: [{ key: 'Host', value: 'd111111abcdef8.cloudfront.net' }],
                'user-agent': [{ key: 'user-agent', value: 'curl/8.7.1' }],
                accept: [{ key: 'Accept', value: '*/*' }],
              },
              method: 'GET',
              querystring: '',
              uri: '/',
            },
          },
        },
      ],
    });
    expect(Object.keys(event.Records[0]!.cf.request)).toEqual(['clientIp', 'headers', 'method', 'querystring', 'uri']);
    expect(Object.keys(event.Records[0]!.cf.request.headers)).toEqual(['host', 'user-agent', 'accept']);
  });
});

describe('an origin request', () => {
  it('is what CloudFront sends to the origin', () => {
    const { cf } = createCloudFrontRequestEvent({ eventType: 'origin-request', clientIp: '192.0.2.1' }).Records[0]!;
    expect(cf.config.eventType).toBe('origin-request');
    expect(Object.keys(cf.request)).toEqual(['clientIp', 'headers', 'method', 'origin', 'querystring', 'uri']);
    expect(cf.request.headers).toStrictEqual({
      host: [{ key: 'Host', value: 'example.org' }],
      'x-forwarded-for': [{ key: 'X-Forwarded-For', value: '192.0.2.1' }],
      'user-agent': [{ key: 'User-Agent', value: 'Amazon CloudFront' }],
      via: [{ key: 'Via', value: expect.stringMatching(/^1\.1 [0-9a-f]{32}\.cloudfront\.net \(CloudFront\)$/) }],
    });
    expect(cf.request.origin).toStrictEqual({
      custom: {
        customHeaders: {},
        domainName: 'example.org',
        keepaliveTimeout: 5,
        path: '',
        port: 443,
        protocol: 'https',
        readTimeout: 30,
        sslProtocols: ['TLSv1.2'],
      },
    });
  });

  it('goes to a bucket, too', () => {
    const { origin, headers } = requestOf({
      origin: { s3: { domainName: 'photos.s3.amazonaws.com', customHeaders: { 'X-A': ['1', '2'] } } },
    });
    expect(origin).toStrictEqual({
      s3: {
        authMethod: 'none',
        customHeaders: {
          'x-a': [
            { key: 'X-A', value: '1' },
            { key: 'X-A', value: '2' },
          ],
        },
        domainName: 'photos.s3.amazonaws.com',
        path: '',
      },
    });
    expect(headers.host).toEqual([{ key: 'Host', value: 'photos.s3.amazonaws.com' }]);
    expect(requestOf({ origin: { s3: { authMethod: 'origin-access-identity' } } }).origin?.s3?.region).toBe('us-east-1');
    expect(requestOf({ origin: { custom: { protocol: 'http' } } }).origin?.custom?.port).toBe(80);
  });

  it('appends to what the viewer sent of the way', () => {
    const { headers } = requestOf({
      eventType: 'origin-request',
      clientIp: '192.0.2.1',
      headers: { 'x-forwarded-for': '203.0.113.9', VIA: ['1.0 a', '1.1 b'], Host: 'www.example.com' },
    });
    expect(headers['x-forwarded-for']).toEqual([{ key: 'X-Forwarded-For', value: '203.0.113.9, 192.0.2.1' }]);
    expect(headers.via![0]!.value).toMatch(/^1\.0 a, 1\.1 b, 1\.1 [0-9a-f]{32}\.cloudfront\.net \(CloudFront\)$/);
    expect(headers.host).toEqual([{ key: 'Host', value: 'www.example.com' }]);
  });
});

describe('headers', () => {
  it('are lists in the viewer’s spelling, under names in lower case', () => {
    const { headers } = requestOf({ headers: { COOKIE: ['a=1', 'b=2'], cookie: 'c=3', 'X-Empty': '' } });
    expect(headers.cookie).toEqual([
      { key: 'COOKIE', value: 'a=1' },
      { key: 'COOKIE', value: 'b=2' },
      { key: 'COOKIE', value: 'c=3' },
    ]);
    expect(headers['x-empty']).toEqual([{ key: 'X-Empty', value: '' }]);
  });

  it('that CloudFront hides are left out', () => {
    const hidden = {
      Connection: 'close',
      'X-Forwarded-Proto': 'https',
      'x-amz-cf-pop': 'a',
      'X-Edge-Location': 'b',
      'X-Cache': 'c',
      Upgrade: 'd',
    };
    expect(Object.keys(requestOf({ headers: hidden }).headers)).toEqual(['host', 'user-agent', 'accept']);
  });
});

describe('a body', () => {
  it.each<[string, CloudFrontRequestEventInit['body'], string, string]>([
    ['text', 'grüße', 'Z3LDvMOfZQ==', 'text/plain;charset=UTF-8'],
    ['an object', { a: 1 }, 'eyJhIjoxfQ==', 'application/json'],
    ['bytes', Uint8Array.of(0, 255), 'AP8=', 'application/octet-stream'],
  ])('that is %s comes first, in base64, with its headers', (_, body, data, type) => {
    const request = requestOf({ body });
    expect(Object.keys(request)[0]).toBe('body');
    expect(request.body).toStrictEqual({ action: 'read-only', data, encoding: 'base64', inputTruncated: false });
    expect(request.method).toBe('POST');
    expect(request.headers['content-type']).toEqual([{ key: 'Content-Type', value: type }]);
    expect(request.headers['content-length']).toEqual([{ key: 'Content-Length', value: String(Buffer.from(data, 'base64').length) }]);
  });

  it('is cut off after 40 KB at the viewer and 1 MB at the origin', () => {
    const shown = (eventType: 'viewer-request' | 'origin-request', length: number): [number, boolean] => {
      const { data, inputTruncated } = requestOf({ eventType, body: 'x'.repeat(length) }).body!;
      return [Buffer.from(data, 'base64').length, inputTruncated];
    };
    expect(shown('viewer-request', 40_960)).toEqual([40_960, false]);
    expect(shown('viewer-request', 40_961)).toEqual([40_960, true]);
    expect(shown('origin-request', 40_961)).toEqual([40_961, false]);
    expect(shown('origin-request', 1_048_577)).toEqual([1_048_576, true]);
  });

  it('that is empty is shown as empty, also with GET; without one there is none', () => {
    expect(requestOf({ body: '' })).toMatchObject({ method: 'GET', body: { data: '', inputTruncated: false } });
    expect(requestOf({ body: null })).not.toHaveProperty('body');
  });
});

it('what agrees with what in every generated event', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyCloudFrontRequestEvent(), (event) => {
      const { config, request } = event.Records[0]!.cf;
      seen.add(config.eventType);
      expect(config.requestId).toMatch(/^[\w-]{54}==$/);
      expect(request.uri).toMatch(/^\/[^?#\s]*$/);
      expect(request.querystring).not.toMatch(/^\?|\s/);
      for (const [name, entries] of Object.entries(request.headers)) {
        expect(entries.length).toBeGreaterThan(0);
        for (const { key } of entries) expect(key!.toLowerCase()).toBe(name);
      }
      const { origin, headers, body } = request;
      if (config.eventType === 'viewer-request') expect(origin).toBeUndefined();
      else {
        seen.add(Object.keys(origin!).join());
        expect(headers.host![0]!.value).toBe((origin!.custom ?? origin!.s3)!.domainName);
        expect(headers['x-forwarded-for']![0]!.value.endsWith(request.clientIp)).toBe(true);
      }
      if (body === undefined) return;
      seen.add(`body ${body.inputTruncated}`);
      if (request.method === 'GET') expect(body.data).toBe('');
      expect(facts.response.problems(request, event)).toEqual([]);
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['viewer-request', 'origin-request', 'custom', 's3', 'body false', 'body true']));
});

it.each<[string, CloudFrontRequestEventInit]>([
  ['an origin', { origin: { custom: {} } }],
  ['a viewer', { eventType: 'viewer-request' }],
  ['a body', { body: 'x' }],
  ['GET', { method: 'GET' }],
])('drawn options make way for %s', (_, constraints) => {
  expect(() =>
    fc.assert(
      fc.property(anyCloudFrontRequestEvent(constraints), () => {}),
      SETTINGS,
    ),
  ).not.toThrow();
});

describe('answers', () => {
  const event = createCloudFrontRequestEvent({ headers: { Via: '1.1 proxy' } });
  const { request } = event.Records[0]!.cf;
  const problems = (answer: unknown, about: CloudFrontRequestEvent = event): readonly string[] => facts.response.problems(answer, about);
  const CONSEQUENCE = ', so CloudFront answers 502.';
  const redirect = { status: '302', statusDescription: 'Found', headers: { location: [{ key: 'Location', value: '/login' }] } };

  it.each<[string, unknown]>([
    ['the request', request],
    ['another path', { ...request, uri: '/index.html', querystring: 'a=1' }],
    ['one header more', { ...request, headers: { ...request.headers, 'x-a': [{ value: '1' }] } }],
    ['another body', { ...request, body: { action: 'replace', encoding: 'text', data: 'x' } }],
    ['the body as it was', { ...request, body: { action: 'read-only', data: '', encoding: 'base64', inputTruncated: false } }],
    ['a redirect', redirect],
    ['a status alone', { status: '401' }],
    ['a page', { status: '200', body: 'PHA+', bodyEncoding: 'base64' }],
  ])('may be %s', (_, answer) => {
    expect(problems(answer)).toEqual([]);
  });

  it.each<[unknown, string[]]>([
    [undefined, ['The answer is undefined, not an object']],
    [event, ['The answer is the whole event, not its request or a response']],
    [{ statusCode: 200 }, ['status is undefined, not a string from "200" to "599"']],
    [{ status: 302 }, ['status is 302, not a string from "200" to "599"']],
    [
      { status: '100', statusDescription: 7 },
      ['status is "100", not a string from "200" to "599"', 'statusDescription is 7, not a string'],
    ],
    [{ status: '204', body: 'x' }, ['body is there, though status is "204"']],
    [{ status: '200', body: { a: 1 } }, ['body is {"a":1}, not a string']],
    [{ status: '200', body: '<p>', bodyEncoding: 'base64' }, ['body "<p>" isn’t base64']],
    [{ status: '200', body: '', bodyEncoding: 'gzip' }, ['bodyEncoding is "gzip", neither "text" nor "base64"']],
    [{ status: '200', headers: [] }, ['headers is [], not an object']],
    [{ status: '200', headers: { a: 'b' } }, ['headers["a"] is "b", not an array of { key, value }']],
    [{ status: '200', headers: { A: [{ value: 'b' }] } }, ['headers["A"] is not in lower case']],
    [
      { status: '200', headers: { a: ['b', { key: 'c', value: 1 }] } },
      [
        'headers["a"][0] is "b", not an object { key, value }',
        'headers["a"][1].value is 1, not a string',
        'headers["a"][1].key is "c", not a spelling of "a"',
      ],
    ],
    [{ status: '200', headers: { connection: [{ value: 'close' }] } }, ['headers["connection"] is a header that functions may not add']],
    [{ status: '200', headers: { 'x-edge-a': [] } }, ['headers["x-edge-a"] is a header that functions may not add']],
    [
      { ...request, method: 'PUT', clientIp: '::1' },
      ['method is "PUT", though read-only ("GET")', expect.stringMatching(/^clientIp is "::1", though read-only/)],
    ],
    [
      { ...request, uri: 'index.html', querystring: 'a b' },
      ['uri is "index.html", not a string that starts with "/"', 'querystring is "a b", not a string without blanks and "#"'],
    ],
    [{ ...request, uri: `/${'a'.repeat(8190)}` }, ['uri and querystring have 8,192 characters or more']],
    [{ ...request, headers: undefined }, ['headers is missing']],
    [
      {
        ...request,
        headers: { ...request.headers, host: [{ key: 'Host', value: 'other' }], via: undefined, 'content-length': [{ value: '0' }] },
      },
      [
        'headers["via"] is undefined, not an array of { key, value }',
        'headers["content-length"] is added, though read-only in events viewer-request',
        'headers["host"] is changed, though read-only in events viewer-request',
        'headers["via"] is removed, though read-only in events viewer-request',
      ],
    ],
    [{ ...request, origin: { custom: {}, s3: {} } }, ['origin is {"custom":{},"s3":{}}, without exactly one of custom and s3']],
    [{ ...request, body: 'x' }, ['body is "x", not an object']],
    [
      { ...request, body: { action: 'change', data: 7 } },
      [
        'body.action is "change", neither "read-only" nor "replace"',
        'body.encoding is undefined, neither "text" nor "base64"',
        'body.data is 7, not a string',
      ],
    ],
  ])('may not be %j', (answer, expected) => {
    expect(problems(answer)).toEqual(expected.map((problem) => (typeof problem === 'string' ? problem + CONSEQUENCE : problem)));
  });

  it('are limited in size', () => {
    const page = { status: '200', body: 'x'.repeat(40_960) };
    expect(problems(page)).toEqual([`headers and body have 40962 bytes, over the 40 KB of an event viewer-request${CONSEQUENCE}`]);
    const atOrigin = createCloudFrontRequestEvent({ eventType: 'origin-request' });
    expect(problems(page, atOrigin)).toEqual([]);
    const replaced = (length: number): unknown => ({ ...request, body: { action: 'replace', encoding: 'text', data: 'x'.repeat(length) } });
    expect(problems(replaced(40_960))).toEqual([]);
    expect(problems(replaced(40_961))).toEqual([`body.data has 40961 bytes, over the 40 KB of an event viewer-request${CONSEQUENCE}`]);
  });

  it('become HTTP responses where they are some', () => {
    const cookies = { 'set-cookie': [{ value: 'a=1' }, { value: 'b=2' }] };
    expect(facts.response.toHttpResponse!({ ...redirect, headers: { ...redirect.headers, ...cookies } }, event)).toEqual({
      statusCode: 302,
      headers: { location: '/login', 'set-cookie': 'a=1, b=2' },
      multiValueHeaders: { location: ['/login'], 'set-cookie': ['a=1', 'b=2'] },
      cookies: ['a=1', 'b=2'],
      body: '',
    });
    expect(facts.response.toHttpResponse!({ status: '200', body: 'PHA+', bodyEncoding: 'base64' }, event).body).toBe('<p>');
    expect(() => facts.response.toHttpResponse!(request, event)).toThrow('the function handed the request on');
  });

  it('to events that were overridden to nothing are judged as a viewer’s', () => {
    expect(facts.response.problems({ status: '200' }, null)).toEqual([]);
    expect(facts.response.problems({ status: 200 }, { Records: [{ cf: { config: { eventType: 'constructor' } } }] })).toHaveLength(1);
  });
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createCloudFrontRequestEvent(init as CloudFrontRequestEventInit);
  expect(
    messagesOf({
      'an origin at the viewer': create({ eventType: 'viewer-request', origin: { custom: {} } }),
      'two origins': create({ origin: { custom: {}, s3: {} } }),
      'an unknown option of an origin': create({ origin: { custom: { domain: 'a.b' } } }),
      'a wrong option of an origin': create({ origin: { s3: { domainName: 7 } } }),
      'a region without an identity': create({ origin: { s3: { region: 'eu-west-1' } } }),
      'a body with GET': create({ method: 'GET', body: 'x' }),
      'a path without slash': create({ uri: 'index.html' }),
      'a question mark': create({ querystring: '?a=1' }),
      'a long address': create({ uri: `/${'a'.repeat(8000)}`, querystring: 'a'.repeat(200) }),
      'a response’s event type': create({ eventType: 'viewer-response' }),
      'a wrong header': create({ headers: { 'a b': 'c' } }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a body with GET": "Failed to create CloudFrontRequestEvent: option "body" is given with the method GET. CloudFront refuses such requests with a 403: use another method, or an empty body.",
      "a long address": "Failed to create CloudFrontRequestEvent: options "uri" and "querystring" have 8201 characters. Together with the question mark they must have fewer than 8,192.",
      "a path without slash": "Failed to create CloudFrontRequestEvent: option "uri" is "index.html". Pass a path as it stands in the URL: it starts with "/", without blanks, "?" and "#".",
      "a question mark": "Failed to create CloudFrontRequestEvent: option "querystring" is "?a=1". Pass an object of decoded names, each with a string or an array of strings, or a query string as it stands in the URL.",
      "a region without an identity": "Failed to create CloudFrontRequestEvent: option "origin.s3.region" is given without an origin access identity. Let authMethod be "origin-access-identity", or leave region out.",
      "a response’s event type": "Failed to create CloudFrontRequestEvent: option "eventType" is "viewer-response". Pass one of "viewer-request", "origin-request".",
      "a wrong header": "Failed to create CloudFrontRequestEvent: option "headers" is {"a b":"c"}. Pass an object of header names, each with a string or an array of strings without line breaks.",
      "a wrong option of an origin": "Failed to create CloudFrontRequestEvent with "origin.s3": option "domainName" is 7. Pass a domain name such as "api.example.com".",
      "an origin at the viewer": "Failed to create CloudFrontRequestEvent: option "origin" is given, but viewer events carry none. Leave origin out, or let eventType be that of the origin.",
      "an unknown option of an origin": "Failed to create CloudFrontRequestEvent with "origin.custom": there is no option "domain". Known options: customHeaders, domainName, keepaliveTimeout, path, port, protocol, readTimeout, sslProtocols.",
      "two origins": "Failed to create CloudFrontRequestEvent: option "origin" is {"custom":{},"s3":{}}. Pass an object with either "custom" or "s3", such as { s3: { domainName: "photos.s3.amazonaws.com" } }.",
    }
  `);
});

it('is told from other events', () => {
  expect(detectEventSource(createCloudFrontResponseEvent())).toBe('cloudfront-response');
  expect(detectEventSource(createCloudFrontRequestEvent({}, { Records: [{ cf: { config: undefined } }] }))).toBeUndefined();
});

describe('fromJSON says', () => {
  const known: CloudFrontRequestEventInit = {
    distributionDomainName: 'd111111abcdef8.cloudfront.net',
    distributionId: 'E1PA6795UKMFR9',
    requestId: 'Okpo--Z8wxYqXx8bxlKMk-3wgnxCBJ748QIBtTzVrgjNeTXmNbswgN==',
    clientIp: '192.0.2.7',
  };

  it.each<[string, CloudFrontRequestEventInit]>([
    [
      'headers as a map, and bodies',
      { headers: { 'User-Agent': 'curl/8.7.1', 'X-Tag': ['a', 'b'] }, querystring: 'size=large', body: { quantity: 2 } },
    ],
  ])('%s', (_, given) => {
    const init = { ...known, ...given };
    const call = fromJSON(createCloudFrontRequestEvent(init), createCloudFrontRequestEvent);
    expect(call.init).toEqual(init);
    expect(call.overrides).toBeUndefined();
  });

  it('origins, and what a viewer sent of headers to which CloudFront adds', () => {
    const init = {
      ...known,
      headers: { 'X-Forwarded-For': '198.51.100.1' },
      origin: { custom: { domainName: 'api.example.com', customHeaders: { 'X-Key': 'k' } } },
    };
    const call = fromJSON(createCloudFrontRequestEvent(init), createCloudFrontRequestEvent);
    expect(call.init).toEqual(init);
    expect(call.overrides?.Records?.[0]?.cf?.request?.headers).toEqual({ via: [{ value: expect.any(String) }] });
  });
});

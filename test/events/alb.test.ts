import { configure, createALBEvent, createAPIGatewayProxyEvent, detectEventSource, fromJSON, type ALBEventInit } from 'lambdouble';
import { afterEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/alb/facts.js';

afterEach(() => configure());

const ARN = 'arn:aws:elasticloadbalancing:eu-west-1:000000000001:targetgroup/orders/6d0ecf831eec9f09';

describe('header modes', () => {
  const init: ALBEventInit = {
    headers: { 'X-Tag': ['a', 'b'], Accept: '*/*', Connection: 'keep-alive' },
    queryStringParameters: { tag: ['red', 'blue green'], ä: '' },
  };

  it('keep the last of several values by default', () => {
    const event = createALBEvent(init);
    expect(event.headers).toMatchObject({ accept: '*/*', connection: 'keep-alive', 'x-tag': 'b' });
    expect(event.queryStringParameters).toEqual({ tag: 'blue%20green', '%C3%A4': '' });
    expect(event).not.toHaveProperty('multiValueHeaders');
    expect(event).not.toHaveProperty('multiValueQueryStringParameters');
  });

  it('keep all values as lists where the target group has them enabled', () => {
    const event = createALBEvent({ ...init, multiValueHeadersEnabled: true });
    expect(event.multiValueHeaders).toMatchObject({ accept: ['*/*'], 'x-tag': ['a', 'b'], 'x-forwarded-proto': ['https'] });
    expect(event.multiValueQueryStringParameters).toEqual({ tag: ['red', 'blue%20green'], '%C3%A4': [''] });
    expect(event).not.toHaveProperty('headers');
    expect(event).not.toHaveProperty('queryStringParameters');
  });

  it('have names in lower case, sorted, in either mode', () => {
    for (const multiValueHeadersEnabled of [false, true]) {
      const { headers, multiValueHeaders } = createALBEvent({ ...init, multiValueHeadersEnabled, body: 'x' });
      const names = Object.keys(headers ?? multiValueHeaders!);
      expect(names).toEqual(names.toSorted());
      expect(names).toEqual(names.map((name) => name.toLowerCase()));
    }
  });
});

describe('query', () => {
  it('is empty, never absent', () => {
    expect(createALBEvent().queryStringParameters).toEqual({});
    expect(createALBEvent({ multiValueHeadersEnabled: true }).multiValueQueryStringParameters).toEqual({});
  });

  it('stays as it stands in the URL', () => {
    const event = createALBEvent({ queryStringParameters: 'a=1&a=%202&plus=x+y&flag&&broken=%ZZ&=v' });
    expect(event.queryStringParameters).toEqual({ a: '%202', plus: 'x+y', flag: '', broken: '%ZZ', '': 'v' });
  });
});

describe('the listener', () => {
  it.each<[ALBEventInit, string, string]>([
    [{}, 'https', '443'],
    [{ protocol: 'HTTP' }, 'http', '80'],
    [{ protocol: 'HTTP', port: 8080 }, 'http', '8080'],
    [{ port: 8443 }, 'https', '8443'],
  ])('%j', (init, proto, port) => {
    expect(createALBEvent(init).headers).toMatchObject({ 'x-forwarded-proto': proto, 'x-forwarded-port': port });
  });
});

describe('the client', () => {
  it('is the last address that the request was forwarded for', () => {
    const forwarded = { 'X-Forwarded-For': '203.0.113.9, 198.51.100.7' };
    expect(createALBEvent({ headers: forwarded, sourceIp: '198.51.100.7' }).headers!['x-forwarded-for']).toBe(forwarded['X-Forwarded-For']);
    expect(() => createALBEvent({ headers: forwarded, sourceIp: '203.0.113.9' })).toThrow(
      'Failed to create ALBEvent: header X-Forwarded-For is "198.51.100.7", but option "sourceIp" is "203.0.113.9". Leave one of the two out.',
    );
  });

  it('came at a time that the trace id tells', () => {
    expect(createALBEvent({ time: 1774746000250 }).headers!['x-amzn-trace-id']).toMatch(
      new RegExp(`^Root=1-${(1774746000).toString(16)}-[0-9a-f]{24}$`),
    );
  });
});

describe('body', () => {
  it.each<[ALBEventInit, string, boolean]>([
    [{}, '', false],
    [{ body: '' }, '', false],
    [{ body: { a: 1 } }, '{"a":1}', false],
    [{ body: 'a=1', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, 'YT0x', true],
    [{ body: '{}', headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'identity' } }, 'e30=', true],
    [{ body: Uint8Array.of(137, 80) }, 'iVA=', true],
  ])('%j', (init, body, isBase64Encoded) => {
    expect(createALBEvent(init)).toMatchObject({ body, isBase64Encoded });
  });

  it('says its size and its type', () => {
    expect(createALBEvent({ body: 'ä' }).headers).toMatchObject({ 'content-length': '2', 'content-type': 'text/plain;charset=UTF-8' });
    expect(createALBEvent({ headers: { 'Content-Length': '17' } }).headers).toMatchObject({ 'content-length': '0' });
    expect(createALBEvent().headers).not.toHaveProperty('content-length');
  });
});

describe('the target group', () => {
  it('lies in the account and region', () => {
    configure({ region: 'cn-north-1', accountId: '000000000001' });
    const { requestContext, headers } = createALBEvent();
    expect(requestContext.elb.targetGroupArn).toMatch(
      /^arn:aws-cn:elasticloadbalancing:cn-north-1:000000000001:targetgroup\/my-targets\/[0-9a-f]{16}$/,
    );
    expect(headers!.host).toMatch(/^my-load-balancer-\d{10}\.cn-north-1\.elb\.amazonaws\.com\.cn$/);
  });

  it('says where the load balancer is', () => {
    expect(createALBEvent({ targetGroupArn: ARN }).headers!.host).toMatch(/\.eu-west-1\.elb\.amazonaws\.com$/);
    expect(() => createALBEvent({ targetGroupArn: ARN, region: 'us-east-1' })).toThrow(
      'Failed to create ALBEvent: option "region" is "us-east-1", but targetGroupArn says "eu-west-1". Leave one of the two out.',
    );
  });
});

describe('health checks', () => {
  it('have nothing but the agent', () => {
    expect(createALBEvent({ healthCheck: true, path: '/health', targetGroupArn: ARN })).toEqual({
      requestContext: { elb: { targetGroupArn: ARN } },
      httpMethod: 'GET',
      path: '/health',
      queryStringParameters: {},
      headers: { 'user-agent': 'ELB-HealthChecker/2.0' },
      body: '',
      isBase64Encoded: false,
    });
  });

  it('come in lists, too', () => {
    const event = createALBEvent({ healthCheck: true, multiValueHeadersEnabled: true });
    expect(event.multiValueHeaders).toEqual({ 'user-agent': ['ELB-HealthChecker/2.0'] });
    expect(event).not.toHaveProperty('headers');
  });
});

describe('refuses', () => {
  it.each<[ALBEventInit, string]>([
    [{ healthCheck: true, body: 'x' }, 'option "body" is "x", but healthCheck is true. Leave "body" out: health checks are all alike.'],
    [{ port: 0 }, 'option "port" is 0. Pass an integer from 1 to 65535.'],
    [{ path: '/a b' }, 'option "path" is "/a b". Pass a path as it stands in the URL, percent-encoded, without query.'],
    [{ isBase64Encoded: true }, 'isBase64Encoded is true, but there is no body. Pass a "body", or leave "isBase64Encoded" out.'],
    [{ body: 'x'.repeat(1_048_577) }, 'option "body" has 1048577 bytes. Load balancers hand over bodies of 1048576 bytes at most.'],
    [
      { headers: { 'X-Forwarded-Port': '8080' } },
      'header X-Forwarded-Port is "8080". Leave it out: the load balancer writes "443" there itself.',
    ],
  ])('%#', (init, message) => {
    expect(() => createALBEvent(init)).toThrow(`Failed to create ALBEvent: ${message}`);
  });
});

describe('facts', () => {
  it('tell load balancers from REST APIs', () => {
    expect(detectEventSource(createAPIGatewayProxyEvent())).toBe('api-gateway-proxy');
    expect(detectEventSource(createALBEvent({ multiValueHeadersEnabled: true }))).toBe('alb');
  });
});

describe('an answer', () => {
  const single = createALBEvent();
  const multi = createALBEvent({ multiValueHeadersEnabled: true });
  const consequence = 'so the load balancer answers 502 “Bad Gateway”.';

  it.each<[unknown, unknown, number, Record<string, string>, string]>([
    [{ statusCode: 204 }, single, 204, { 'content-type': 'application/octet-stream' }, ''],
    [
      { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: 'PHA+', isBase64Encoded: true },
      single,
      200,
      { 'content-type': 'text/html' },
      '<p>',
    ],
    [{ statusCode: 200, headers: { a: '1' }, multiValueHeaders: { a: ['2'] } }, single, 200, { a: '1' }, ''],
    [{ statusCode: 200, headers: { a: '1' }, multiValueHeaders: { a: ['2', '3'] } }, multi, 200, { a: '2, 3' }, ''],
    [{ statusCode: 200, headers: {}, multiValueHeaders: null, statusDescription: '200 OK', extra: 1 }, single, 200, {}, ''],
  ])('%j is well-formed', (answer, event, statusCode, headers, body) => {
    expect(facts.response.problems(answer, event)).toEqual([]);
    expect(facts.response.toHttpResponse?.(answer, event)).toMatchObject({ statusCode, headers, body });
  });

  it('sets several cookies in lists alone', () => {
    const answer = { statusCode: 200, multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'] } };
    expect(facts.response.toHttpResponse?.(answer, multi).cookies).toEqual(['a=1', 'b=2']);
  });

  it.each<[unknown, unknown, string]>([
    ['hello', single, 'The answer is "hello", not an object with a statusCode'],
    [{ body: 'x' }, single, 'statusCode is undefined, not a whole number from 100 to 599'],
    [{ statusCode: '200' }, single, 'statusCode is "200", not a whole number from 100 to 599'],
    [{ statusCode: 200, headers: null }, single, 'headers is null, not an object'],
    [{ statusCode: 200, headers: { 'content-length': 3 } }, single, 'headers["content-length"] is 3, not a string'],
    [{ statusCode: 200, headers: {}, multiValueHeaders: null }, multi, 'multiValueHeaders is null, not an object'],
    [{ statusCode: 200, multiValueHeaders: { a: '1' } }, multi, 'multiValueHeaders["a"] is "1", not an array of strings'],
    [{ statusCode: 200, body: null }, single, 'body is null, not a string (leave it out)'],
    [{ statusCode: 200, body: { a: 1 } }, single, 'body is {"a":1}, not a string (JSON.stringify it)'],
    [{ statusCode: 200, statusDescription: 200 }, single, 'statusDescription is 200, not a string such as "200 OK"'],
    [{ statusCode: 200, body: 'x'.repeat(1_048_577) }, single, 'The answer has 1048605 bytes of JSON, more than 1048576'],
  ])('%# is malformed', (answer, event, problem) => {
    expect(facts.response.problems(answer, event)).toEqual([`${problem}, ${consequence}`]);
    expect(facts.response.toHttpResponse?.(answer, event)).toMatchObject({ statusCode: 502, headers: { 'content-type': 'text/html' } });
  });

  it('loses headers of the other mode', () => {
    const problem = (answer: unknown, event: unknown) => facts.response.problems(answer, event);
    expect(problem({ statusCode: 200, multiValueHeaders: { a: ['1'] } }, single)).toEqual([
      'The answer has its headers in multiValueHeaders, but the target group hasn’t multi-value headers enabled, so the load balancer ignores them: use headers.',
    ]);
    expect(problem({ statusCode: 200, headers: { a: '1' } }, multi)).toEqual([
      'The answer has its headers in headers, but the target group has multi-value headers enabled, so the load balancer ignores them: use multiValueHeaders.',
    ]);
  });
});

describe('fromJSON says', () => {
  const known: ALBEventInit = {
    targetGroupArn: 'arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/orders/49e9d65c45c6791a',
    domainName: 'www.example.com',
    sourceIp: '192.0.2.7',
    userAgent: 'curl/8.7.1',
    headers: { 'x-amzn-trace-id': 'Root=1-65920080-0d9c2fe69c4769c78f3d1c9d' },
  };

  it.each<[string, ALBEventInit]>([
    ['decoded parameters', { queryStringParameters: { q: 'a b', tag: 'ü' } }],
    ['queries as they stand in the URL, where they are unusual', { queryStringParameters: 'q=a+b' }],
    ['lists of headers and parameters', { multiValueHeadersEnabled: true, queryStringParameters: { tag: ['a', 'b'] } }],
    ['bodies and listeners', { httpMethod: 'PUT', body: { quantity: 2 }, protocol: 'HTTP', port: 8080 }],
  ])('%s', (_, given) => {
    const init = { ...known, ...given };
    const call = fromJSON(createALBEvent(init), createALBEvent);
    expect(call.init).toEqual(init);
    expect(call.overrides).toBeUndefined();
  });

  it('health checks', () => {
    const { init } = fromJSON(createALBEvent({ healthCheck: true, path: '/health' }), createALBEvent);
    expect(init).toMatchObject({ healthCheck: true, path: '/health' });
    expect(init).not.toHaveProperty('userAgent');
  });
});

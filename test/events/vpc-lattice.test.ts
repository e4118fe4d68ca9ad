import {
  configure,
  createVPCLatticeEvent,
  createVPCLatticeEventV2,
  detectEventSource,
  fromJSON,
  type VPCLatticeEventInit,
} from 'lambdouble';
import { afterEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/vpc-lattice/facts.js';

afterEach(() => configure());

const VPC = 'arn:aws:ec2:us-east-1:123456789012:vpc/vpc-0b8276c84697e7339';

describe('path and query', () => {
  it.each<[VPCLatticeEventInit, string, Record<string, string>]>([
    [{}, '/', {}],
    [{ raw_path: '/a%20b/' }, '/a%20b/', {}],
    [{ raw_path: '/a?x=1&x=%202&flag' }, '/a?x=1&x=%202&flag', { x: '%202', flag: '' }],
    [{ raw_path: '/a', query_string_parameters: { x: ['1', 'b c'], ä: '' } }, '/a?x=1&x=b%20c&%C3%A4=', { x: 'b%20c', '%C3%A4': '' }],
    [{ query_string_parameters: 'x=1&y=+' }, '/?x=1&y=+', { x: '1', y: '+' }],
    [{ query_string_parameters: {} }, '/', {}],
  ])('%j', (init, raw_path, query_string_parameters) => {
    expect(createVPCLatticeEvent(init)).toMatchObject({ raw_path, query_string_parameters });
    expect(createVPCLatticeEvent(init).query_string_parameters).toEqual(query_string_parameters);
  });
});

describe('the event', () => {
  it('has six members, always', () => {
    const event = createVPCLatticeEvent();
    expect(Object.keys(event)).toEqual(['raw_path', 'method', 'headers', 'query_string_parameters', 'body', 'is_base64_encoded']);
    expect(event).toMatchObject({ method: 'GET', body: '', is_base64_encoded: false });
  });
});

describe('headers', () => {
  it('are in lower case and sorted, repeated ones joined', () => {
    const { headers } = createVPCLatticeEvent({
      headers: { 'X-Tag': ['a', 'b'], ACCEPT: '*/*', 'x-a': '1', Connection: 'close' },
      body: 'ä',
    });
    expect(headers).toMatchObject({ 'x-tag': 'a, b', accept: '*/*', 'content-length': '2' });
    expect(headers).not.toHaveProperty('connection');
    expect(Object.keys(headers)).toEqual(Object.keys(headers).toSorted());
  });

  it('tell the service, its network and its target group', () => {
    const { headers } = createVPCLatticeEvent();
    const [, id] = /^ServiceArn=arn:aws:vpc-lattice:us-east-1:123456789012:service\/svc-([0-9a-f]{17}); /.exec(
      headers['x-amzn-lattice-target']!,
    )!;
    expect(headers['x-amzn-lattice-target']).toMatch(
      /; ServiceNetworkArn=arn:.+:servicenetwork\/sn-\w{17}; TargetGroupArn=arn:.+\/tg-\w{17}$/,
    );
    expect(headers.host).toBe(`my-service-${id}.7d67968.vpc-lattice-svcs.us-east-1.on.aws`);
    expect(headers['x-forwarded-for']).toMatch(/^10\.0\.\d+\.\d+$/);
  });

  it('tell the VPC, where it is known', () => {
    expect(createVPCLatticeEvent({ identity: { sourceVpcArn: VPC } }).headers).toMatchObject({
      'x-amzn-lattice-network': `SourceVpcArn=${VPC}`,
      'x-amzn-source-vpc': 'vpc-0b8276c84697e7339',
    });
    const { headers } = createVPCLatticeEvent({ identity: { sourceVpcArn: null } });
    expect(headers).not.toHaveProperty('x-amzn-lattice-network');
    expect(headers).not.toHaveProperty('x-amzn-source-vpc');
  });

  it('tell the principal of a signed request', () => {
    expect(createVPCLatticeEvent().headers).not.toHaveProperty('x-amzn-lattice-identity');
    const principal = 'arn:aws:sts::123456789012:assumed-role/orders/i-0c7de02a688bde9f7';
    const identity = { principal, principalOrgID: 'o-aa111bb222', x509SanDns: 'orders.example.com' };
    expect(createVPCLatticeEvent({ identity }).headers['x-amzn-lattice-identity']).toBe(
      `Principal=${principal}; PrincipalOrgID=o-aa111bb222; SessionName=i-0c7de02a688bde9f7; Type=AWS_IAM; X509SAN/DNS=orders.example.com`,
    );
    expect(createVPCLatticeEvent({ identity: { type: 'AWS_IAM', sessionName: 's-1' } }).headers['x-amzn-lattice-identity']).toBe(
      'Principal=arn:aws:sts::123456789012:assumed-role/api-client/s-1; PrincipalOrgID=; SessionName=s-1; Type=AWS_IAM',
    );
  });

  it('of VPC Lattice can’t be forged', () => {
    const { headers } = createVPCLatticeEvent({ headers: { 'X-Amzn-Lattice-Identity': 'Principal=me', 'X-Amzn-Source-Vpc': 'mine' } });
    expect(headers).not.toHaveProperty('x-amzn-lattice-identity');
    expect(headers['x-amzn-source-vpc']).toMatch(/^vpc-/);
  });
});

describe('body', () => {
  it.each<[VPCLatticeEventInit, string, boolean]>([
    [{ body: { a: 1 } }, '{"a":1}', false],
    [{ body: 'a=1', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, 'YT0x', true],
    [{ body: Uint8Array.of(137, 80) }, 'iVA=', true],
    [{ body: 'iVA=', is_base64_encoded: true }, 'iVA=', true],
  ])('%j', (init, body, is_base64_encoded) => {
    expect(createVPCLatticeEvent(init)).toMatchObject({ method: 'POST', body, is_base64_encoded });
  });
});

describe('refuses', () => {
  it.each<[VPCLatticeEventInit, string]>([
    [
      { raw_path: '/a?x=1', query_string_parameters: { y: '2' } },
      'raw_path "/a?x=1" has a query, and query_string_parameters is given, too. Leave one of the two out.',
    ],
    [{ raw_path: 'a' }, 'option "raw_path" is "a". Pass a path as it stands in the URL, percent-encoded, with or without query.'],
    [{ is_base64_encoded: true }, 'is_base64_encoded is true, but there is no body. Pass a "body", or leave "is_base64_encoded" out.'],
    [
      { is_base64_encoded: true, body: '?' },
      'is_base64_encoded is true, but the body "?" isn’t base64. Pass base64, or the bytes themselves as a Uint8Array.',
    ],
    [
      { region: 'us-east-1', serviceArn: 'arn:aws:vpc-lattice:eu-west-1:123456789012:service/svc-0a40eebed65f8d69c' },
      'option "region" says "us-east-1", but serviceArn says "eu-west-1". A service lies in one region: leave one out.',
    ],
    [
      { domainName: 'a.example.com', headers: { host: 'b.example.com' } },
      'header Host is "b.example.com", but option "domainName" is "a.example.com". Leave one of the two out.',
    ],
  ])('%j', (init, message) => {
    expect(() => createVPCLatticeEvent(init)).toThrow(`Failed to create VPCLatticeEvent: ${message}`);
  });

  it('identities that can’t be', () => {
    expect(() => createVPCLatticeEvent({ identity: { principal: 'ana' } })).toThrow(
      'Failed to create VPCLatticeEvent with "identity": option "principal" is "ana". Pass an ARN.',
    );
  });
});

it('each version is a source of its own', () => {
  expect(detectEventSource(createVPCLatticeEvent())).toBe('vpc-lattice');
  expect(detectEventSource(createVPCLatticeEventV2())).toBe('vpc-lattice-v2');
});

describe('an answer', () => {
  it.each([{ statusCode: 204 }, { statusCode: 200, headers: { a: 'b' }, body: 'PHA+', isBase64Encoded: true }])(
    '%j is well-formed',
    (answer) => {
      expect(facts.response.problems(answer, undefined)).toEqual([]);
    },
  );

  it('becomes a response', () => {
    const answer = { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: 'PHA+', isBase64Encoded: true };
    expect(facts.response.toHttpResponse?.(answer, undefined)).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'text/html' },
      body: '<p>',
    });
  });

  it.each<[unknown, string]>([
    [undefined, 'The answer is undefined, not an object with a statusCode'],
    [{ statusCode: '200' }, 'statusCode is "200", not a whole number from 100 to 599'],
    [{ statusCode: 200, headers: null }, 'headers is null, not an object'],
    [{ statusCode: 200, headers: { a: 1 } }, 'headers["a"] is 1, not a string'],
    [{ statusCode: 200, body: null }, 'body is null, not a string (leave it out)'],
    [{ statusCode: 200, isBase64Encoded: 'no' }, 'isBase64Encoded is "no", neither true nor false'],
  ])('%j is malformed', (answer, problem) => {
    expect(facts.response.problems(answer, undefined)).toEqual([`${problem}, so VPC Lattice answers its client with an error.`]);
    expect(facts.response.toHttpResponse?.(answer, undefined).statusCode).toBe(500);
  });
});

describe('fromJSON says', () => {
  const known: VPCLatticeEventInit = {
    serviceNetworkArn: 'arn:aws:vpc-lattice:eu-west-1:123456789012:servicenetwork/sn-01e0d9c672ab0108a',
    serviceArn: 'arn:aws:vpc-lattice:eu-west-1:123456789012:service/svc-0b0d255098c15a08b',
    targetGroupArn: 'arn:aws:vpc-lattice:eu-west-1:123456789012:targetgroup/tg-04a0468299df66f80',
    domainName: 'orders.internal.example.com',
    sourceIp: '10.0.3.4',
    userAgent: 'curl/8.7.1',
    identity: { sourceVpcArn: 'arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-0212cfef4f08f67bd' },
  };

  it.each<[string, VPCLatticeEventInit]>([
    ['paths and parameters', { raw_path: '/orders', query_string_parameters: { page: ['1', '2'] } }],
    [
      'who signed',
      {
        body: { quantity: 2 },
        identity: {
          principal: 'arn:aws:iam::123456789012:user/ana',
          principalOrgID: 'o-aa111bb222',
          x509SanDns: 'a.example.com',
          sourceVpcArn: null,
        },
      },
    ],
  ])('%s', (_, given) => {
    const init = { ...known, ...given };
    const call = fromJSON(createVPCLatticeEvent(init), createVPCLatticeEvent);
    expect(call.init).toEqual(init);
    expect(call.overrides).toBeUndefined();
  });
});

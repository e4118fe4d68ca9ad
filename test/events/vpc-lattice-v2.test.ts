import { configure, createVPCLatticeEventV2, fromJSON, type VPCLatticeEventV2Init } from 'lambdouble';
import { afterEach, describe, expect, it } from 'vitest';

afterEach(() => configure());

describe('path and query', () => {
  it.each<[VPCLatticeEventV2Init, string, Record<string, string[]> | undefined]>([
    [{}, '/', undefined],
    [
      { path: '/echo?QS1=value1&QS1=value2&single=one' },
      '/echo?QS1=value1&QS1=value2&single=one',
      { QS1: ['value1', 'value2'], single: ['one'] },
    ],
    [{ path: '/a', queryStringParameters: { x: ['1', 'b c'] } }, '/a?x=1&x=b%20c', { x: ['1', 'b%20c'] }],
    [{ path: '/a?' }, '/a?', undefined],
  ])('%j', (init, path, queryStringParameters) => {
    const event = createVPCLatticeEventV2(init);
    expect([event.path, event.queryStringParameters]).toEqual([path, queryStringParameters]);
  });
});

describe('the event', () => {
  it('has no members without something in them', () => {
    expect(Object.keys(createVPCLatticeEventV2())).toEqual(['version', 'path', 'method', 'headers', 'requestContext', 'requestId']);
  });

  it('says that a body is base64, never that it isn’t', () => {
    const text = createVPCLatticeEventV2({ body: { a: 1 } });
    expect(text).toMatchObject({ method: 'POST', body: '{"a":1}' });
    expect(text).not.toHaveProperty('isBase64Encoded');
    expect(createVPCLatticeEventV2({ body: Uint8Array.of(137, 80) })).toMatchObject({ body: 'iVA=', isBase64Encoded: true });
  });

  it('has lists of headers, in lower case and sorted', () => {
    const { headers, requestId } = createVPCLatticeEventV2({ headers: { 'X-Tag': ['a', 'b'], ACCEPT: '*/*' } });
    expect(headers).toMatchObject({ 'x-tag': ['a', 'b'], accept: ['*/*'], 'x-amzn-requestid': [requestId] });
    expect(Object.keys(headers)).toEqual(Object.keys(headers).toSorted());
    expect(Object.keys(headers).filter((name) => name.startsWith('x-amzn-lattice'))).toEqual([]);
  });
});

describe('the request context', () => {
  it('tells microseconds', () => {
    expect(createVPCLatticeEventV2({ time: 1774746000250 }).requestContext.timeEpoch).toMatch(/^1774746000250\d{3}$/);
    expect(createVPCLatticeEventV2({ time: 0 }).requestContext.timeEpoch).toMatch(/^0\d{3}$/);
  });

  it('lies in one region and account', () => {
    configure({ region: 'cn-north-1', accountId: '000000000001' });
    const { requestContext, headers } = createVPCLatticeEventV2();
    expect(requestContext.serviceArn).toMatch(/^arn:aws-cn:vpc-lattice:cn-north-1:000000000001:service\/svc-/);
    expect(requestContext.identity.sourceVpcArn).toMatch(/^arn:aws-cn:ec2:cn-north-1:000000000001:vpc\/vpc-/);
    expect(requestContext.region).toBe('cn-north-1');
    expect(headers.host![0]).toContain(requestContext.serviceArn.split('svc-')[1]);
  });

  it('takes the region of a given ARN', () => {
    const targetGroupArn = 'arn:aws:vpc-lattice:eu-west-1:123456789012:targetgroup/tg-6d0ecf831eec9f09a';
    const { requestContext } = createVPCLatticeEventV2({ targetGroupArn });
    expect(requestContext).toMatchObject({ targetGroupArn, region: 'eu-west-1' });
    expect(requestContext.serviceNetworkArn).toContain(':eu-west-1:');
  });

  it('tells who called', () => {
    const identityOf = (identity: VPCLatticeEventV2Init['identity']) => createVPCLatticeEventV2({ identity }).requestContext.identity;
    expect(Object.keys(identityOf(undefined))).toEqual(['sourceVpcArn']);
    expect(identityOf({ sourceVpcArn: null })).toEqual({});
    expect(identityOf({ sourceVpcArn: null, principal: 'arn:aws:iam::123456789012:user/ana' })).toEqual({
      type: 'AWS_IAM',
      principal: 'arn:aws:iam::123456789012:user/ana',
      sessionName: 'ana',
    });
    expect(identityOf({ sourceVpcArn: null, type: 'AWS_IAM', sessionName: 's-1', x509SubjectCn: 'orders' })).toEqual({
      type: 'AWS_IAM',
      principal: 'arn:aws:sts::123456789012:assumed-role/api-client/s-1',
      sessionName: 's-1',
      x509SubjectCn: 'orders',
    });
  });
});

it('refuses a query that is given twice', () => {
  expect(() => createVPCLatticeEventV2({ path: '/a?x=1', queryStringParameters: 'x=1' })).toThrow(
    'Failed to create VPCLatticeEventV2: path "/a?x=1" has a query, and queryStringParameters is given, too. Leave one of the two out.',
  );
});

describe('fromJSON says', () => {
  const known: VPCLatticeEventV2Init = {
    serviceNetworkArn: 'arn:aws:vpc-lattice:eu-west-1:123456789012:servicenetwork/sn-01e0d9c672ab0108a',
    serviceArn: 'arn:aws:vpc-lattice:eu-west-1:123456789012:service/svc-0b0d255098c15a08b',
    targetGroupArn: 'arn:aws:vpc-lattice:eu-west-1:123456789012:targetgroup/tg-04a0468299df66f80',
    requestId: 'aafd6663-1596-4c45-ab29-5b25b2fe0cef',
    domainName: 'orders.internal.example.com',
    sourceIp: '10.0.3.4',
    userAgent: 'curl/8.7.1',
    identity: { sourceVpcArn: 'arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-0212cfef4f08f67bd' },
  };

  it.each<[string, VPCLatticeEventV2Init]>([
    ['paths and parameters', { path: '/orders', queryStringParameters: { page: ['1', '2'] } }],
    ['repeated headers', { body: { quantity: 2 }, headers: { 'x-tag': ['a', 'b'] } }],
  ])('%s', (_, given) => {
    const init = { ...known, ...given };
    const call = fromJSON(createVPCLatticeEventV2(init), createVPCLatticeEventV2);
    expect(call.init).toEqual(init);
    expect(call.overrides).toEqual({ requestContext: { timeEpoch: expect.any(String) } });
  });
});

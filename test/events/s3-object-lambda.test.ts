import * as fc from 'fast-check';
import {
  createS3ObjectLambdaEvent,
  detectEventSource,
  seed,
  type S3ObjectLambdaEvent,
  type S3ObjectLambdaEventInit,
  type S3ObjectLambdaOperation,
  fromJSON,
} from 'lambdouble';
import { anyS3ObjectLambdaEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { regionCode } from '../../src/events/s3-object-lambda/addresses.js';
import { facts } from '../../src/events/s3-object-lambda/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

const CONTEXTS: Record<S3ObjectLambdaOperation, string> = {
  GetObject: 'getObjectContext',
  HeadObject: 'headObjectContext',
  ListObjects: 'listObjectsContext',
  ListObjectsV2: 'listObjectsV2Context',
};

function contextOf(event: S3ObjectLambdaEvent): { inputS3Url: string } {
  const [, context] = Object.entries(event).find(([name]) => name.endsWith('Context'))! as [string, { inputS3Url: string }];
  return context;
}

beforeEach(() => seed(0));

describe.each(Object.entries(CONTEXTS))('%s', (name, context) => {
  const operation = name as S3ObjectLambdaOperation;

  it('has a member of its own in second place', () => {
    expect(Object.keys(createS3ObjectLambdaEvent({ operation }))).toEqual([
      'xAmzRequestId',
      context,
      'configuration',
      'userRequest',
      'userIdentity',
      'protocolVersion',
    ]);
  });
});

describe('what agrees with what', () => {
  it('in every generated event', () => {
    const contexts = new Set<string>();
    fc.assert(
      fc.property(anyS3ObjectLambdaEvent(), (event) => {
        const name = Object.keys(event)[1]!;
        contexts.add(name);
        const [, region, account, accessPoint] = /^arn:[\w-]+:s3-object-lambda:([\w-]+):(\d{12}):accesspoint\/(.+)$/.exec(
          event.configuration.accessPointArn,
        )!;
        const suffix = region!.startsWith('cn-') ? '.cn' : '';
        const host = `${accessPoint}-${account}.s3-object-lambda.${region}.amazonaws.com${suffix}`;
        expect(event.userRequest.headers.Host).toBe(host);
        expect(event.userRequest.url.startsWith(`https://${host}/`)).toBe(true);
        expect(Object.keys(event.userRequest.headers).map((header) => header.toLowerCase())).not.toContain('authorization');
        const supporting = /:s3:([\w-]+):(\d{12}):accesspoint\/(.+)$/.exec(event.configuration.supportingAccessPointArn)!;
        expect(supporting.slice(1, 3)).toEqual([region, account]);
        const input = new URL(contextOf(event).inputS3Url);
        expect(input.host).toBe(`${supporting[3]}-${account}.s3-accesspoint.${region}.amazonaws.com${suffix}`);
        expect(input.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
        expect(input.searchParams.get('X-Amz-Credential')).toBe(
          `${input.searchParams.get('X-Amz-Credential')!.slice(0, 20)}/${input.searchParams.get('X-Amz-Date')!.slice(0, 8)}/${region}/s3/aws4_request`,
        );
        expect(input.searchParams.get('list-type')).toBe(name === 'listObjectsV2Context' ? '2' : null);
        const { userIdentity } = event;
        expect(userIdentity.accountId).toBe(account);
        expect('userName' in userIdentity).toBe(!('sessionContext' in userIdentity));
        if (userIdentity.sessionContext !== undefined) {
          const { sessionIssuer } = userIdentity.sessionContext;
          expect(userIdentity.principalId.startsWith(`${sessionIssuer.principalId}:`)).toBe(true);
          expect(userIdentity.arn).toBe(
            `${sessionIssuer.arn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${userIdentity.principalId.split(':')[1]}`,
          );
        }
      }),
      SETTINGS,
    );
    expect(contexts).toEqual(new Set(Object.values(CONTEXTS)));
  });

  it('the key is encoded for S3 and decoded for people', () => {
    const key = "a b/ü+(1)'!*%.png";
    const event = createS3ObjectLambdaEvent({ key });
    const { pathname } = new URL(event.getObjectContext.inputS3Url);
    expect(pathname).toBe('/a%20b/%C3%BC%2B%281%29%27%21%2A%25.png');
    expect(decodeURIComponent(pathname)).toBe(`/${key}`);
    expect(event.userRequest.url.endsWith(`/${key}`)).toBe(true);
  });

  it('headers which change the answer are signed, and those which authorize are left out', () => {
    const { getObjectContext, userRequest } = createS3ObjectLambdaEvent({
      headers: { range: 'bytes=0-9', 'IF-MATCH': '"a"', authorization: 'AWS4', 'X-Amz-Security-Token': 't', 'accept-encoding': 'gzip' },
    });
    expect(new URL(getObjectContext.inputS3Url).searchParams.get('X-Amz-SignedHeaders')).toBe('host;if-match;range');
    expect(Object.entries(userRequest.headers)).toEqual([
      ['Host', 'example-object-lambda-ap-123456789012.s3-object-lambda.us-east-1.amazonaws.com'],
      ['Accept-Encoding', 'gzip'],
      ['X-Amz-Content-SHA256', 'e3b0c44298fc1c149afbf4c8995fb92427ae41e4649b934ca495991b7852b855'],
      ['range', 'bytes=0-9'],
      ['IF-MATCH', '"a"'],
    ]);
  });

  it('a query is decoded for people', () => {
    const event = createS3ObjectLambdaEvent({ operation: 'ListObjects', query: { prefix: 'a b', marker: ['x', 'y'] } });
    expect(event.userRequest.url).toMatch(/\/\?prefix=a b&marker=x&marker=y$/);
    expect(event.listObjectsContext.inputS3Url).toContain('/?prefix=a%20b&marker=x&marker=y&X-Amz-');
  });

  it.each([
    ['us-east-1', 'use1'],
    ['ap-southeast-2', 'apse2'],
    ['eu-central-1', 'euc1'],
    ['cn-northwest-1', 'cnnw1'],
  ])('the route carries the region %s as %s', (region, code) => {
    expect(regionCode(region)).toBe(code);
    expect(createS3ObjectLambdaEvent({ region }).getObjectContext.outputRoute).toBe(`io-${code}-001`);
  });

  it('a session began before the request, yet not before all time', () => {
    const created = (time: number): string => createS3ObjectLambdaEvent({ time }).userIdentity.sessionContext!.attributes.creationDate;
    expect(created(Date.UTC(2026, 0, 15, 12))).toBe('Thu Jan 15 11:50:00 UTC 2026');
    expect(created(1)).toBe('Thu Jan 01 00:00:00 UTC 1970');
  });
});

it.each<[string, Parameters<typeof anyS3ObjectLambdaEvent>[0]]>([
  ['a key', { key: 'a' }],
  ['a user', { userName: 'alice' }],
  ['a role', { roleName: 'r' }],
  ['a session', { sessionName: 's' }],
  ['a listing', { operation: 'ListObjects' }],
])('drawn options make way for %s', (_, constraints) => {
  expect(() =>
    fc.assert(
      fc.property(anyS3ObjectLambdaEvent(constraints), () => {}),
      SETTINGS,
    ),
  ).not.toThrow();
});

describe('answers', () => {
  const problems = (operation: S3ObjectLambdaOperation, answer: unknown): readonly string[] =>
    facts.response.problems(answer, createS3ObjectLambdaEvent({ operation }));
  const CONSEQUENCE = ', so S3 Object Lambda answers with an error.';

  it.each<[S3ObjectLambdaOperation, unknown]>([
    ['GetObject', undefined],
    ['GetObject', { status_code: 200 }],
    ['HeadObject', { statusCode: 200, headers: { 'Content-Length': 11, 'x-amz-delete-marker': false, ETag: '"a"' } }],
    ['HeadObject', { statusCode: 404, errorCode: 'NoSuchKey', errorMessage: 'gone' }],
    ['ListObjects', { statusCode: 200, listResultXml: '<ListBucketResult/>' }],
    ['ListObjectsV2', { statusCode: 200, listBucketResult: { name: 'b', maxKeys: 1, isTruncated: false } }],
    ['ListObjectsV2', { statusCode: 403, errorCode: 'AccessDenied' }],
  ])('to %s may be %j', (operation, answer) => {
    expect(problems(operation, answer)).toEqual([]);
  });

  it.each<[S3ObjectLambdaOperation, unknown, string[]]>([
    ['HeadObject', null, ['The answer is null, not an object']],
    ['HeadObject', { headers: 'x' }, ['statusCode is undefined, not a whole number from 100 to 599', 'headers is "x", not an object']],
    [
      'HeadObject',
      { statusCode: '200', errorCode: 7, headers: { a: ['b'] } },
      [
        'statusCode is "200", not a whole number from 100 to 599',
        'errorCode is 7, not a string',
        'headers["a"] is ["b"], neither a string nor a number nor a boolean',
      ],
    ],
    ['ListObjects', { statusCode: 200 }, ['The answer has neither listResultXml nor listBucketResult nor an errorCode']],
    [
      'ListObjects',
      { statusCode: 200, listResultXml: '', listBucketResult: {} },
      ['The answer has both listResultXml and listBucketResult'],
    ],
    ['ListObjectsV2', { statusCode: 200, listResultXml: {} }, ['listResultXml is {}, not a string']],
    ['ListObjectsV2', { statusCode: 200, listBucketResult: '' }, ['listBucketResult is "", not an object']],
  ])('to %s may not be %j', (operation, answer, expected) => {
    expect(problems(operation, answer)).toEqual(expected.map((problem) => problem + CONSEQUENCE));
  });

  it('to an event that was overridden to nothing are not judged', () => {
    expect(facts.response.problems(null, null)).toEqual([]);
  });
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createS3ObjectLambdaEvent(init as S3ObjectLambdaEventInit<'GetObject'>);
  expect(
    messagesOf({
      'a key of a listing': create({ operation: 'ListObjectsV2', key: 'a' }),
      'a user in a role': create({ userName: 'alice', roleName: 'Admin' }),
      'a user in a session': create({ userName: 'alice', sessionName: 's' }),
      'another operation': create({ operation: 'PutObject' }),
      'a payload that JSON can’t hold': create({ payload: { size: 1n } }),
      'a long name': create({ accessPointName: 'n'.repeat(46) }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a key of a listing": "Failed to create S3ObjectLambdaEvent: option "key" is "a", but ListObjectsV2 is about a bucket. Leave key out, or choose keys by query: { prefix: "cats/" }.",
      "a long name": "Failed to create S3ObjectLambdaEvent: option "accessPointName" is "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn". Pass the name of an access point: 3 to 45 lower-case letters, digits and hyphens.",
      "a payload that JSON can’t hold": "Failed to create S3ObjectLambdaEvent: option "payload" can’t be written as JSON (Do not know how to serialize a BigInt). Pass only what JSON can hold.",
      "a user in a role": "Failed to create S3ObjectLambdaEvent: options "userName" and "roleName" are "alice" and "Admin". A request comes from a user or from a session of a role: pass one of them.",
      "a user in a session": "Failed to create S3ObjectLambdaEvent: options "userName" and "sessionName" are "alice" and "s". A request comes from a user or from a session of a role: pass one of them.",
      "another operation": "Failed to create S3ObjectLambdaEvent: option "operation" is "PutObject". Pass one of "GetObject", "HeadObject", "ListObjects", "ListObjectsV2".",
    }
  `);
});

it('is told from other events', () => {
  expect(detectEventSource(createS3ObjectLambdaEvent({}, { getObjectContext: { inputS3Url: undefined } }))).toBeUndefined();
  expect(detectEventSource(createS3ObjectLambdaEvent({}, { getObjectContext: undefined }))).toBeUndefined();
  expect(facts.recognises({ protocolVersion: '1.00', userRequest: {}, headObjectContext: null })).toBe(false);
});

it('becomes the call that makes it, apart from what signs and identifies it', () => {
  const init = {
    key: 'cats/tom & jerry?.png',
    query: { versionId: 'v 1' },
    headers: { Range: 'bytes=0-99' },
    payload: { width: 320 },
    accessPointName: 'thumbnails',
    supportingAccessPointName: 'photos',
    roleName: 'Reader',
    sessionName: 'ana',
    accountId: '210987654321',
    region: 'eu-west-1',
    time: '2026-03-29T01:00:00Z',
    xAmzRequestId: '1a5ed718-5f53-471d-b6fe-5cf62d88d02a',
  };
  const event = createS3ObjectLambdaEvent(init);
  const call = fromJSON(event);
  expect(call.init).toEqual(init);
  expect(call.overrides).toEqual({ getObjectContext: expect.anything(), userIdentity: expect.anything() });
});

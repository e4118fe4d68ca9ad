import type {
  APIGatewayProxyEvent,
  APIGatewayProxyEventV2,
  APIGatewayRequestAuthorizerEvent,
  APIGatewayRequestAuthorizerEventV2,
  APIGatewayTokenAuthorizerEvent,
  AttributeValue,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  EventBridgeEvent,
  S3Event,
  ScheduledEvent,
  SQSEvent,
  SQSRecord,
} from 'aws-lambda';
import * as fc from 'fast-check';
import {
  anyAPIGatewayProxyEvent,
  anyAPIGatewayProxyEventV2,
  anyAPIGatewayProxyWebsocketEventV2,
  anyAPIGatewayRequestAuthorizerEvent,
  anyAPIGatewayRequestAuthorizerEventV2,
  anyAPIGatewayTokenAuthorizerEvent,
  anyDynamoDBStreamEvent,
  anyDynamoDBStreamTumblingWindowEvent,
  anyEventBridgeEvent,
  anyS3Event,
  anyScheduledEvent,
  anySchedulerEvent,
  anySQSEvent,
} from 'lambdouble/arbitraries';
import { describe, expect, it } from 'vitest';

/** Users run a hundred events; whatever one of them shall meet is there in a hundred of any seed, the rare in three hundred of one. */
const SEED = 811;
const OTHER_SEEDS = [1, 2, 3, 42, 20_260_115];

type Predicates<Event> = Readonly<Record<string, (event: Event) => boolean>>;

function reaches<Event>(any: () => fc.Arbitrary<Event>, often: Predicates<Event>, sometimes: Predicates<Event> = {}): void {
  const missing = (predicates: Predicates<Event>, seed: number, numRuns: number): string[] => {
    const events = fc.sample(any(), { seed, numRuns });
    return Object.keys(predicates).filter((name) => !events.some((event) => predicates[name]!(event)));
  };
  it('reaches everything in three hundred', () => {
    expect(missing({ ...often, ...sometimes }, SEED, 300)).toEqual([]);
  });
  it.each(OTHER_SEEDS)('reaches the usual in a hundred of seed %i', (seed) => {
    expect(missing(often, seed, 100)).toEqual([]);
  });
}

/** Instants around which clocks change or years end. */
const CHANGES = [
  '2026-03-08T07:00:00Z',
  '2026-03-29T01:00:00Z',
  '2026-10-25T01:00:00Z',
  '2026-11-01T06:00:00Z',
  '2026-01-01T00:00:00Z',
].map((text) => Date.parse(text));

function nearChange(time: number): boolean {
  return CHANGES.some((change) => Math.abs(time - change) <= 30 * 60_000);
}

type Texts = Readonly<Record<string, string | undefined>> | null | undefined;
type Lists = Readonly<Record<string, readonly string[] | undefined>> | null | undefined;

function values(texts: Texts): string[] {
  return Object.values(texts ?? {}).filter((text) => text !== undefined);
}

function repeated(lists: Lists): boolean {
  return Object.values(lists ?? {}).some((all) => (all?.length ?? 0) > 1);
}

/** Cases of header names: a name in small letters, one in capitals, one in neither. */
const lowerCase = (headers: Texts): boolean => Object.keys(headers ?? {}).some((name) => name === name.toLowerCase());
const mixedCase = (headers: Texts): boolean => Object.keys(headers ?? {}).some((name) => /^[a-z].*[A-Z]/.test(name));
const upperCase = (headers: Texts): boolean => Object.keys(headers ?? {}).some((name) => name.length > 3 && name === name.toUpperCase());
const unicode = (text: string): boolean => /[^\0-\x7F]/.test(text);

describe('anyS3Event', () => {
  const record = (predicate: (record: S3Event['Records'][number]) => boolean) => (event: S3Event) => event.Records.some(predicate);
  const named = (name: string) => record(({ eventName }) => eventName === name);
  const key = (pattern: RegExp) => record(({ s3 }) => pattern.test(s3.object.key));
  reaches(
    anyS3Event,
    {
      'a key with a blank': key(/\+/),
      'a key with a plus sign': key(/%2B/),
      'a key with a percent sign': key(/%25/),
      'a unicode key': key(/%[C-F][0-9A-F]%/),
      'a key in folders': key(/\//),
      'a delete marker': record(({ eventName }) => eventName.endsWith(':DeleteMarkerCreated')),
      'a removal': record(({ eventName }) => eventName.endsWith(':Delete')),
      'an upload in parts': named('ObjectCreated:CompleteMultipartUpload'),
      'a versioned bucket': record(({ s3 }) => s3.object.versionId !== undefined),
      'an unversioned bucket': record(({ s3 }) => !('versionId' in s3.object)),
      'an empty object': record(({ s3 }) => s3.object.size === 0),
      'an object beyond 4 GiB': record(({ s3 }) => s3.object.size > 2 ** 32),
      'no entity tag': record(({ s3 }) => !('eTag' in s3.object)),
      'no sequencer': record(({ s3 }) => !('sequencer' in s3.object)),
      'another region': record(({ awsRegion }) => awsRegion !== 'us-east-1'),
      'an instant at a change of clocks': record(({ eventTime }) => nearChange(Date.parse(eventTime))),
      'S3 itself': record(({ userIdentity }) => userIdentity.principalId === 's3.amazonaws.com'),
      'a role': record(({ userIdentity }) => userIdentity.principalId.startsWith('AWS:AROA')),
      'an address of version 6': record(({ requestParameters }) => requestParameters.sourceIPAddress.includes(':')),
    },
    Object.fromEntries(
      [
        ...['Put', 'Post', 'Copy', 'CompleteMultipartUpload'].map((kind) => `ObjectCreated:${kind}`),
        'ObjectRemoved:Delete',
        'ObjectRemoved:DeleteMarkerCreated',
        'ObjectTagging:Put',
        'ObjectTagging:Delete',
        'ObjectAcl:Put',
        'ObjectRestore:Post',
        'ObjectRestore:Completed',
        'ObjectRestore:Delete',
        'LifecycleTransition',
        'IntelligentTiering',
        'LifecycleExpiration:Delete',
        'LifecycleExpiration:DeleteMarkerCreated',
        ...['FailedReplication', 'NotTracked', 'MissedThreshold', 'ReplicatedAfterThreshold'].map((kind) => `Replication:Operation${kind}`),
      ].map((name) => [name, named(name)]),
    ),
  );
});

describe('anySQSEvent', () => {
  const record = (predicate: (record: SQSRecord) => boolean) => (event: SQSEvent) => event.Records.some(predicate);
  const body = (predicate: (body: string) => boolean) => record((message) => predicate(message.body));
  const attribute = (type: RegExp) =>
    record(({ messageAttributes }) => Object.values(messageAttributes).some(({ dataType }) => type.test(dataType)));
  const isJSON = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  reaches(
    anySQSEvent,
    {
      'one message': ({ Records }) => Records.length === 1,
      'several messages': ({ Records }) => Records.length > 2,
      'a redelivery': record(({ attributes }) => Number(attributes.ApproximateReceiveCount) > 1),
      'many redeliveries': record(({ attributes }) => Number(attributes.ApproximateReceiveCount) > 5),
      'a message twice': ({ Records }) => new Set(Records.map(({ md5OfBody }) => md5OfBody)).size < Records.length,
      'a FIFO queue': record(({ eventSourceARN }) => eventSourceARN.endsWith('.fifo')),
      'a group of a standard queue': record(
        ({ attributes, eventSourceARN }) => 'MessageGroupId' in attributes && !eventSourceARN.endsWith('.fifo'),
      ),
      'two groups of a FIFO queue': ({ Records }) =>
        Records[0]!.eventSourceARN.endsWith('.fifo') && new Set(Records.map(({ attributes }) => attributes.MessageGroupId)).size > 1,
      'a text that is no JSON': body((text) => !isJSON(text)),
      JSON: body((text) => isJSON(text) && text.startsWith('{')),
      'a unicode body': body(unicode),
      'no attributes': record(({ messageAttributes }) => Object.keys(messageAttributes).length === 0),
      'a null digest': record((message) => (message.md5OfMessageAttributes as unknown) === null),
      'no digest': record((message) => !('md5OfMessageAttributes' in message)),
      'a trace': record(({ attributes }) => 'AWSTraceHeader' in attributes),
      'a message of SNS': body((text) => text.includes('"Type" : "Notification"')),
      'attributes of type String': attribute(/^String$/),
      'attributes of type Number': attribute(/^Number$/),
      'attributes of type Binary': attribute(/^Binary$/),
      'another region': record(({ awsRegion }) => awsRegion !== 'us-east-1'),
      'an instant at a change of clocks': record(({ attributes }) => nearChange(Number(attributes.SentTimestamp))),
    },
    {
      'attributes of a custom String': attribute(/^String\./),
      'attributes of a custom Number': attribute(/^Number\./),
      'attributes of a custom Binary': attribute(/^Binary\./),
      'a blank body': body((text) => text.trim() === ''),
      'JSON cut short': body((text) => text.startsWith('{') && !isJSON(text)),
      'JSON inside JSON': body((text) => text.startsWith('"') && isJSON(text) && isJSON(JSON.parse(text) as string)),
      'the test event of S3': body((text) => text.includes('"s3:TestEvent"')),
      'a number beyond 2^53': record(({ messageAttributes }) =>
        Object.values(messageAttributes).some(
          ({ dataType, stringValue }) => dataType === 'Number' && Math.abs(Number(stringValue)) > 2 ** 53,
        ),
      ),
      'a body twice as a redelivery': ({ Records }) =>
        Records.some((one, index) =>
          Records.some((other, later) => later > index && one.body === other.body && one.messageId !== other.messageId),
        ),
    },
  );

  it.each([1, 2, 10, 100, 10_000])('fills batches of %i', (size) => {
    const [event] = fc.sample(anySQSEvent({ records: { minLength: size, maxLength: size } }), { seed: SEED, numRuns: 1 });
    expect(event!.Records).toHaveLength(size);
  });
});

describe('anyDynamoDBStreamEvent', () => {
  const record = (predicate: (record: DynamoDBRecord) => boolean) => (event: DynamoDBStreamEvent) => event.Records.some(predicate);
  const inside = (value: AttributeValue, test: (value: AttributeValue) => boolean): boolean =>
    test(value) ||
    (value.L ?? []).some((member) => inside(member, test)) ||
    Object.values(value.M ?? {}).some((member) => inside(member, test));
  const attribute = (test: (value: AttributeValue) => boolean) =>
    record(({ dynamodb }) =>
      [dynamodb!.NewImage, dynamodb!.OldImage].some((image) => Object.values(image ?? {}).some((value) => inside(value, test))),
    );
  const kind = (view: string, name: string) => record(({ eventName, dynamodb }) => eventName === name && dynamodb!.StreamViewType === view);
  const views = ['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'];
  reaches(
    anyDynamoDBStreamEvent,
    {
      ...Object.fromEntries(views.map((view) => [view, record(({ dynamodb }) => dynamodb!.StreamViewType === view)])),
      ...Object.fromEntries(['INSERT', 'MODIFY', 'REMOVE'].map((name) => [name, record(({ eventName }) => eventName === name)])),
      'REMOVE without NewImage': record(({ eventName, dynamodb }) => eventName === 'REMOVE' && !('NewImage' in dynamodb!)),
      'an expiry': record(({ userIdentity }) => userIdentity !== undefined),
      'a removal that is no expiry': record(({ eventName, userIdentity }) => eventName === 'REMOVE' && userIdentity === undefined),
      'several records': ({ Records }) => Records.length > 2,
      'two changes of one item': ({ Records }) =>
        new Set(Records.map(({ dynamodb }) => JSON.stringify(dynamodb!.Keys))).size < Records.length,
      'a number beyond 2^53': attribute(({ N }) => N !== undefined && Math.abs(Number(N)) > 2 ** 53),
      'a negative number': attribute(({ N }) => N?.startsWith('-') === true),
      'a fraction': attribute(({ N }) => N?.includes('.') === true),
      'an empty text': attribute(({ S }) => S === ''),
      'a unicode text': attribute(({ S }) => S !== undefined && unicode(S)),
      null: attribute(({ NULL }) => NULL === true),
      'a boolean': attribute(({ BOOL }) => BOOL !== undefined),
      binary: attribute(({ B }) => B !== undefined && B !== ''),
      'a set of texts': attribute(({ SS }) => SS !== undefined),
      'a set of numbers': attribute(({ NS }) => NS !== undefined),
      'a set of bytes': attribute(({ BS }) => BS !== undefined),
      'a list': attribute(({ L }) => L !== undefined),
      'a map': attribute(({ M }) => M !== undefined),
      'two key attributes': record(({ dynamodb }) => Object.keys(dynamodb!.Keys!).length === 2),
      'a key of bytes': record(({ dynamodb }) => Object.values(dynamodb!.Keys!).some(({ B }) => B !== undefined)),
      'a key that is a number': record(({ dynamodb }) => Object.values(dynamodb!.Keys!).some(({ N }) => N !== undefined)),
      'an instant at a change of clocks': record(({ dynamodb }) => nearChange(dynamodb!.ApproximateCreationDateTime! * 1000)),
    },
    {
      ...Object.fromEntries(
        views.flatMap((view) => ['INSERT', 'MODIFY', 'REMOVE'].map((name) => [`${name} in ${view}`, kind(view, name)])),
      ),
      'empty bytes': attribute(({ B }) => B === ''),
      'an empty list': attribute(({ L }) => L?.length === 0),
      'an empty map': attribute(({ M }) => M !== undefined && Object.keys(M).length === 0),
      'a set with a number beyond 2^53': attribute(({ NS }) => NS?.some((text) => Number(text) > 2 ** 53) === true),
      'a number of more than 17 digits': attribute(({ N }) => N !== undefined && N.replaceAll(/\D/g, '').length > 17),
    },
  );

  it.each([1, 10, 10_000])('fills batches of %i', (size) => {
    const [event] = fc.sample(anyDynamoDBStreamEvent({ records: { minLength: size, maxLength: size } }), { seed: SEED, numRuns: 1 });
    expect(event!.Records).toHaveLength(size);
  });
});

describe('anyDynamoDBStreamTumblingWindowEvent', () => {
  reaches(anyDynamoDBStreamTumblingWindowEvent, {
    'a final invocation': ({ isFinalInvokeForWindow }) => isFinalInvokeForWindow,
    'one that is not final': ({ isFinalInvokeForWindow }) => !isFinalInvokeForWindow,
    'a window terminated early': ({ isWindowTerminatedEarly }) => isWindowTerminatedEarly,
    'no state': ({ state }) => Object.keys(state).length === 0,
    state: ({ state }) => Object.keys(state).length > 0,
  });
});

describe('anyEventBridgeEvent', () => {
  const detail = (event: EventBridgeEvent<string, Record<string, unknown>>): unknown[] => Object.values(event.detail);
  reaches(anyEventBridgeEvent, {
    'no detail': (event) => detail(event).length === 0,
    'a null': (event) => detail(event).includes(null),
    'an empty text': (event) => detail(event).includes(''),
    'a nested object': (event) => detail(event).some((value) => typeof value === 'object' && value !== null),
    'a number at the edge': (event) => detail(event).some((value) => typeof value === 'number' && value > 2 ** 50),
    'a name in unicode': (event) => Object.keys(event.detail).some(unicode),
    'no resources': ({ resources }) => resources.length === 0,
    'several resources': ({ resources }) => resources.length > 1,
    'a replay': (event) => 'replay-name' in event,
    'another account': ({ account }) => account.startsWith('0'),
    'another region': ({ region }) => region !== 'us-east-1',
    'an instant at a change of clocks': ({ time }) => nearChange(Date.parse(time)),
  });
});

const scheduled: Predicates<{ time: string; region: string; account: string; resources: readonly string[] }> = {
  'before a change of clocks': ({ time }) => CHANGES.some((change) => Date.parse(time) < change && nearChange(Date.parse(time))),
  'at a change of clocks or after': ({ time }) => CHANGES.some((change) => Date.parse(time) >= change && nearChange(Date.parse(time))),
  'another region': ({ region }) => region !== 'us-east-1',
  'China or GovCloud': ({ resources }) => !resources[0]!.startsWith('arn:aws:'),
  'another account': ({ account }) => account.startsWith('0'),
  'a long name': ({ resources }) => resources[0]!.split('/').at(-1)!.length === 64,
};

describe('anyScheduledEvent', () => {
  reaches<ScheduledEvent<Record<string, never>>>(anyScheduledEvent, scheduled);
});

describe('anySchedulerEvent', () => {
  reaches(() => anySchedulerEvent(), { ...scheduled, 'another group': ({ resources }) => !resources[0]!.includes(':schedule/default/') });
  reaches(() => anySchedulerEvent({ input: { attempt: '<aws.scheduler.attempt-number>' } }), {
    'a first attempt': ({ attempt }) => attempt === '1',
    'a later attempt': ({ attempt }) => Number(attempt) > 1,
  });
});

describe('anyAPIGatewayProxyEvent', () => {
  const context = (event: APIGatewayProxyEvent) =>
    event.requestContext as APIGatewayProxyEvent['requestContext'] & { authorizer?: Record<string, unknown> };
  const test = (event: APIGatewayProxyEvent): boolean => event.requestContext.stage === 'test-invoke-stage';
  reaches(
    anyAPIGatewayProxyEvent,
    {
      'no body': ({ body }) => body === null,
      'a text': ({ body, isBase64Encoded }) => body !== null && !isBase64Encoded,
      'a unicode text': ({ body }) => body !== null && unicode(body),
      bytes: ({ isBase64Encoded }) => isBase64Encoded,
      'no query': ({ queryStringParameters }) => queryStringParameters === null,
      'a repeated query key': ({ multiValueQueryStringParameters }) => repeated(multiValueQueryStringParameters),
      'an empty query value': ({ queryStringParameters }) => values(queryStringParameters).includes(''),
      'a unicode query': ({ queryStringParameters }) => values(queryStringParameters).some(unicode),
      'a repeated header': ({ multiValueHeaders }) => repeated(multiValueHeaders),
      'a header in small letters': ({ headers }) => lowerCase(headers),
      'a header in capitals': ({ headers }) => upperCase(headers),
      'a header in mixed case': ({ headers }) => mixedCase(headers),
      'an encoded path': ({ path }) => /%[0-9A-F]{2}/.test(path),
      'a slash at the end': ({ path }) => path.length > 1 && path.endsWith('/'),
      'path parameters': ({ pathParameters }) => pathParameters !== null,
      'no path parameters': ({ pathParameters }) => pathParameters === null,
      'stage variables': ({ stageVariables }) => stageVariables !== null,
      'a console test': test,
      'an open method': (event) => !test(event) && context(event).authorizer === undefined && context(event).identity.accessKey === null,
      'a Lambda authorizer': (event) => context(event).authorizer?.principalId !== undefined,
      'a Cognito authorizer': (event) => typeof context(event).authorizer?.claims === 'object',
      'IAM authorization': (event) => !test(event) && context(event).identity.accessKey !== null,
      'an edge': ({ headers }) => headers !== null && 'X-Amz-Cf-Id' in headers,
      'a custom domain': (event) => /example/.test(context(event).domainName!),
      'an API key': (event) => !test(event) && context(event).identity.apiKey !== undefined,
      ...Object.fromEntries(
        ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].map((name) => [
          name,
          ({ httpMethod }: APIGatewayProxyEvent) => httpMethod === name,
        ]),
      ),
      'an instant at a change of clocks': (event) => nearChange(context(event).requestTimeEpoch),
    },
    {
      'a cached answer of an authorizer': (event) => context(event).authorizer?.integrationLatency === 0,
      'a console test without headers': ({ headers }) => headers === null,
      'a console test with headers': (event) => test(event) && event.headers !== null,
      'an array in a claim': (event) => Object.values((context(event).authorizer?.claims ?? {}) as object).includes('admin,staff'),
      'JSON that is broken': ({ body }) => body === '{broken',
      'a form post': ({ body }) => body?.startsWith('a=1&b=') === true,
    },
  );
});

describe('anyAPIGatewayProxyEventV2', () => {
  const authorizer = (event: APIGatewayProxyEventV2) => (event.requestContext as { authorizer?: Record<string, unknown> }).authorizer;
  reaches(
    anyAPIGatewayProxyEventV2,
    {
      'no body': (event) => !('body' in event),
      'a text': ({ body, isBase64Encoded }) => body !== undefined && !isBase64Encoded,
      bytes: ({ body, isBase64Encoded }) => body !== undefined && isBase64Encoded,
      'no query': ({ rawQueryString }) => rawQueryString === '',
      'a repeated query key': ({ queryStringParameters }) => values(queryStringParameters).some((value) => value.includes(',')),
      'an encoded query': ({ rawQueryString }) => rawQueryString.includes('%'),
      'a repeated header': ({ headers }) =>
        Object.entries(headers).some(([name, value]) => name.startsWith('x-') && value?.includes(',') === true),
      'several cookies': ({ cookies }) => (cookies?.length ?? 0) > 1,
      'no cookies': (event) => !('cookies' in event),
      'a path in unicode': ({ rawPath }) => unicode(rawPath),
      'a named stage': ({ requestContext }) => requestContext.stage !== '$default',
      'the default route': ({ routeKey }) => routeKey === '$default',
      'a route of any method': ({ routeKey }) => routeKey.startsWith('ANY '),
      'path parameters': (event) => 'pathParameters' in event,
      'stage variables': (event) => 'stageVariables' in event,
      'an open route': (event) => authorizer(event) === undefined,
      'a JWT authorizer': (event) => authorizer(event)?.jwt !== undefined,
      'a Lambda authorizer': (event) => typeof authorizer(event)?.lambda === 'object',
      'IAM authorization': (event) => authorizer(event)?.iam !== undefined,
      'a custom domain': ({ requestContext }) => /example/.test(requestContext.domainName),
      'an instant at a change of clocks': ({ requestContext }) => nearChange(requestContext.timeEpoch),
    },
    {
      'no context of an authorizer': (event) => authorizer(event)?.lambda === null,
      'scopes of a token': (event) => Array.isArray((authorizer(event)?.jwt as { scopes?: unknown } | undefined)?.scopes),
      'a Cognito identity': (event) =>
        ((authorizer(event)?.iam as { cognitoIdentity?: unknown } | undefined)?.cognitoIdentity ?? null) !== null,
    },
  );
});

interface Websocket {
  body?: string | undefined;
  headers?: Record<string, string>;
  multiValueHeaders?: Record<string, string[]>;
  multiValueQueryStringParameters?: Record<string, string[]>;
  requestContext: {
    eventType: string;
    routeKey: string;
    disconnectStatusCode?: number;
    authorizer?: object;
    identity: object;
    requestTimeEpoch: number;
  };
}

describe('anyAPIGatewayProxyWebsocketEventV2', () => {
  const kind = (name: string) => (event: Websocket) => event.requestContext.eventType === name;
  const code = (status: number) => (event: Websocket) => event.requestContext.disconnectStatusCode === status;
  reaches<Websocket>(
    () => anyAPIGatewayProxyWebsocketEventV2() as fc.Arbitrary<object> as fc.Arbitrary<Websocket>,
    {
      'a connection': kind('CONNECT'),
      'a message': kind('MESSAGE'),
      'a disconnection': kind('DISCONNECT'),
      'a route of your own': ({ requestContext }) => !requestContext.routeKey.startsWith('$'),
      'a repeated header': ({ multiValueHeaders }) => repeated(multiValueHeaders),
      'a header in capitals': ({ headers }) => upperCase(headers),
      'a query': (event) => event.multiValueQueryStringParameters !== undefined,
      'a repeated query key': (event) => repeated(event.multiValueQueryStringParameters),
      'an authorizer': ({ requestContext }) => requestContext.authorizer !== undefined,
      'no authorizer': ({ requestContext }) => requestContext.authorizer === undefined,
      'no user agent': ({ requestContext }) => !('userAgent' in requestContext.identity),
      'a message that is no JSON': ({ body }) => body !== undefined && !/^[[{"n\d-]/.test(body),
      'no status in the close frame': code(1005),
      'an instant at a change of clocks': ({ requestContext }) => nearChange(requestContext.requestTimeEpoch),
    },
    {
      'an empty message': ({ body }) => body === '',
      'a broken message': ({ body }) => body === '{broken',
      ...Object.fromEntries([1000, 1001, 1006].map((status) => [`code ${status}`, code(status)])),
    },
  );
});

describe('authorizer events', () => {
  describe('with a token', () => {
    reaches<APIGatewayTokenAuthorizerEvent>(anyAPIGatewayTokenAuthorizerEvent, {
      'a bearer token': ({ authorizationToken }) => authorizationToken.startsWith('Bearer '),
      'another scheme': ({ authorizationToken }) => authorizationToken.startsWith('Basic '),
      'no scheme': ({ authorizationToken }) => !authorizationToken.includes(' '),
      'a scheme in small letters': ({ authorizationToken }) => authorizationToken.startsWith('bearer '),
      'a huge token': ({ authorizationToken }) => authorizationToken.length > 4000,
      'an encoded path': ({ methodArn }) => methodArn.includes('%'),
      'the root': ({ methodArn }) => /\/[A-Z]+\/$/.test(methodArn),
    });
  });

  describe('of a REST API', () => {
    reaches<APIGatewayRequestAuthorizerEvent>(anyAPIGatewayRequestAuthorizerEvent, {
      'an Authorization header': ({ headers }) => headers !== null && 'Authorization' in headers,
      'no Authorization header': ({ headers }) => headers !== null && !('Authorization' in headers),
      'a repeated header': ({ multiValueHeaders }) => repeated(multiValueHeaders),
      'a repeated query key': ({ multiValueQueryStringParameters }) => repeated(multiValueQueryStringParameters),
      'no query': ({ queryStringParameters }) => Object.keys(queryStringParameters!).length === 0,
      'path parameters': ({ pathParameters }) => Object.keys(pathParameters!).length > 0,
      'an edge': ({ headers }) => headers !== null && 'X-Amz-Cf-Id' in headers,
    });
  });

  describe('of an HTTP API', () => {
    reaches<APIGatewayRequestAuthorizerEventV2>(anyAPIGatewayRequestAuthorizerEventV2, {
      'one identity source': ({ identitySource }) => identitySource?.length === 1,
      'several identity sources': ({ identitySource }) => (identitySource?.length ?? 0) > 1,
      'null for identity sources': (event) => (event.identitySource as unknown) === null,
      'no identity sources': (event) => !('identitySource' in event),
      cookies: ({ cookies }) => (cookies?.length ?? 0) > 0,
      'the default route': ({ routeKey }) => routeKey === '$default',
      'a named stage': ({ requestContext }) => requestContext.stage !== '$default',
    });
  });
});

import * as fc from 'fast-check';
import {
  configure,
  createEventBridgeEvent,
  createLambdaDestinationEvent,
  createLambdaFunctionInvocationResultEvent,
  createS3Event,
  createSQSEvent,
  detectEventSource,
  seed,
} from 'lambdouble';
import { anyLambdaDestinationEvent, anyLambdaFunctionInvocationResultEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { facts } from '../../src/events/lambda-destination/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

beforeEach(() => {
  seed(0);
  configure();
});

describe('the record of an invocation', () => {
  it('that succeeded has its answer', () => {
    const upload = createS3Event();
    const event = createLambdaDestinationEvent({ requestPayload: upload, responsePayload: { thumbnails: 1 }, functionName: 'thumbnails' });
    expect(event).toStrictEqual({
      version: '1.0',
      timestamp: '2026-01-15T12:34:56.789Z',
      requestContext: {
        requestId: expect.stringMatching(UUID),
        functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:thumbnails:$LATEST',
        condition: 'Success',
        approximateInvokeCount: 1,
      },
      requestPayload: upload,
      responseContext: { statusCode: 200, executedVersion: '$LATEST' },
      responsePayload: { thumbnails: 1 },
    });
    expect(Object.keys(event)).toEqual(['version', 'timestamp', 'requestContext', 'requestPayload', 'responseContext', 'responsePayload']);
    expect(event.requestPayload).not.toBe(upload);
    expectTypeOf(event.requestPayload).toEqualTypeOf(upload);
  });

  it('that failed has its error, and the attempts', () => {
    const { requestContext, responseContext, responsePayload } = createLambdaDestinationEvent({ condition: 'RetriesExhausted' });
    expect(requestContext).toMatchObject({ condition: 'RetriesExhausted', approximateInvokeCount: 3 });
    expect(responseContext).toEqual({ statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' });
    expect(responsePayload).toMatchObject({ errorType: 'Error', errorMessage: 'Something went wrong' });
    expect(createLambdaDestinationEvent({ functionError: 'Handled' }).requestContext.condition).toBe('RetriesExhausted');
  });

  it('that never was has neither', () => {
    const event = createLambdaDestinationEvent({ condition: 'ZeroReservedConcurrency' });
    expect(Object.keys(event)).toEqual(['version', 'timestamp', 'requestContext', 'requestPayload']);
    expect(event.requestContext.approximateInvokeCount).toBe(0);
    expect(createLambdaDestinationEvent({ condition: 'EventAgeExceeded', approximateInvokeCount: 0 })).not.toHaveProperty(
      'responseContext',
    );
  });

  it('names the version that ran', () => {
    const version = (qualifier: string): string | undefined => createLambdaDestinationEvent({ qualifier }).responseContext?.executedVersion;
    expect(['$LATEST', '7', 'live'].map(version)).toEqual(['$LATEST', '7', '1']);
  });
});

describe('by way of an event bus', () => {
  it('the record is the detail', () => {
    const record = createLambdaDestinationEvent({ condition: 'EventAgeExceeded', region: 'cn-north-1', time: '2026-03-29T01:00:00.999Z' });
    const event = createLambdaFunctionInvocationResultEvent(record);
    expect(event).toStrictEqual({
      version: '0',
      id: expect.stringMatching(UUID),
      'detail-type': 'Lambda Function Invocation Result - Failure',
      source: 'lambda',
      account: '123456789012',
      time: '2026-03-29T01:00:00Z',
      region: 'cn-north-1',
      resources: [
        'arn:aws-cn:events:cn-north-1:123456789012:event-bus/default',
        'arn:aws-cn:lambda:cn-north-1:123456789012:function:my-function:$LATEST',
      ],
      detail: record,
    });
    expect(event.detail).not.toBe(record);
    expect(createLambdaFunctionInvocationResultEvent()['detail-type']).toBe('Lambda Function Invocation Result - Success');
  });

  it('has a factory of its own', () => {
    expect(() => createEventBridgeEvent({ source: 'lambda', 'detail-type': 'Lambda Function Invocation Result - Success' })).toThrow(
      'Use createLambdaFunctionInvocationResultEvent.',
    );
  });
});

describe('what it carries', () => {
  it('is the event and the answer', () => {
    const event = createLambdaDestinationEvent({ requestPayload: { a: 1 }, responsePayload: null });
    expect(facts.payloads!(event)).toEqual([{ a: 1 }, null]);
    expect(facts.payloads!(createLambdaFunctionInvocationResultEvent(event))).toEqual([{ a: 1 }, null]);
    expect(facts.payloads!(createLambdaDestinationEvent({ condition: 'ZeroReservedConcurrency' }))).toEqual([{}]);
    expect(facts.payloads!({ source: 'lambda', 'detail-type': 'Lambda Function Invocation Result - Success', detail: null })).toEqual([]);
  });
});

it('bad input is refused', () => {
  expect(
    messagesOf({
      'an error of a success': () => createLambdaDestinationEvent({ condition: 'Success', functionError: 'Handled' }),
      'a success without an attempt': () => createLambdaDestinationEvent({ approximateInvokeCount: 0 }),
      'an answer of nobody': () => createLambdaDestinationEvent({ condition: 'ZeroReservedConcurrency', responsePayload: 7 }),
      'a payload that is no JSON': () => createLambdaDestinationEvent({ requestPayload: 7n }),
      'a payload that is too large': () => createLambdaDestinationEvent({ requestPayload: 'x'.repeat(1024 * 1024) }),
      'half a record': () => createLambdaFunctionInvocationResultEvent({ requestContext: {} } as never),
      'another condition': () => createLambdaDestinationEvent({ condition: 'Failure' as never }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a payload that is no JSON": "Failed to create LambdaDestinationEvent: option "requestPayload" can’t be written as JSON (Do not know how to serialize a BigInt). Pass only what JSON can hold.",
      "a payload that is too large": "Failed to create LambdaDestinationEvent: option "requestPayload" has 1048578 bytes of JSON. Events have at most 1048576 bytes; put data elsewhere and its address into the event, or use the second argument for an event that AWS never sends.",
      "a success without an attempt": "Failed to create LambdaDestinationEvent: option "approximateInvokeCount" is 0, but Success follows an attempt. Pass 1 or more, or another "condition".",
      "an answer of nobody": "Failed to create LambdaDestinationEvent: option "responsePayload" is 7, but the function was never called. Leave it out, or pass another "condition".",
      "an error of a success": "Failed to create LambdaDestinationEvent: option "functionError" is "Handled", but the invocation succeeded. Leave it out, or let "condition" be "RetriesExhausted".",
      "another condition": "Failed to create LambdaDestinationEvent: option "condition" is "Failure". Pass one of "Success", "RetriesExhausted", "EventAgeExceeded", "ZeroReservedConcurrency".",
      "half a record": "Failed to create LambdaFunctionInvocationResultEvent: there is no option "requestContext". Known options: condition, requestPayload, responsePayload, approximateInvokeCount, functionError, functionName, qualifier, executedVersion, requestId, region, accountId, time, id, eventBusName.",
    }
  `);
});

describe('generated events', () => {
  it('agree with themselves', () => {
    fc.assert(
      fc.property(anyLambdaFunctionInvocationResultEvent(), ({ 'detail-type': detailType, resources, region, account, time, detail }) => {
        const { functionArn, condition, approximateInvokeCount } = detail.requestContext;
        expect(detailType.endsWith('Success')).toBe(condition === 'Success');
        expect(resources[1]).toBe(functionArn);
        expect(functionArn).toContain(`:${region}:${account}:`);
        expect(detail.timestamp.slice(0, 19)).toBe(time.slice(0, 19));
        const answered = approximateInvokeCount > 0 && condition !== 'ZeroReservedConcurrency';
        expect('responseContext' in detail).toBe(answered);
        expect('responsePayload' in detail).toBe('responseContext' in detail);
        expect(detail.responseContext?.functionError === undefined).toBe(condition === 'Success' || !answered);
      }),
      SETTINGS,
    );
  });

  it('end in every way', () => {
    const conditions = fc.sample(anyLambdaDestinationEvent(), { ...SETTINGS, numRuns: 100 }).map((event) => event.requestContext.condition);
    expect(new Set(conditions).size).toBe(4);
  });
});

it('is told from the events that it carries, and from a message with it', () => {
  const event = createLambdaDestinationEvent({ requestPayload: createS3Event() });
  expect(detectEventSource(event)).toBe('lambda-destination');
  expect(detectEventSource(createSQSEvent({ body: event }))).toBe('sqs');
});

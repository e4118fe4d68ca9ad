import type {
  APIGatewayProxyEvent,
  APIGatewayProxyHandler,
  APIGatewayProxyResult,
  Callback,
  Context,
  Handler,
  S3Event,
  S3Handler,
  SQSEvent,
  StreamifyHandler,
} from 'aws-lambda';
import { describe, expectTypeOf, it } from 'vitest';
import { invoke, type Outcome, type StreamedOutcome, type StreamedPayload, type StreamedResponse } from '../../src/invoke/index.js';

declare const s3: S3Event;
declare const sqs: SQSEvent;
declare const http: APIGatewayProxyEvent;

describe('invoke', () => {
  it('knows the payload of a plain async function', () => {
    expectTypeOf(invoke(async (_event: S3Event) => ({ thumbnails: 1 }), s3)).toEqualTypeOf<Promise<Outcome<{ thumbnails: number }>>>();
    expectTypeOf(invoke(async (_event: S3Event, _context: Context) => 'x', s3)).toEqualTypeOf<Promise<Outcome<string>>>();
    expectTypeOf(invoke(async () => 'x', {})).toEqualTypeOf<Promise<Outcome<string>>>();
  });

  it('knows the payload of a function that answers at once', () => {
    expectTypeOf(invoke((_event: S3Event) => ({ sync: true }), s3)).toEqualTypeOf<Promise<Outcome<{ sync: boolean }>>>();
  });

  it('knows the payload of a handler with a callback', () => {
    const handler = (_event: S3Event, _context: Context, callback: Callback<{ ok: boolean }>) => callback(null, { ok: true });
    expectTypeOf(invoke(handler, s3)).toEqualTypeOf<Promise<Outcome<{ ok: boolean }>>>();
  });

  it('knows the payload of the published handler types', () => {
    const typed: Handler<S3Event, { ok: boolean }> = async () => ({ ok: true });
    expectTypeOf(invoke(typed, s3)).toEqualTypeOf<Promise<Outcome<{ ok: boolean }>>>();
    const proxy: APIGatewayProxyHandler = async () => ({ statusCode: 200, body: '' });
    expectTypeOf(invoke(proxy, http)).toEqualTypeOf<Promise<Outcome<APIGatewayProxyResult>>>();
    const s3Handler: S3Handler = async () => undefined;
    expectTypeOf(invoke(s3Handler, s3)).toEqualTypeOf<Promise<Outcome<void>>>();
  });

  it('lends an inline handler the type of the event', () => {
    void invoke(async (event) => expectTypeOf(event).toEqualTypeOf<S3Event>(), s3);
  });

  it('gives a payload that needs no narrowing', async () => {
    expectTypeOf((await invoke(async () => ({ statusCode: 200 }), {})).payload.statusCode).toEqualTypeOf<number>();
  });

  it('refuses another source’s event', () => {
    // @ts-expect-error an SQS event is no S3 event
    void invoke(async (_event: S3Event) => 1, sqs);
    const typed: Handler<S3Event, void> = async () => undefined;
    // @ts-expect-error an SQS event is no S3 event
    void invoke(typed, sqs);
  });

  it('refuses what is no option', () => {
    // @ts-expect-error there is no such option
    void invoke(async () => 1, {}, { timout: 3 });
    // @ts-expect-error seconds are a number
    void invoke(async () => 1, {}, { timeout: '3' });
    // @ts-expect-error environment variables are strings
    void invoke(async () => 1, {}, { environment: { N: 1 } });
  });

  it('refuses a handler with more parameters than a handler has', () => {
    // @ts-expect-error nobody passes a fourth
    void invoke(async (_event: S3Event, _context: Context, _callback: Callback, _fourth: string) => 1, s3);
  });

  it('takes handlers that stream', () => {
    const typed: StreamifyHandler<S3Event, void> = async (_event, stream) => void stream.end();
    expectTypeOf(invoke(typed, s3)).toEqualTypeOf<Promise<StreamedOutcome>>();
    const wrapped = awslambda.streamifyResponse(async (_event: S3Event, stream, context) => void stream.end(context.awsRequestId));
    expectTypeOf(invoke(wrapped, s3, { timeout: 10 })).toEqualTypeOf<Promise<StreamedOutcome>>();
    const untyped = awslambda.streamifyResponse(async (_event, stream) => void stream.end());
    expectTypeOf(invoke(untyped, {})).toEqualTypeOf<Promise<StreamedOutcome>>();
    // @ts-expect-error an SQS event is no S3 event
    void invoke(wrapped, sqs);
  });

  it('knows what they answer with', async () => {
    const outcome = await invoke(
      awslambda.streamifyResponse(async (_event, stream) => void stream.end()),
      {},
    );
    expectTypeOf(outcome.stream).toEqualTypeOf<StreamedResponse>();
    expectTypeOf(outcome.payload).toEqualTypeOf<StreamedPayload>();
  });
});

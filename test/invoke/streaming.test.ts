import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { invoke, type StreamedPayload } from '../../src/invoke/index.js';

const { streamifyResponse } = awslambda;
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const MiB = 1024 * 1024;

const hello = streamifyResponse(async (_event, stream) => {
  stream.write('Hello, ');
  await sleep(200);
  stream.end('world!');
});

describe('what the caller received', () => {
  test('text, with the chunks and their times', async () => {
    const outcome = await invoke(hello, {});
    expect(outcome.payload).toBe('Hello, world!');
    expect(outcome.duration).toBe(200);
    expect(outcome.stream.chunks.map(({ text, elapsed }) => [text, elapsed])).toEqual([
      ['Hello, ', 0],
      ['world!', 200],
    ]);
    expect(outcome.stream).toMatchObject({ contentType: 'application/octet-stream', complete: true, trailers: {}, text: 'Hello, world!' });
    expect(outcome.stream.prelude).toBeUndefined();
  });

  test('bytes that are no text', async () => {
    const { payload, stream } = await invoke(
      streamifyResponse(async (_event, responseStream) => {
        responseStream.setContentType('image/png');
        responseStream.end(Buffer.from([0x89, 0x50, 0xff, 0xfe]));
      }),
      {},
    );
    expect(payload).toEqual(Buffer.from([0x89, 0x50, 0xff, 0xfe]));
    expect(stream.contentType).toBe('image/png');
  });

  const http = (body: string | Uint8Array, metadata: Record<string, unknown>) =>
    streamifyResponse(async (_event, stream) => {
      const response = awslambda.HttpResponseStream.from(stream, metadata);
      response.write(body);
      response.end();
    });

  test('an HTTP response, put together from its metadata and its body', async () => {
    const metadata = { statusCode: 201, headers: { 'Content-Type': 'text/html' }, cookies: ['a=b'] };
    const { payload, stream } = await invoke(http('<p>', metadata), {});
    expect(payload).toEqual({ ...metadata, body: '<p>' });
    expect(stream.prelude).toEqual(metadata);
    expect(stream.chunks.map(({ text }) => text)).toEqual(['<p>']);
    expect(Buffer.from(stream.bytes).toString()).toBe(`${JSON.stringify(metadata)}${'\0'.repeat(8)}<p>`);
    expect(stream.text).toBe('<p>');
  });

  test('a status of its own where the metadata name none, and a body in base64 where it is no text', async () => {
    const outcome = await invoke(http(Uint8Array.of(255, 0), {}), {});
    expect(outcome.payload).toEqual({ statusCode: 200, body: '/wA=', isBase64Encoded: true });
  });

  test('metadata that a handler sends by itself, also within one chunk', async () => {
    const handler = streamifyResponse(async (_event, stream) => {
      stream.setContentType('application/vnd.awslambda.http-integration-response');
      stream.write(`{"statusCode":404}${'\0'.repeat(8)}not`);
      stream.end(' here');
    });
    const { payload, stream } = await invoke(handler, {});
    expect(payload).toEqual({ statusCode: 404, body: 'not here' });
    expect(stream.chunks.map(({ text }) => text)).toEqual(['not', ' here']);
  });

  test.each([
    ['no JSON', `nothing${'\0'.repeat(8)}body`],
    ['no object', `[1]${'\0'.repeat(8)}body`],
    ['no end', '{"statusCode":200}body'],
  ])('the bytes as they are, where the metadata are %s', async (_, text) => {
    const handler = streamifyResponse(async (_event, stream) => {
      stream.setContentType('application/vnd.awslambda.http-integration-response');
      stream.end(text);
    });
    const { payload, stream } = await invoke(handler, {});
    expect(payload).toBe(text);
    expect(stream.prelude).toBeUndefined();
  });

  test('whatever is written when, all of it, in order, at its time', async () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.uint8Array(),
      fc.record({ n: fc.integer(), text: fc.string() }, { noNullPrototype: true }),
    );
    const written = fc.array(fc.record({ piece: pieces, pause: fc.constantFrom(0, 0, 1, 250) }), { maxLength: 12 });
    const bytesOf = (piece: unknown) =>
      Buffer.from(typeof piece === 'string' || piece instanceof Uint8Array ? piece : JSON.stringify(piece));
    const check = async (steps: readonly { piece: unknown; pause: number }[]) => {
      const handler = streamifyResponse(async (_event, stream) => {
        for (const { piece, pause } of steps) {
          stream.write(piece);
          if (pause > 0) await sleep(pause);
        }
        stream.end();
      });
      const { stream, duration } = await invoke(handler, {}, { timeout: 30 });
      const chunks: [Buffer, number][] = [];
      let time = 0;
      for (const { piece, pause } of steps) {
        const bytes = bytesOf(piece);
        if (bytes.length > 0) chunks.push([bytes, time]);
        time += pause;
      }
      expect(stream.chunks.map(({ data, elapsed }) => [Buffer.from(data), elapsed])).toEqual(chunks);
      expect(duration).toBe(time);
    };
    await fc.assert(fc.asyncProperty(written, check), { seed: 7, numRuns: 200 });
  });

  test('memory that is used again after the write doesn’t change what arrived', async () => {
    const handler = streamifyResponse(async (_event, stream) => {
      const memory = Buffer.from('one');
      await new Promise<void>((resolve) => stream.write(memory, () => resolve()));
      memory.write('two');
      stream.end();
    });
    expect((await invoke(handler, {})).payload).toBe('one');
  });
});

describe('when it goes wrong', () => {
  test('midway: the error in the outcome and in the trailers, and what went out before', async () => {
    const handler = streamifyResponse(async (_event, stream) => {
      stream.write('part');
      throw new TypeError('no more');
    });
    const outcome = await invoke(handler, {});
    expect(outcome).toMatchObject({ status: 'failed', error: { errorType: 'TypeError', errorMessage: 'no more' } });
    expect(outcome.cause).toBeInstanceOf(TypeError);
    expect(() => outcome.payload).toThrow('the handler failed with TypeError: no more');
    expect(outcome.stream.text).toBe('part');
    expect(outcome.stream.complete).toBe(true);
    expect(outcome.stream.trailers['Lambda-Runtime-Function-Error-Type']).toBe('TypeError');
    const body = Buffer.from(outcome.stream.trailers['Lambda-Runtime-Function-Error-Body']!, 'base64').toString();
    expect(JSON.parse(body)).toEqual(outcome.error);
  });

  test('never ended: a time-out at the deadline, told as such', async () => {
    const handler = streamifyResponse(async (_event, stream) => void stream.write('part'));
    const outcome = await invoke(handler, {}, { timeout: 7 });
    expect(outcome).toMatchObject({ status: 'timed-out', duration: 7000, remainingTime: 0 });
    expect(outcome.stream.text).toBe('part');
    expect(outcome.stream.complete).toBe(false);
    expect(outcome.pending.map(({ description }) => description)).toEqual(['the response stream: it was not ended']);
    expect(outcome.logs.at(-1)!.message).toMatch(/Status: timeout/);
  });

  test('a source that fails takes the process with it', async () => {
    const handler = streamifyResponse(async (_event, stream) => {
      await pipeline(async function* () {
        yield 'part';
        throw new Error('source');
      }, stream);
    });
    expect((await invoke(handler, {})).error).toMatchObject({ errorType: 'Runtime.ExitError' });
    expect((await invoke(handler, {}, { runtime: 'nodejs22.x' })).error).toMatchObject({
      errorType: 'Runtime.UnhandledPromiseRejection',
      errorMessage: 'Error: source',
    });
  });

  test('what is thrown in a callback of the stream is the invocation’s', async () => {
    const handler = streamifyResponse(async (_event, stream) => {
      stream.write('x', () => {
        throw new Error('in a callback');
      });
      await sleep(10);
      stream.end();
    });
    expect((await invoke(handler, {})).error).toMatchObject({ errorType: 'Runtime.ExitError' });
    expect((await invoke(handler, {}, { runtime: 'nodejs22.x' })).error).toMatchObject({ errorMessage: 'in a callback' });
  });
});

describe('how fast', () => {
  /** Writes so many MiB one after the other, as fast as the stream takes them. */
  const flood = (size: number) =>
    streamifyResponse(async (_event, stream) => {
      const chunk = Buffer.alloc(MiB, 'x');
      for (let written = 0; written < size; written++) {
        if (!stream.write(chunk)) await new Promise((resolve) => stream.once('drain', resolve));
      }
      stream.end();
    });

  test('the first 6 MiB take no time', async () => {
    const { duration, stream } = await invoke(flood(5), {});
    expect(duration).toBe(0);
    expect(stream.body.length).toBe(5 * MiB);
  });

  test('what is more takes a second for 2 MiB', async () => {
    const { duration, stream } = await invoke(flood(10), {});
    expect(duration).toBeCloseTo(2000, -1);
    expect(stream.chunks.map(({ elapsed }) => Math.round(elapsed / 500) * 500)).toEqual([0, 0, 0, 0, 0, 0, 500, 1000, 1500, 2000]);
  });

  test('also where a handler doesn’t wait for drain', async () => {
    const handler = streamifyResponse(async (_event, stream) => {
      stream.write(Buffer.alloc(4 * MiB));
      stream.write(Buffer.alloc(4 * MiB));
      stream.end();
    });
    const { duration, stream } = await invoke(handler, {});
    expect(duration).toBeCloseTo(1000, -1);
    expect(stream.chunks.map(({ elapsed }) => Math.round(elapsed / 500) * 500)).toEqual([0, 1000]);
  });

  test('a body that is too long for the timeout is cut off', async () => {
    const outcome = await invoke(flood(20), {}, { timeout: 3 });
    expect(outcome.status).toBe('timed-out');
    expect(outcome.stream.body.length).toBe(11 * MiB);
    expect(outcome.pending[0]!.description).toMatch(/^the response on its way, at 2 MiB a second/);
  });

  test('a pause gives the full speed back', async () => {
    const handler = streamifyResponse(async (_event, stream) => {
      stream.write(Buffer.alloc(5 * MiB));
      await sleep(10_000);
      stream.write(Buffer.alloc(5 * MiB));
      stream.end();
    });
    expect((await invoke(handler, {}, { timeout: 30 })).duration).toBe(10_000);
  });

  test('no more than 200 MiB', async () => {
    const outcome = await invoke(flood(201), {}, { timeout: 120 });
    expect(outcome.error).toEqual({
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: 'Response payload size exceeded maximum allowed payload size (209715200 bytes).',
    });
    expect(outcome.stream.bytes.length).toBe(200 * MiB);
  });

  test('counts the address of the Runtime API among the bytes under way', async () => {
    let length = 0;
    const handler = streamifyResponse(async (_event, stream) => {
      stream.write('abc');
      length = stream.writableLength;
      stream.end();
    });
    await invoke(handler, {});
    expect(length).toBe(360);
  });
});

describe('the global awslambda', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const seen = async () => globalThis.awslambda as unknown as Record<string, unknown>;
  const keysSeen = async () => Object.keys(await seen());

  it('is there while modules load, and not among the names of the global object', () => {
    expect(Object.keys(globalThis.awslambda)).toEqual(['streamifyResponse', 'HttpResponseStream', 'InvokeStore']);
    expect(Object.keys(globalThis)).not.toContain('awslambda');
  });

  it('is the one of the runtime inside', async () => {
    expect((await invoke(keysSeen, {})).payload).toEqual(['streamifyResponse', 'HttpResponseStream', 'InvokeStore']);
    expect((await invoke(keysSeen, {}, { runtime: 'nodejs22.x' })).payload).toEqual(['streamifyResponse', 'HttpResponseStream']);
  });

  it('can be switched off as in Lambda', async () => {
    const environment = { AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA: 'true' };
    expect((await invoke(async () => typeof awslambda, {}, { environment })).payload).toBe('undefined');
  });

  it('keeps what one invocation does to it from all others', async () => {
    await invoke(async () => void Object.assign(globalThis.awslambda, { mine: 1 }), {});
    await invoke(async () => void ((globalThis as Record<string, unknown>)['awslambda'] = 'mine'), {});
    expect((await invoke(keysSeen, {})).payload).not.toContain('mine');
    expect(Object.keys(globalThis.awslambda)).not.toContain('mine');
  });

  it('gives way to a stub of the test', async () => {
    vi.stubGlobal('awslambda', { streamifyResponse: (handler: unknown) => handler });
    expect((await invoke(keysSeen, {})).payload).toEqual(['streamifyResponse']);
    vi.unstubAllGlobals();
    expect((await invoke(keysSeen, {})).payload).toContain('InvokeStore');
  });

  it('stays what it is when a library only makes sure that it is there', () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'awslambda');
    const realm = globalThis as Record<string, unknown>;
    realm['awslambda'] = realm['awslambda'] ?? {};
    expect(Object.getOwnPropertyDescriptor(globalThis, 'awslambda')).toEqual(before);
  });

  it('lets each of several invocations at once find its own values in InvokeStore', async () => {
    interface Store {
      getRequestId(): string;
      getTenantId(): string | undefined;
      get(key: string): unknown;
      set(key: string, value: unknown): void;
      hasContext(): boolean;
    }
    // libraries keep it from their first use on
    const store = (globalThis.awslambda as unknown as { InvokeStore: Store }).InvokeStore;
    const handler = async ({ wait }: { wait: number }) => {
      store.set('wait', wait);
      await sleep(wait);
      return [store.getRequestId(), store.get('wait'), store.getTenantId() ?? null];
    };
    const outcomes = await Promise.all([
      invoke(handler, { wait: 20 }, { awsRequestId: 'one', tenantId: 'blue' }),
      invoke(handler, { wait: 10 }, { awsRequestId: 'two' }),
    ]);
    expect(outcomes.map(({ payload }) => payload)).toEqual([
      ['one', 20, 'blue'],
      ['two', 10, null],
    ]);
    expect([store.hasContext(), store.getRequestId()]).toEqual([false, '-']);
  });
});

describe('with other things', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('on a real clock', async () => {
    const { payload, duration } = await invoke(hello, {}, { clock: 'real' });
    expect(payload).toBe('Hello, world!');
    expect(duration).toBeGreaterThanOrEqual(190);
  });

  test('under fake timers', async () => {
    vi.useFakeTimers();
    const outcome = invoke(hello, {});
    await vi.advanceTimersByTimeAsync(200);
    expect((await outcome).payload).toBe('Hello, world!');
  });

  test('never ended under fake timers', async () => {
    vi.useFakeTimers();
    const handler = streamifyResponse(async (_event, stream) => void stream.write('x'));
    expect(await invoke(handler, {})).toMatchObject({ status: 'timed-out', duration: 3000 });
  });

  test('inside another invocation', async () => {
    const outer = async () => {
      const start = Date.now();
      const { payload } = await invoke(hello, {});
      return [payload, Date.now() - start] satisfies [StreamedPayload, number];
    };
    expect((await invoke(outer, {})).payload).toEqual(['Hello, world!', 200]);
  });

  test('several at once, each with its own chunks', async () => {
    const handler = streamifyResponse(async ({ text }: { text: string }, stream) => {
      for (const letter of text) {
        stream.write(letter);
        await sleep(10);
      }
      stream.end();
    });
    const outcomes = await Promise.all(['abc', 'xyz'].map((text) => invoke(handler, { text })));
    expect(outcomes.map(({ payload }) => payload)).toEqual(['abc', 'xyz']);
  });

  test('streams of node and of the web', async () => {
    const handler = streamifyResponse(async (_event, stream) => {
      await pipeline(Readable.from(['a', 'b']), stream, { end: false });
      await new Response('c').body!.pipeTo(Writable.toWeb(stream));
    });
    expect((await invoke(handler, {})).payload).toBe('abc');
  });

  test('the context of the older runtime says whether to wait for the event loop', async () => {
    const handler = streamifyResponse(async (_event, stream, context) => {
      context.callbackWaitsForEmptyEventLoop = false;
      setTimeout(() => undefined, 500);
      stream.end('x');
    });
    expect((await invoke(handler, {}, { runtime: 'nodejs22.x' })).duration).toBe(0);
  });

  test('printed and in JSON, the outcome shows the stream', async () => {
    const outcome = await invoke(hello, {});
    expect(JSON.parse(JSON.stringify(outcome)).stream).toEqual({
      contentType: 'application/octet-stream',
      chunks: [
        { text: 'Hello, ', elapsed: 0 },
        { text: 'world!', elapsed: 200 },
      ],
      trailers: {},
      complete: true,
    });
    expect(inspect(outcome, { depth: 5 })).toContain('StreamedResponse {');
    expect(JSON.parse(JSON.stringify(await invoke(async () => 1, {})))).not.toHaveProperty('stream');
  });
});

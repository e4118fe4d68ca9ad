import { setTimeout as sleep } from 'node:timers/promises';
import middy from '@middy/core';
import type { Context, EventBridgeEvent, S3Event, ScheduledEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { createEventBridgeEvent, createS3Event, createScheduledEvent, decodeObjectKey, invoke } from 'lambdouble';
import { anyEventBridgeEvent, anyS3Event } from 'lambdouble/arbitraries';
import { describe, expect, it } from 'vitest';

const RUNS = { seed: 20_260_115, numRuns: 200 };

/** A middleware that decodes keys before the handler, and counts what it was told. */
const decodedKeys = (): middy.MiddlewareObj<S3Event, string[]> => ({
  before: ({ event }) => {
    for (const record of event.Records) record.s3.object.key = decodeObjectKey(record.s3.object.key);
  },
});

const keysOf = middy<S3Event, string[]>()
  .use(decodedKeys())
  .handler(async (event) => event.Records.map((record) => record.s3.object.key));

describe('a handler wrapped by middy', () => {
  it('runs on our events', async () => {
    const outcome = await invoke(keysOf, createS3Event({ key: 'cats/tom & jerry.png' }));
    expect(outcome.status).toBe('succeeded');
    expect(outcome.payload).toEqual(['cats/tom & jerry.png']);
    expect(outcome.pending).toEqual([]);
  });

  it('runs on every S3 event, and never changes the caller’s', async () => {
    await fc.assert(
      fc.asyncProperty(anyS3Event(), async (event) => {
        const before = structuredClone(event);
        const outcome = await invoke(keysOf, event);
        expect(outcome.payload).toEqual(before.Records.map((record) => decodeObjectKey(record.s3.object.key)));
        expect(event).toEqual(before);
      }),
      RUNS,
    );
  });

  it('answers early through a middleware', async () => {
    const cached = middy<EventBridgeEvent<string, object>, string>()
      .before((request) => {
        request.earlyResponse = 'from the cache';
      })
      .handler(async () => 'from the handler');
    await fc.assert(
      fc.asyncProperty(anyEventBridgeEvent(), async (event) => {
        expect((await invoke(cached, event)).payload).toBe('from the cache');
      }),
      RUNS,
    );
  });

  it('turns an error into a response through a middleware', async () => {
    const careful = middy<EventBridgeEvent<string, object>, string>()
      .onError((request) => {
        request.response = `handled: ${request.error?.message}`;
      })
      .handler(async () => {
        throw new Error('no such order');
      });
    expect((await invoke(careful, createEventBridgeEvent())).payload).toBe('handled: no such order');
  });

  it('fails as its handler does', async () => {
    const failing = middy<ScheduledEvent, void>().handler(async () => {
      throw new TypeError('no such order');
    });
    const outcome = await invoke(failing, createScheduledEvent());
    expect(outcome.status).toBe('failed');
    expect(outcome.error).toMatchObject({ errorType: 'TypeError', errorMessage: 'no such order' });
  });
});

/** A handler that takes some seconds, and answers early when Lambda would cut it off. */
function slow(seconds: number): middy.MiddyfiedHandler<ScheduledEvent, string> {
  return middy<ScheduledEvent, string>({ timeoutEarlyInMillis: 500, timeoutEarlyResponse: () => 'out of time' }).handler(async () => {
    await sleep(seconds * 1000);
    return 'finished';
  });
}

describe('middy’s early timeout, on virtual time', () => {
  it('answers half a second before Lambda would cut it off', async () => {
    const started = performance.now();
    const outcome = await invoke(slow(600), createScheduledEvent(), { timeout: 300 });
    expect(outcome.payload).toBe('out of time');
    expect(outcome.remainingTime).toBeGreaterThan(400);
    expect(outcome.remainingTime).toBeLessThanOrEqual(500);
    expect(outcome.duration).toBeGreaterThanOrEqual(299_500);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('leaves a handler that is in time alone, and clears its timer', async () => {
    const outcome = await invoke(slow(200), createScheduledEvent(), { timeout: 300 });
    expect(outcome.payload).toBe('finished');
    expect(outcome.duration).toBeGreaterThanOrEqual(200_000);
    expect(outcome.pending).toEqual([]);
  });

  it('tells the handler by its signal', async () => {
    const abortable = middy<ScheduledEvent, string>({ timeoutEarlyInMillis: 100, timeoutEarlyResponse: () => 'out of time' }).handler(
      async (_event: ScheduledEvent, _context: Context, options?: { signal: AbortSignal }) => {
        await sleep(600_000, undefined, { signal: options?.signal });
        return 'finished';
      },
    );
    const outcome = await invoke(abortable, createScheduledEvent(), { timeout: 10 });
    expect(outcome.payload).toBe('out of time');
    expect(outcome.pending).toEqual([]);
  });
});

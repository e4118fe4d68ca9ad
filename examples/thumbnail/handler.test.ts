import { readFileSync } from 'node:fs';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import * as fc from 'fast-check';
import { createS3Event, decodeObjectKey, invoke } from 'lambdouble';
import { anyObjectKey, anyS3Event } from 'lambdouble/arbitraries';
import { PNG } from 'pngjs';
import { beforeEach, describe, expect, test } from 'vitest';
import { keepFinding } from '../finding.js';
import { handler } from './handler.js';
import { handler as handlerWithABug } from './handler-with-a-bug.js';

const sunset = readFileSync(new URL('sunset.png', import.meta.url));
const dot = PNG.sync.write(new PNG({ width: 1, height: 1 }));

/** The bucket: what the handler gets and puts through its own S3Client. */
const s3 = mockClient(S3Client);
const bucket = new Map<string, Uint8Array>();

beforeEach(() => {
  s3.reset();
  bucket.clear();
  s3.on(GetObjectCommand).callsFake(async ({ Key }: { Key: string }) => {
    const bytes = bucket.get(Key);
    if (bytes === undefined) throw new NoSuchKey({ message: 'The specified key does not exist.', $metadata: {} });
    return { Body: { transformToByteArray: async () => bytes } };
  });
  s3.on(PutObjectCommand).callsFake(async ({ Key, Body }: { Key: string; Body: Uint8Array }) => {
    bucket.set(Key, Body);
  });
});

test('puts a small copy beside the upload', async () => {
  bucket.set('cats/tom & jerry.png', sunset);

  const outcome = await invoke(handler, createS3Event({ bucket: 'photos', key: 'cats/tom & jerry.png' }));

  expect(outcome).toSucceedWith({ thumbnails: ['thumbnails/cats/tom & jerry.png'] });
  expect(outcome).toHaveLogged('made a thumbnail');
});

test('really resizes the picture', async () => {
  bucket.set('sunset.png', sunset);

  await invoke(handler, createS3Event({ key: 'sunset.png' }));

  const [before, after] = [PNG.sync.read(sunset), PNG.sync.read(Buffer.from(bucket.get('thumbnails/sunset.png')!))];
  expect([before.width, before.height]).toEqual([480, 320]);
  expect([after.width, after.height]).toEqual([128, 85]);
  // The middle of the sun is where it was, and as bright.
  expect(colourAt(after, 330 / 480, 175 / 320)).toEqual(colourAt(before, 330 / 480, 175 / 320));
});

test('leaves its own thumbnails and what is no PNG alone', async () => {
  for (const key of ['thumbnails/cat.png', 'cat.gif']) {
    expect(await invoke(handler, createS3Event({ key }))).toSucceedWith({ thumbnails: [] });
  }
});

test('an upload that is gone again fails, so that S3 has Lambda retry', async () => {
  expect(await invoke(handler, createS3Event({ key: 'gone.png' }))).toFailWith('NoSuchKey');
});

test('times out when S3 takes its time', async () => {
  s3.on(GetObjectCommand).callsFake(() => new Promise((resolve) => setTimeout(resolve, 60_000)));

  expect(await invoke(handler, createS3Event({ key: 'cat.png' }), { timeout: 10 })).toTimeOut();
});

const anyUpload = anyS3Event({ eventName: 'ObjectCreated:Put', key: anyObjectKey().map((key) => `${key.slice(0, 200)}.png`) });

const makesAThumbnail = (tested: typeof handler) =>
  fc.asyncProperty(anyUpload, async (event) => {
    const key = decodeObjectKey(event.Records[0]!.s3.object.key);
    bucket.clear();
    bucket.set(key, dot);
    expect(await invoke(tested, event)).toSucceedWith({ thumbnails: [`thumbnails/${key}`] });
  });

describe('for every upload', () => {
  test('makes a thumbnail', async () => {
    await fc.assert(makesAThumbnail(handler), { seed: 1, numRuns: 300 });
  });

  test('finds the key that is not decoded', async ({ task }) => {
    const found = await fc.check(makesAThumbnail(handlerWithABug), { seed: 1, numRuns: 300 });

    expect(found.failed).toBe(true);
    const [event] = found.counterexample!;
    const { key } = event.Records[0]!.s3.object;
    const outcome = await invoke(handlerWithABug, event);
    expect(outcome).toFailWith('NoSuchKey');
    keepFinding(task, found, {
      bug: 'asks S3 for the key as it arrived, still form-encoded',
      event: `object ${JSON.stringify(decodeObjectKey(key))}, in the event as key ${JSON.stringify(key)}`,
      consequence: `${outcome.error?.errorType}: ${outcome.error?.errorMessage}`,
    });
  });
});

function colourAt(png: PNG, across: number, down: number): number[] {
  const at = (Math.floor(down * png.height) * png.width + Math.floor(across * png.width)) * 4;
  return [...png.data.subarray(at, at + 4)];
}

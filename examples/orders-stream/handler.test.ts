import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import * as fc from 'fast-check';
import { createDynamoDBStreamEvent, invoke } from 'lambdouble';
import { anyDynamoDBStreamEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, test } from 'vitest';
import { keepFinding, loggedError } from '../finding.js';
import { handler } from './handler.js';
import { handler as handlerWithABug } from './handler-with-a-bug.js';

/** The bucket of changes, by object key. */
const s3 = mockClient(S3Client);
const bucket = new Map<string, unknown>();
const options = { environment: { CHANGES_BUCKET: 'changes' }, timeout: 60 };

beforeEach(() => {
  bucket.clear();
  s3.reset();
  s3.on(PutObjectCommand).callsFake(async ({ Key, Body }: { Key: string; Body: string }) => {
    bucket.set(Key, JSON.parse(Body));
  });
});

const placed = { newImage: { orderId: 'o1', cents: 1999 }, keys: ['orderId'] };
const paid = { oldImage: { orderId: 'o1', cents: 1999 }, newImage: { orderId: 'o1', cents: 1999, paid: true }, keys: ['orderId'] };
const removed = { oldImage: { orderId: 'o1', cents: 1999, paid: true }, keys: ['orderId'] };

test('copies an order as it is placed, paid and removed', async () => {
  const event = createDynamoDBStreamEvent([placed, paid, removed]);

  expect(await invoke(handler, event, options)).toReportBatchItemFailures([]);

  expect([...bucket.values()]).toEqual([
    { change: 'INSERT', keys: { orderId: 'o1' }, order: { orderId: 'o1', cents: 1999 } },
    { change: 'MODIFY', keys: { orderId: 'o1' }, order: { orderId: 'o1', cents: 1999, paid: true } },
    { change: 'REMOVE', keys: { orderId: 'o1' }, order: null },
  ]);
});

test('a batch that is delivered twice leaves the same objects', async () => {
  const event = createDynamoDBStreamEvent([placed, paid]);
  await invoke(handler, event, options);
  const once = new Map(bucket);
  await invoke(handler, event, options);
  expect(bucket).toEqual(once);
});

test('keeps every digit, and every member of a set', async () => {
  const newImage = { orderId: 'o1', cents: 9007199254740993n, tags: new Set(['gift', 'express']) };
  await invoke(handler, createDynamoDBStreamEvent({ newImage, keys: ['orderId'] }), options);
  expect([...bucket.values()]).toEqual([
    expect.objectContaining({ order: { orderId: 'o1', cents: '9007199254740993', tags: ['gift', 'express'] } }),
  ]);
});

test('stops at the first change that fails, so that none overtakes it', async () => {
  const event = createDynamoDBStreamEvent([placed, paid, removed]);
  s3.on(PutObjectCommand).resolvesOnce({}).rejects(new Error('SlowDown'));

  const outcome = await invoke(handler, event, options);

  expect(outcome).toReportBatchItemFailures([event.Records[1]!.dynamodb!.SequenceNumber!]);
  expect(outcome).toHaveLogged(/SlowDown/);
  expect(s3.commandCalls(PutObjectCommand)).toHaveLength(2);
});

test('hands the rest back before the time is up', async () => {
  const event = createDynamoDBStreamEvent(Array.from({ length: 100 }, () => placed));
  s3.on(PutObjectCommand).callsFake(() => new Promise((resolve) => setTimeout(resolve, 2_000, {})));

  const outcome = await invoke(handler, event, options);

  // 28 copies of 2 seconds each leave 4, less than the margin.
  expect(outcome).toReportBatchItemFailures([event.Records[28]!.dynamodb!.SequenceNumber!]);
  expect(outcome).toFinishWithin(60_000);
});

test('times out when one copy hangs, and the whole batch comes again', async () => {
  s3.on(PutObjectCommand).callsFake(() => new Promise((resolve) => setTimeout(resolve, 900_000)));
  expect(await invoke(handler, createDynamoDBStreamEvent(placed), options)).toTimeOut();
});

const copiesAll = (tested: typeof handler) =>
  fc.asyncProperty(anyDynamoDBStreamEvent(), async (event) => {
    bucket.clear();
    expect(await invoke(tested, event, options)).toReportBatchItemFailures([]);
    expect([...bucket.keys()]).toEqual(event.Records.map(({ dynamodb }) => `orders/${dynamodb!.SequenceNumber}.json`));
  });

describe('for every change', () => {
  test('copies it', async () => {
    await fc.assert(copiesAll(handler), { seed: 4, numRuns: 500 });
  });

  test('finds the number that is no JavaScript number', async ({ task }) => {
    const found = await fc.check(copiesAll(handlerWithABug), { seed: 4, numRuns: 500 });

    expect(found.failed).toBe(true);
    const [event] = found.counterexample!;
    const number = /"N":"(-?\d{16,})"/.exec(JSON.stringify(event))?.[1];
    expect(Number.isSafeInteger(Number(number))).toBe(false);
    const outcome = await invoke(handlerWithABug, event, options);
    expect(outcome).toHaveLogged(/BigInt/);
    keepFinding(task, found, {
      bug: 'unmarshall makes a BigInt of a large number, JSON.stringify refuses it',
      event: `an attribute {"N":"${number}"}`,
      consequence: `logged: ${loggedError(outcome)}; the batch is retried, fails again, and the shard stands still`,
    });
  });
});

import type { S3Event } from 'aws-lambda';
import { expect, jest, test } from '@jest/globals';
import { createS3Event, invoke, seed } from 'lambdouble';
import 'lambdouble/jest-globals';

jest.retryTimes(1);

test('the matchers come with an import in the test file', async () => {
  expect(await invoke(async () => 'done', createS3Event())).toSucceedWith('done');
  await expect(invoke(async () => 'done', createS3Event())).resolves.not.toFail();
});

test('and so does the sequence that starts over', () => {
  const drawn = createS3Event();
  seed('and so does the sequence that starts over');
  expect(createS3Event()).toEqual(drawn);
});

const tries: S3Event[] = [];
test('on each try', () => {
  tries.push(createS3Event());
  expect(tries).toHaveLength(2);
  expect(tries[1]).toEqual(tries[0]);
});

test('fails on purpose', async () => {
  async function broken(): Promise<void> {
    console.error('about to break');
    throw new TypeError('no width');
  }
  await expect(invoke(broken, createS3Event())).toSucceed();
});

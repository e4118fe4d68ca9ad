import type { S3Event } from 'aws-lambda';
import { createS3Event, invoke, seed } from 'lambdouble';
import 'lambdouble/vitest';
import { expect, test } from 'vitest';

test('the matchers come with an import in the test file', async () => {
  expect(await invoke(async () => 'done', createS3Event())).toSucceedWith('done');
});

test('and so does the sequence that starts over', () => {
  const drawn = createS3Event();
  seed('and so does the sequence that starts over');
  expect(createS3Event()).toEqual(drawn);
});

const tries: S3Event[] = [];
test('on each try', { retry: 1 }, () => {
  tries.push(createS3Event());
  expect(tries).toHaveLength(2);
  expect(tries[1]).toEqual(tries[0]);
});

import { createS3Event, invoke, seed } from 'lambdouble';
import { expect, test } from 'vitest';

test('file two has the matchers and its own sequence', async () => {
  const drawn = createS3Event();
  seed('file two has the matchers and its own sequence');
  expect(createS3Event()).toEqual(drawn);
  await expect(invoke(async () => 'done', drawn)).toSucceed();
});

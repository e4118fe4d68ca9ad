import { createS3Event, invoke } from 'lambdouble';
import * as matchers from 'lambdouble/matchers';
import { expect, test } from '@jest/globals';

expect.extend(matchers);

test('the bare matchers fit expect.extend', async () => {
  expect(await invoke(async () => 'done', createS3Event())).toSucceedWith('done');
});

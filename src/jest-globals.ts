import { beforeEach, expect } from '@jest/globals';
import { installAwslambda } from './invoke/streaming/awslambda.js';
import * as matchers from './matchers.js';
import type { LambdoubleMatchers } from './matchers/interface.js';
import { seed } from './values/sequence.js';

declare module 'expect' {
  interface Matchers<R> extends LambdoubleMatchers<R> {}
  interface AsymmetricMatchers extends LambdoubleMatchers<unknown> {}
}

expect.extend(matchers);
installAwslambda();

beforeEach(() => {
  seed(expect.getState().currentTestName ?? '');
});

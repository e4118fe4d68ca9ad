/// <reference types="jest" preserve="true" />
import { installAwslambda } from './invoke/streaming/awslambda.js';
import * as matchers from './matchers.js';
import type { LambdoubleMatchers } from './matchers/interface.js';
import { seed } from './values/sequence.js';

declare global {
  namespace jest {
    interface Matchers<R, T = {}> extends LambdoubleMatchers<R> {}
    interface Expect extends LambdoubleMatchers<unknown> {}
    interface InverseAsymmetricMatchers extends LambdoubleMatchers<unknown> {}
  }
}

expect.extend(matchers);
installAwslambda();

beforeEach(() => {
  seed(expect.getState().currentTestName ?? '');
});

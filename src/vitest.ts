import { beforeEach, expect } from 'vitest';
import { installAwslambda } from './invoke/streaming/awslambda.js';
import * as matchers from './matchers.js';
import type { LambdoubleMatchers } from './matchers/interface.js';
import { seed } from './values/sequence.js';

declare global {
  namespace Chai {
    interface Assertion extends LambdoubleMatchers<void> {}
  }
}

declare module 'vitest' {
  interface AsymmetricMatchersContaining extends LambdoubleMatchers<unknown> {}
}

/** As much of a test, or of a suite around it, as its full name takes. */
interface Named {
  readonly name: string;
  readonly suite?: Named | undefined;
}

expect.extend(matchers);
installAwslambda();

beforeEach(({ task }) => {
  seed(fullNameOf(task));
});

function fullNameOf({ name, suite }: Named): string {
  return suite === undefined ? name : `${fullNameOf(suite)} ${name}`;
}

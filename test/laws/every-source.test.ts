import type * as fc from 'fast-check';
import * as arbitraries from 'lambdouble/arbitraries';
import { checkHandler } from 'lambdouble/laws';
import { expect, test } from 'vitest';

test.each(Object.entries(arbitraries))('a handler that does nothing keeps every law but that about answers: %s', async (_, any) => {
  const events = (any as () => fc.Arbitrary<unknown>)();
  const handler = async () => ({ batchItemFailures: [] });
  const { unchecked } = await checkHandler(handler, events, { except: ['responds well'], observe: () => 0, numRuns: 3, seed: 1 });
  expect(unchecked).toEqual([]);
});

import 'lambdouble/vitest';
import { invoke } from 'lambdouble';
import { expect, it } from 'vitest';
import { messageOf } from './outcomes.js';

it('says why a handler ended whose promise nothing can settle', async () => {
  const outcome = await invoke(() => new Promise<string>(() => undefined), {}, { awsRequestId: 'r-1' });
  expect(messageOf(() => expect(outcome).toSucceed())).toMatchInlineSnapshot(`
    "expect(outcome).toSucceed()

    Expected: the handler to succeed
    Received: it failed with Runtime.ExitError: RequestId: r-1 Error: Runtime exited without providing a reason

    Runtime.ExitError: RequestId: r-1 Error: Runtime exited without providing a reason

    It ended with:
        the promise that the handler returned: nothing is left that could settle it

    It logged nothing.

    Ended after 0 ms, with 3000 ms left before its timeout."
  `);
  expect(() => outcome.payload).toThrow(/Still under way:\n {2}the promise that the handler returned/);
});

it('says which rejection nobody handled', async () => {
  const handler = async (): Promise<void> => {
    void Promise.reject(new Error('lost'));
    await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const outcome = await invoke(handler, {});
  expect(messageOf(() => expect(outcome).toSucceed())).toContain('Error: lost');
});

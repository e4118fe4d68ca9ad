import type { Context } from 'aws-lambda';
import { checkOptions } from '../internal/options.js';
import { withOverrides, type DeepPartial } from '../internal/overrides.js';
import { settings } from '../values/settings.js';
import { epochMilliseconds } from '../values/time.js';
import { ContextTies, buildContext, functionFacts, type ContextOwner } from './build-context.js';
import { contextTable, type ContextInit } from './init.js';

/**
 * A fake context, as the Node.js runtime hands it to a handler: name, ARN, log group and stream agree with each other, and
 * `getRemainingTimeInMillis()` runs down on the clock in force: the virtual one inside `invoke`, a user's fake timers where they are
 * installed, else the real one. It starts no timer and leaves nothing behind.
 *
 * It has the very keys that the chosen runtime gives. `nodejs24.x` has no `done`, `fail`, `succeed` and
 * `callbackWaitsForEmptyEventLoop`, although the published type, which is declared all the same, demands them.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html
 * @param init what to say about the function and the call, in AWS's words: `functionName`, `functionVersion`, `alias`, `memorySize` (MB,
 * default 128), `timeout` (seconds, default 3), `awsRequestId`, `remainingTime` (milliseconds, or a list of answers) and others
 * @param overrides parts of the raw context, laid over the result last; `undefined` removes a key
 * @throws for an unknown option, or a value that AWS could not have
 * @example
 * const context = createContext({ functionName: 'thumbnails', alias: 'live', timeout: 10, memorySize: 512 });
 * expect(context.invokedFunctionArn).toBe('arn:aws:lambda:us-east-1:123456789012:function:thumbnails:live');
 * expect(context.memoryLimitInMB).toBe('512');
 *
 * const hurried = createContext({ remainingTime: [3000, 900, 20] });
 * expect([hurried.getRemainingTimeInMillis(), hurried.getRemainingTimeInMillis()]).toEqual([3000, 900]);
 */
export function createContext(init: ContextInit = {}, overrides?: DeepPartial<Context>): Context {
  checkOptions('create Context', init, contextTable);
  const created = Date.now();
  const start = init.time === undefined ? settings().time : epochMilliseconds(init.time);
  const clockInForce: ContextOwner = { elapsed: () => Date.now() - created, done: () => undefined, isAsking: () => false };
  const context = buildContext(new ContextTies(functionFacts({ ...init }, start), clockInForce));
  return withOverrides('create Context', context, overrides);
}

import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createContext } from '../../src/context/index.js';
import { seed } from '../../src/values/sequence.js';

describe('createContext', () => {
  it('has the keys of nodejs24.x, in their order', () => {
    expect(Object.keys(createContext())).toEqual([
      'clientContext',
      'identity',
      'invokedFunctionArn',
      'awsRequestId',
      'tenantId',
      'xRayTraceId',
      'getRemainingTimeInMillis',
      'functionName',
      'functionVersion',
      'memoryLimitInMB',
      'logGroupName',
      'logStreamName',
    ]);
  });

  it('has the keys of the callback era for nodejs22.x and older', () => {
    for (const runtime of ['nodejs22.x', 'nodejs20.x', 'nodejs18.x', 'nodejs16.x'] as const) {
      expect(Object.keys(createContext({ runtime }))).toEqual([
        'callbackWaitsForEmptyEventLoop',
        'succeed',
        'fail',
        'done',
        'functionVersion',
        'functionName',
        'memoryLimitInMB',
        'logGroupName',
        'logStreamName',
        'clientContext',
        'identity',
        'invokedFunctionArn',
        'awsRequestId',
        'tenantId',
        'getRemainingTimeInMillis',
      ]);
    }
  });

  it('agrees with itself', () => {
    expect(
      createContext({ functionName: 'thumbs', functionVersion: '7', memorySize: 512, region: 'cn-north-1', time: '2026-03-29T01:30:00Z' }),
    ).toMatchObject({
      functionName: 'thumbs',
      functionVersion: '7',
      memoryLimitInMB: '512',
      invokedFunctionArn: 'arn:aws-cn:lambda:cn-north-1:123456789012:function:thumbs:7',
      logGroupName: '/aws/lambda/thumbs',
      logStreamName: expect.stringMatching(/^2026\/03\/29\/\[7\][0-9a-f]{32}$/) as string,
      xRayTraceId: expect.stringMatching(/^Root=1-69c88098-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0$/) as string,
    });
  });

  it('an alias ends the ARN', () => {
    expect(createContext({ functionName: 'f', functionVersion: '7', alias: 'live' }).invokedFunctionArn).toMatch(/:function:f:live$/);
    expect(createContext({ functionName: 'f' }).invokedFunctionArn).toMatch(/:function:f$/);
  });

  it('is the same on every run, and unique within one', () => {
    seed(1);
    const [first, second] = [createContext(), createContext()];
    seed(1);
    expect(createContext().awsRequestId).toBe(first.awsRequestId);
    expect(second.awsRequestId).not.toBe(first.awsRequestId);
  });

  it('runs down on real time, also detached', async () => {
    const { getRemainingTimeInMillis } = createContext({ timeout: 10 });
    const first = getRemainingTimeInMillis();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(first).toBeLessThanOrEqual(10_000);
    expect(getRemainingTimeInMillis()).toBeLessThan(first);
    expect(Number.isInteger(first)).toBe(true);
  });

  it('can start late, or follow a script', () => {
    expect(createContext({ remainingTime: 500 }).getRemainingTimeInMillis()).toBeLessThanOrEqual(500);
    const { getRemainingTimeInMillis } = createContext({ remainingTime: [3000, 900, 20] });
    expect([1, 2, 3, 4].map(() => getRemainingTimeInMillis())).toEqual([3000, 900, 20, 20]);
  });

  it('takes raw overrides', () => {
    const context = createContext({}, { logStreamName: undefined, functionName: 'raw' });
    expect(context.functionName).toBe('raw');
    expect('logStreamName' in context).toBe(false);
  });

  it('leaves nothing running', () => {
    const before = process.getActiveResourcesInfo();
    createContext();
    expect(process.getActiveResourcesInfo()).toEqual(before);
  });

  it.each([
    [{ functionname: 'f' }, 'Failed to create Context: there is no option "functionname". Did you mean "functionName"?'],
    [{ memorySize: '512' }, 'Failed to create Context: option "memorySize" is "512". Pass an integer from 128 to 10240.'],
    [{ alias: '7' }, 'Failed to create Context: option "alias" is "7". Pass an alias'],
    [{ remainingTime: [] }, 'Failed to create Context: option "remainingTime" is []. Pass an integer'],
    [{ runtime: 'python3.13' }, 'Failed to create Context: option "runtime" is "python3.13". Pass one of'],
  ])('refuses %j', (init, message) => {
    expect(() => createContext(init as never)).toThrow(message);
  });

  it('a callback-era context outside an invocation does nothing when it is done', () => {
    const context: Context = createContext({ runtime: 'nodejs22.x' });
    expect(context.callbackWaitsForEmptyEventLoop).toBe(true);
    context.succeed('nobody listens');
  });
});

import { describe, expect, it } from 'vitest';
import { createFunction } from '../../src/function/create-function.js';

const sleep = (delay: number) => new Promise<void>((resolve) => setTimeout(resolve, delay));

describe('fn.updateFunctionConfiguration', () => {
  it('has the next request start cold, with what has changed', async () => {
    const fn = createFunction({ handler: async () => process.env.TABLE, timeout: 5, environment: { TABLE: 'old' } });
    expect((await fn.invoke()).payload).toBe('old');
    expect(fn.updateFunctionConfiguration({ memorySize: 512, environment: { TABLE: 'new' } })).toMatchObject({
      timeout: 5,
      memorySize: 512,
      version: '$LATEST',
    });
    expect(fn.environments).toEqual([]);
    const { payload, coldStart, context } = await fn.invoke();
    expect([payload, coldStart, context.memoryLimitInMB]).toEqual(['new', true, '512']);
  });

  it('lets requests under way end as they began', async () => {
    const fn = createFunction({ handler: () => sleep(2000), timeout: 3 });
    const { end } = await fn.attempt({});
    fn.updateFunctionConfiguration({ timeout: 1 });
    expect(fn.environments).toMatchObject([{ state: 'busy' }]);
    expect((await fn.invoke({})).status).toBe('timed-out');
    await fn.timeline.goTo(end);
    expect(fn.environments).toHaveLength(1);
  });

  it('initialises what is provisioned again', async () => {
    const fn = createFunction({ handler: async () => 'done', provisionedConcurrency: 2 });
    await fn.invoke();
    fn.updateFunctionConfiguration({ timeout: 7 });
    expect(fn.environments.map(({ initializationType }) => initializationType)).toEqual([
      'provisioned-concurrency',
      'provisioned-concurrency',
    ]);
    expect((await fn.invoke()).coldStart).toBe(false);
  });

  it('leaves published versions as they are, and has alias share requests between two', async () => {
    const fn = createFunction({ functionName: 'orders', handler: async (_: unknown, context) => context.memoryLimitInMB });
    fn.publishVersion();
    fn.updateFunctionConfiguration({ memorySize: 256 });
    expect(fn.publishVersion()).toMatchObject({ version: '2', memorySize: 256 });
    fn.createAlias({ name: 'live', functionVersion: '1', routingConfig: { additionalVersionWeights: { 2: 0.25 } } });
    const sizes: unknown[] = [];
    for (let request = 0; request < 8; request++) sizes.push((await fn.invoke({}, { qualifier: 'live' })).payload);
    expect(sizes).toEqual(['128', '128', '128', '256', '128', '128', '128', '256']);
    const second = { FunctionName: 'orders', Resource: 'orders:live', ExecutedVersion: '2' };
    expect(fn.metrics.statistic('Invocations', 'Sum', { dimensions: second })).toBe(2);
  });

  it.each<[object, string]>([
    [{ timeout: 901 }, "Failed to update the function's configuration: 1 validation error detected: Value '901' at 'timeout'"],
    [{ handler: 'x' }, 'Failed to update the function\'s configuration: there is no option "handler".'],
    [{ environment: { AWS_REGION: 'x' } }, "Failed to update the function's configuration: Lambda was unable to configure"],
  ])('refuses %j, and changes nothing', async (update, message) => {
    const fn = createFunction({ handler: async () => 'done' });
    await fn.invoke();
    const before = fn.configuration;
    expect(() => fn.updateFunctionConfiguration(update)).toThrow(message);
    expect(fn.configuration).toBe(before);
    expect(fn.environments).toHaveLength(1);
  });
});

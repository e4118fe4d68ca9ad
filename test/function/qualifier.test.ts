import { describe, expect, it } from 'vitest';
import { createFunction } from '../../src/function/create-function.js';

const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:orders';

const created = () => {
  const starts: string[] = [];
  const fn = createFunction({
    functionName: 'orders',
    load: async () => {
      starts.push(process.env.AWS_LAMBDA_FUNCTION_VERSION!);
      return {
        handler: async (_: unknown, { functionVersion, invokedFunctionArn }: { functionVersion: string; invokedFunctionArn: string }) => [
          functionVersion,
          invokedFunctionArn,
        ],
      };
    },
  });
  return { fn, starts };
};

describe('versions and aliases', () => {
  it.each([
    [undefined, '$LATEST', ARN],
    ['$LATEST', '$LATEST', `${ARN}:$LATEST`],
    ['1', '1', `${ARN}:1`],
    ['live', '1', `${ARN}:live`],
  ])('runs what %s stands for', async (qualifier, version, arn) => {
    const { fn } = created();
    expect(fn.publishVersion({ description: 'the first' })).toMatchObject({
      version: '1',
      functionArn: `${ARN}:1`,
      description: 'the first',
    });
    fn.createAlias({ name: 'live', functionVersion: '1' });
    const { payload, executedVersion } = await fn.invoke({}, { qualifier });
    expect([payload, executedVersion]).toEqual([[version, arn], version]);
  });

  it('gives each version environments of its own', async () => {
    const { fn, starts } = created();
    fn.publishVersion();
    await fn.invoke({});
    const first = await fn.invoke({}, { qualifier: '1' });
    const again = await fn.invoke({}, { qualifier: '1' });
    expect(starts).toEqual(['$LATEST', '1']);
    expect([first.coldStart, again.coldStart]).toEqual([true, false]);
    expect(fn.logs.some(({ text }) => text.includes('Version: 1'))).toBe(true);
  });

  it('publishes nothing new while nothing has changed', () => {
    const { fn } = created();
    expect([fn.publishVersion().version, fn.publishVersion().version]).toEqual(['1', '1']);
  });

  it('has an alias choose between two versions, and tells them apart in metrics', async () => {
    const { fn } = created();
    fn.publishVersion();
    fn.createAlias({ name: 'live', functionVersion: '$LATEST' });
    expect(() => fn.createAlias({ name: 'live', functionVersion: '1' })).toThrow('Alias already exists');
    expect(fn.updateAlias({ name: 'live', functionVersion: '1' })).toMatchObject({ aliasArn: `${ARN}:live`, functionVersion: '1' });
    await fn.invoke({}, { qualifier: 'live' });
    expect(fn.metrics.data('Invocations')[0]!.dimensions).toEqual({ FunctionName: 'orders', Resource: 'orders:live' });
    expect(() => fn.updateAlias({ name: 'live', routingConfig: { additionalVersionWeights: { 2: 0.1 } } })).toThrow(
      `Function not found: ${ARN}:2`,
    );
  });

  it('is called asynchronously by its qualifier', async () => {
    const { fn } = created();
    fn.publishVersion();
    await fn.invoke({}, { qualifier: '1', invocationType: 'Event' });
    await fn.settle();
    expect(fn.asynchronousInvocations[0]!.attempts[0]!.outcome).toMatchObject({ executedVersion: '1', payload: ['1', `${ARN}:1`] });
  });

  it.each(['RequestResponse', 'Event', 'DryRun'] as const)('refuses what does not exist, %s', async (invocationType) => {
    const { fn } = created();
    const refused = fn.invoke({}, { qualifier: 'live', invocationType } as { qualifier: string });
    await expect(refused).rejects.toMatchObject({ name: 'ResourceNotFoundException', message: `Function not found: ${ARN}:live` });
    expect(fn.metrics.names).toEqual([]);
  });
});

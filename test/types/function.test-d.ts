import type { S3Event, S3Handler } from 'aws-lambda';
import {
  createFunction,
  createS3Event,
  type DryRunResponse,
  type EventResponse,
  type FunctionOutcome,
  type LambdaFunction,
} from 'lambdouble';
import { describe, expectTypeOf, it } from 'vitest';

describe('createFunction', () => {
  it('knows event and result by the handler', () => {
    const fn = createFunction({ handler: async (event: { n: number }) => ({ twice: event.n * 2 }) });
    expectTypeOf(fn).toEqualTypeOf<LambdaFunction<{ n: number }, { twice: number }>>();
    expectTypeOf(fn.invoke({ n: 1 })).toEqualTypeOf<Promise<FunctionOutcome<{ twice: number }>>>();
    // @ts-expect-error no such event
    void fn.invoke({ m: 1 });
  });

  it('takes published handler types', () => {
    const handler: S3Handler = async () => undefined;
    void createFunction({ handler }).invoke(createS3Event());
  });

  it('knows event and result by the module that is loaded', async () => {
    const fn = createFunction({ load: async () => ({ handler: async (event: S3Event) => event.Records.length }) });
    expectTypeOf((await fn.invoke(createS3Event())).payload).toEqualTypeOf<number>();
  });

  it('is told event and result of code in a folder', async () => {
    const fn = createFunction<{ n: number }, string>({ codeUri: 'dist', handler: 'index.handler' });
    expectTypeOf((await fn.invoke({ n: 1 })).payload).toEqualTypeOf<string>();
    expectTypeOf(createFunction({ codeUri: 'dist', handler: 'index.handler' }).invoke({ anything: true })).toEqualTypeOf<
      Promise<FunctionOutcome<unknown>>
    >();
  });

  it('answers by the invocation type', () => {
    const fn = createFunction({ handler: async () => 1 });
    expectTypeOf(fn.invoke({}, { invocationType: 'Event' })).toEqualTypeOf<Promise<EventResponse>>();
    expectTypeOf(fn.invoke({}, { invocationType: 'DryRun' })).toEqualTypeOf<Promise<DryRunResponse>>();
  });

  it('refuses what is no option', () => {
    // @ts-expect-error seconds, not text
    createFunction({ handler: async () => 1, timeout: '3' });
    // @ts-expect-error no such option
    createFunction({ handler: async () => 1, memory: 128 });
  });
});

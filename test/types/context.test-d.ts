import type { Context, S3Handler } from 'aws-lambda';
import { expectTypeOf, it } from 'vitest';
import { createContext, type ContextInit } from '../../src/context/index.js';

it('a context is the published Context', () => {
  expectTypeOf(createContext()).toEqualTypeOf<Context>();
  const handler: S3Handler = async () => undefined;
  void handler({ Records: [] }, createContext(), () => undefined);
});

it('an init takes AWS’s words', () => {
  expectTypeOf<ContextInit['memorySize']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<ContextInit['remainingTime']>().toEqualTypeOf<number | readonly number[] | undefined>();
  // @ts-expect-error the context shows memory as text, its init takes MB
  createContext({ memorySize: '512' });
  // @ts-expect-error there is no such runtime
  createContext({ runtime: 'nodejs14.x' });
  // @ts-expect-error there is no such option
  createContext({ requestId: 'r' });
});

import { LambdaFunctionUrlSchema } from '@aws-lambda-powertools/parser/schemas/lambda';
import type * as fc from 'fast-check';
import { anyLambdaFunctionURLEvent, anyLambdaFunctionURLEventWithIAMAuthorizer } from 'lambdouble/arbitraries';
import { describe, expect, it } from 'vitest';
import { objections } from './objections.js';

describe('LambdaFunctionUrlSchema accepts', () => {
  it.each<[string, fc.Arbitrary<unknown>]>([
    ['any event of a function URL', anyLambdaFunctionURLEvent()],
    ['signed requests', anyLambdaFunctionURLEventWithIAMAuthorizer()],
  ])('%s', (_, any) => {
    expect(objections(LambdaFunctionUrlSchema, any)).toEqual([]);
  });
});

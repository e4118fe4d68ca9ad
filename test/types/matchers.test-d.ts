import * as matchers from 'lambdouble/matchers';
import type { LambdoubleMatchers } from 'lambdouble/matchers';
import 'lambdouble/vitest';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Outcome } from '../../src/invoke/outcome.js';

declare const outcome: Outcome<{ id: string }>;

describe('in Vitest', () => {
  it('matchers stand on expect, negated and not', () => {
    expectTypeOf(expect(outcome).toSucceed).toEqualTypeOf<() => void>();
    expectTypeOf(expect(outcome).not.toTimeOut()).toEqualTypeOf<void>();
    expectTypeOf(expect(outcome).toFinishWithin).parameters.toEqualTypeOf<[milliseconds: number]>();
    expectTypeOf(expect.soft(outcome).toFail()).toEqualTypeOf<void>();
  });

  it('they become promises behind resolves', () => {
    expectTypeOf(expect(Promise.resolve(outcome)).resolves.toSucceed()).toEqualTypeOf<Promise<void>>();
    expectTypeOf(expect(Promise.resolve(outcome)).resolves.not.toHaveLogged('x')).toEqualTypeOf<Promise<void>>();
  });

  it('they are asymmetric matchers too', () => {
    expect([outcome]).toEqual([expect.toSucceedWith({ id: expect.any(String) })]);
    expect([outcome]).toEqual([expect.not.toTimeOut()]);
  });

  it('wrong arguments do not compile', () => {
    // @ts-expect-error a number is no errorType
    expect(outcome).toFailWith(5);
    // @ts-expect-error the limit is in milliseconds, a number
    expect(outcome).toFinishWithin('5 s');
    // @ts-expect-error there is no such part of a response
    expect(outcome).toRespondWith({ status: 200 });
    // @ts-expect-error there is no such level
    expect(outcome).toHaveLogged('x', { level: 'LOUD' });
    // @ts-expect-error identifiers come as an array
    expect(outcome).toReportBatchItemFailures('m1');
  });

  it('errors may be given as classes with any constructor', () => {
    class NoSuchOrder extends Error {
      readonly orderId: string;
      constructor(orderId: string) {
        super();
        this.orderId = orderId;
      }
    }
    expect(outcome).toFailWith(NoSuchOrder);
  });

  it('the bare matchers fit expect.extend, and are all there', () => {
    expect.extend(matchers);
    expectTypeOf<keyof typeof matchers>().toEqualTypeOf<keyof LambdoubleMatchers<void>>();
  });
});

import * as matchers from 'lambdouble/matchers';
import 'lambdouble/jest';
import { describe, expectTypeOf, it } from 'vitest';
import type { Outcome } from '../../src/invoke/outcome.js';

declare const outcome: Outcome<{ id: string }>;

describe('in Jest with its globals', () => {
  it('matchers stand on expect, negated and not', () => {
    expectTypeOf(expect(outcome).toSucceed()).toEqualTypeOf<void>();
    expectTypeOf(expect(outcome).not.toFailWith('TypeError')).toEqualTypeOf<void>();
  });

  it('they become promises behind resolves', () => {
    expectTypeOf(expect(Promise.resolve(outcome)).resolves.toSucceed()).toEqualTypeOf<Promise<void>>();
  });

  it('they are asymmetric matchers too', () => {
    expect([outcome]).toEqual([expect.toSucceedWith({ id: expect.any(String) }), expect.not.toTimeOut()]);
  });

  it('wrong arguments do not compile', () => {
    // @ts-expect-error a number is no errorType
    expect(outcome).toFailWith(5);
    // @ts-expect-error there is no such part of a response
    expect(outcome).toRespondWith({ status: 200 });
  });

  it('the bare matchers fit expect.extend', () => {
    expect.extend(matchers);
  });
});

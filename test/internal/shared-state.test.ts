import { expect, test, vi } from 'vitest';
import { sharedState } from '../../src/internal/shared-state.js';

test('state is made once and then the same for everybody', () => {
  const create = vi.fn(() => ({ count: 0 }));
  const first = sharedState('test-of-shared-state', create);
  first.count = 1;
  expect(sharedState('test-of-shared-state', create)).toBe(first);
  expect(create).toHaveBeenCalledOnce();
});

test('another copy of the library finds it', async () => {
  const mine = sharedState('test-of-two-copies', () => ({ by: 'first' }));
  vi.resetModules();
  const other = await import('../../src/internal/shared-state.js');
  expect(other.sharedState).not.toBe(sharedState);
  expect(other.sharedState('test-of-two-copies', () => ({ by: 'second' }))).toBe(mine);
});

test('nothing of it is seen by who lists the global names', () => {
  sharedState('test-of-hiding', () => ({}));
  expect(Object.keys(globalThis)).not.toContain('test-of-hiding');
  expect(Object.getOwnPropertyDescriptor(globalThis, Symbol.for('lambdouble/test-of-hiding'))?.enumerable).toBe(false);
});

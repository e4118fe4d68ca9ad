import { isPlainObject, setOwn } from '../internal/plain-object.js';
import type { MatcherView } from './matcher.js';

/** The runner's own diff of two values, or the two values themselves where it has none. */
export function difference({ context }: MatcherView, expected: unknown, received: unknown): string {
  const { diff, printExpected, printReceived } = context.utils;
  const text = hasLines(expected, received) ? diff(matchedReplaced(expected, received), received) : undefined;
  return text ?? `Expected: ${printExpected(expected)}\nReceived: ${printReceived(received)}`;
}

/** Whether two values are large enough in the runner's print for a diff by lines. */
function hasLines(expected: unknown, received: unknown): boolean {
  if (typeof expected === 'string' && typeof received === 'string') return `${expected}${received}`.includes('\n');
  return isStructure(expected) && isStructure(received) && !isAsymmetric(expected);
}

function isStructure(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

interface AsymmetricMatcher {
  asymmetricMatch(other: unknown): boolean;
}

export function isAsymmetric(value: unknown): value is AsymmetricMatcher {
  return isStructure(value) && typeof (value as { asymmetricMatch?: unknown }).asymmetricMatch === 'function';
}

/** What was expected with each asymmetric matcher that matches replaced by what it matched, so that a diff shows only what differs. */
function matchedReplaced(expected: unknown, received: unknown): unknown {
  if (isAsymmetric(expected)) return expected.asymmetricMatch(received) ? received : expected;
  if (Array.isArray(expected) && Array.isArray(received)) {
    return expected.map((element: unknown, index) => matchedReplaced(element, received[index]));
  }
  if (!isPlainObject(expected) || !isPlainObject(received)) return expected;
  const replaced: Record<string, unknown> = {};
  for (const key of Object.keys(expected)) {
    const counterpart = Object.hasOwn(received, key) ? received[key] : undefined;
    setOwn(replaced, key, matchedReplaced(expected[key], counterpart));
  }
  return replaced;
}

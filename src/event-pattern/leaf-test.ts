import { addressDigits } from './addresses.js';
import type { Alternative, Leaf, StringAlternative } from './alternatives.js';
import { ignoringCase } from './ignore-case.js';
import { comparable } from './numbers.js';
import { consistsOf } from './wildcard.js';

/** Tests the values of one field. */
export interface LeafTest {
  readonly matches: (value: Leaf) => boolean;
  /** Whether the field may be absent. */
  readonly absent: boolean;
}

type Test<Value> = (value: Value) => boolean;

/**
 * A value is read as a number as soon as one of the alternatives is about numbers; otherwise, as an address as soon as one is about addresses. Then
 * the alternatives about strings no longer see it: that is how EventBridge's matching engine does it.
 */
export function leafTest(alternatives: readonly Alternative[]): LeafTest {
  const absent = alternatives.some(({ is }) => is === 'absent');
  if (alternatives.some(({ is }) => is === 'exists')) return { matches: () => true, absent };

  const string = anyOf(alternatives.flatMap(stringTest));
  const literals = new Set(alternatives.flatMap((alternative) => (alternative.is === 'literal' ? [alternative.text] : [])));
  const number = anyOf(alternatives.flatMap(numberTest));
  const readsNumbers = alternatives.some(({ is }) => is === 'numeric' || is === 'anything but numbers');
  const address = anyOf(alternatives.flatMap(addressTest));
  const readsAddresses = !readsNumbers && alternatives.some(({ is }) => is === 'addresses');
  const anythingBut = alternatives.some(({ is }) => is.startsWith('anything but'));

  return {
    absent,
    matches: (value) => {
      if (typeof value === 'string') {
        const digits = readsAddresses ? addressDigits(value) : undefined;
        return digits === undefined ? string(value) : address(digits);
      }
      if (typeof value === 'number' && readsNumbers) {
        const millionths = comparable(value);
        if (millionths !== undefined) return number(millionths);
      }
      return anythingBut || (literals.size > 0 && literals.has(String(value)));
    },
  };
}

function anyOf<Value>(tests: readonly Test<Value>[]): Test<Value> {
  if (tests.length === 0) return () => false;
  if (tests.length === 1) return tests[0]!;
  return (value) => {
    for (const test of tests) if (test(value)) return true;
    return false;
  };
}

const always = (): boolean => true;

function stringTest(alternative: Alternative): Test<string>[] {
  switch (alternative.is) {
    case 'exactly':
    case 'prefix':
    case 'suffix':
    case 'equals':
    case 'wildcard':
      return [testOfStrings(alternative)];
    case 'anything but numbers':
      return [always];
    case 'anything but strings': {
      const isExcluded = anyOf(alternative.excluded.map(testOfStrings));
      return [(value) => !isExcluded(value)];
    }
    default:
      return [];
  }
}

function testOfStrings(alternative: StringAlternative): Test<string> {
  const { text } = alternative;
  switch (alternative.is) {
    case 'exactly':
      return (value) => value === text;
    case 'equals':
      return ignoringCase(text, 'whole');
    case 'prefix':
      return alternative.ignoreCase ? ignoringCase(text, 'start') : (value) => value.startsWith(text);
    case 'suffix':
      return alternative.ignoreCase ? ignoringCase(text, 'end') : (value) => value.endsWith(text);
    case 'wildcard':
      return consistsOf(alternative.pieces);
  }
}

function numberTest(alternative: Alternative): Test<number>[] {
  switch (alternative.is) {
    case 'numeric': {
      const { bottom, openBottom, top, openTop } = alternative;
      return [(value) => (openBottom ? value > bottom : value >= bottom) && (openTop ? value < top : value <= top)];
    }
    case 'anything but numbers':
      return [(value) => !alternative.excluded.has(value)];
    case 'anything but strings':
      return [always];
    default:
      return [];
  }
}

function addressTest(alternative: Alternative): Test<string>[] {
  switch (alternative.is) {
    case 'addresses': {
      const { lowest, highest } = alternative.span;
      return [(digits) => digits.length === lowest.length && digits >= lowest && digits <= highest];
    }
    case 'anything but strings':
      return [always];
    default:
      return [];
  }
}

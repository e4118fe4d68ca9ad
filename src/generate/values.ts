import * as fc from 'fast-check';
import { randomText } from '../values/random-text.js';
import { withSeed } from '../values/sequence.js';

/** Instants that break date arithmetic: leap days, year ends, and both sides of daylight saving time in Europe and America. */
const AWKWARD_INSTANTS: readonly number[] = [
  '2024-02-29T23:59:59.999Z',
  '2025-12-31T23:59:59.999Z',
  '2026-01-01T00:00:00.000Z',
  '2026-03-08T06:59:59.000Z',
  '2026-03-08T07:00:00.000Z',
  '2026-03-29T00:59:59.000Z',
  '2026-03-29T01:00:00.000Z',
  '2026-10-25T00:30:00.000Z',
  '2026-10-25T01:30:00.000Z',
  '2026-11-01T05:30:00.000Z',
  '2026-11-01T06:30:00.000Z',
].map((text) => Date.parse(text));

/** Epoch milliseconds of an event, at times right before or after a clock change or a year's end. */
export function anyInstant(): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2029, 11, 31) }), fc.constantFrom(...AWKWARD_INSTANTS));
}

/** Text as people and programs write it: words, blanks, accents, right-to-left letters, emoji, and what looks like code. */
export function anyText(constraints: { minLength?: number; maxLength?: number } = {}): fc.Arbitrary<string> {
  const { minLength = 0, maxLength = 20 } = constraints;
  const pieces = fc.constantFrom(
    'order',
    'ünïcödé',
    '日本語',
    'שלום',
    '🦊',
    '👩‍👩‍👧',
    ' ',
    '  ',
    '+',
    '%20',
    '%',
    '&',
    '=',
    '"',
    "'",
    '\\',
    '\n',
    '<b>',
    '0',
    'null',
  );
  return fc.oneof(
    fc.string({ minLength, maxLength }),
    fc.array(pieces, { minLength, maxLength: Math.max(minLength, Math.min(6, maxLength)) }).map((words) => words.join('')),
    fc.string({ minLength, maxLength, unit: 'grapheme' }),
  );
}

/** A name as AWS allows it for tables, queues, rules and functions. */
export function anyName(): fc.Arbitrary<string> {
  return fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{2,30}$/);
}

/** An id of a certain length: one draw, whatever the length. */
export function anyRandomText(alphabet: string, length: number): fc.Arbitrary<string> {
  return fc.noBias(fc.nat(0x7fffffff)).map((start) => withSeed(start, () => randomText(alphabet, length)));
}

/** A region that functions run in. */
export function anyRegion(): fc.Arbitrary<string> {
  return fc.constantFrom('us-east-1', 'eu-west-1', 'ap-southeast-2', 'us-gov-west-1', 'cn-north-1');
}

/** An IP address, mostly of version 4. */
export function anySourceIp(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.ipV4() },
    { weight: 1, arbitrary: fc.constantFrom('2001:db8::1', '2001:db8:85a3::8a2e:370:7334') },
  );
}

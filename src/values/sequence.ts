import { badOption } from '../internal/errors.js';
import { sharedState } from '../internal/shared-state.js';

/**
 * The seeded sequence from which every unspecified value comes. Each number is a bijective mix of a position that only moves on, so
 * no two ids which use a whole number can be equal before four thousand million draws.
 */
interface Sequence {
  seed: number;
  position: number;
  /** Grows whenever the sequence starts over, so that a user's faker can be seeded again. */
  restarts: number;
}

const GOLDEN = 0x9e3779b9;
const sequence = sharedState<Sequence>('sequence', () => ({ seed: 0, position: 0, restarts: 0 }));

function mixed(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The next number of the sequence: an integer from 0 to 2^32 - 1. */
export function nextUint32(): number {
  sequence.position = (sequence.position + 1) | 0;
  return mixed(sequence.seed + Math.imul(sequence.position, GOLDEN));
}

/** The next number of the sequence from 0 up to, not including, a limit of at most 2^32. */
export function nextBelow(limit: number): number {
  return Math.floor((nextUint32() / 0x1_0000_0000) * limit);
}

/** Room for a million draws between the ordinals of two seeds, and every ordinal below 2^53. */
const ORDINALS_OF_A_SEED = 2 ** 20;

/** How many draws the sequence has seen since it started over, this one included: for numbers whose order counts. */
export function nextPosition(): number {
  sequence.position = (sequence.position + 1) | 0;
  return sequence.position >>> 0;
}

/** An integer below 2^53 that grows with each draw until the sequence starts over, and lies elsewhere for another seed. */
export function nextOrdinal(): number {
  return sequence.seed * ORDINALS_OF_A_SEED + nextPosition();
}

/** How often the sequence has started over. */
export function sequenceRestarts(): number {
  return sequence.restarts;
}

function restartAt(start: number, position: number): void {
  sequence.seed = start;
  sequence.position = position;
  sequence.restarts++;
}

/**
 * Starts the sequence behind all unspecified values (ids, request ids, keys, addresses) over, so that what follows is equal on each run.
 * `lambdouble/vitest` and `lambdouble/jest` do it before each test, with the test's name.
 *
 * @param start an integer, or a text such as a test's name
 * @throws when it is neither
 * @example
 * seed(42);
 * const first = createS3Event();
 * seed(42);
 * expect(createS3Event()).toEqual(first);
 */
export function seed(start: number | string): void {
  if (typeof start === 'string') restartAt(hashOf(start), 0);
  else if (Number.isInteger(start)) restartAt(mixed(start), 0);
  else throw badOption('seed the values', 'seed', start, 'an integer or a text');
}

/** Runs a function on a sequence of its own, from its start or from a later position, and leaves the sequence in force where it was. */
export function withSeed<Result>(start: number, run: () => Result, from = 0): Result {
  const { seed: seedBefore, position } = sequence;
  restartAt(mixed(start), from);
  try {
    return run();
  } finally {
    restartAt(seedBefore, position);
  }
}

/** Runs a function; if it throws, the sequence stays where it was. */
export function unlessItFails<Result>(run: () => Result): Result {
  const { position } = sequence;
  try {
    return run();
  } catch (error) {
    sequence.position = position;
    throw error;
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mixed(hash);
}

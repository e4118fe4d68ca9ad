import { matchesConsistently } from './array-consistency.js';
import { isTooComplex, TOO_COMPLEX } from './complexity.js';
import { fieldOf, IN_ELEMENT, lookFor, MATCHED, PRESENT, type Field } from './field.js';
import { readPattern } from './grammar.js';
import { InvalidEventPattern } from './invalid-pattern.js';
import { patternText } from './pattern-text.js';

/** One way through a pattern's `$or`s: all of its fields have to match. Sorted by path. */
export type CompiledBranch = readonly Field[];

/** An event pattern, ready to be matched against any number of events. */
export interface EventPattern {
  readonly branches: readonly CompiledBranch[];
  /** Whether the pattern matches an event: what JSON.parse gives. Anything but an object or array has no fields. */
  matches(event: unknown): boolean;
}

/**
 * Reads an event pattern, given as JSON text or as an object.
 *
 * @throws InvalidEventPattern, with EventBridge's own words
 */
export function compile(pattern: string | object): EventPattern {
  const read = readPattern(typeof pattern === 'string' ? pattern : patternText(pattern));
  if (isTooComplex(read)) throw new InvalidEventPattern(TOO_COMPLEX);
  const branches = read.map((branch) => [...branch.keys()].toSorted().map((path) => fieldOf(path, branch.get(path)!)));
  return { branches, matches: (event) => matchesAny(branches, event) };
}

/** Whether one of the branches matches. */
export function matchesAny(branches: readonly CompiledBranch[], event: unknown): boolean {
  for (const branch of branches) if (matchesBranch(branch, event)) return true;
  return false;
}

/** Looks for each field by itself; only where two of them stand in elements of arrays, these have to agree. */
function matchesBranch(fields: CompiledBranch, event: unknown): boolean {
  let inElements = 0;
  let undecided = false;
  for (const field of fields) {
    const found = lookFor(field, event, 0);
    if ((found & IN_ELEMENT) !== 0) inElements++;
    if ((found & MATCHED) !== 0 || (field.absent && (found & PRESENT) === 0)) continue;
    // Absent from the element that the other fields were found in, it may still count as absent.
    if (!field.absent || (found & IN_ELEMENT) === 0) return false;
    undecided = true;
  }
  if (inElements < 2) return !undecided;
  return matchesConsistently(fields, event);
}

import { isDeepStrictEqual } from 'node:util';
import { isPlainObject } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import type { Outcome } from '../invoke/index.js';

/** A place at which two values differ. */
export interface Difference {
  readonly path: string;
  readonly one: unknown;
  readonly other: unknown;
}

function below(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (/^[A-Za-z_$][\w$]*$/.test(key)) return path === '' ? key : `${path}.${key}`;
  return `${path}[${JSON.stringify(key)}]`;
}

/** The places at which two values differ, as deep as can be said. */
export function differencesOf(one: unknown, other: unknown, path = ''): Difference[] {
  if (isDeepStrictEqual(one, other)) return [];
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
    return one.flatMap((element: unknown, index) => differencesOf(element, other[index], below(path, index)));
  }
  if (one instanceof Map && other instanceof Map) return differencesOfEntries(one, other, (key) => `${path}.get(${show(key)})`);
  if (isPlainObject(one) && isPlainObject(other)) {
    return differencesOfEntries(new Map(Object.entries(one)), new Map(Object.entries(other)), (key) => below(path, String(key)));
  }
  return [{ path, one, other }];
}

function differencesOfEntries(
  one: ReadonlyMap<unknown, unknown>,
  other: ReadonlyMap<unknown, unknown>,
  pathOf: (key: unknown) => string,
): Difference[] {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].flatMap((key) => differencesOf(one.get(key), other.get(key), pathOf(key)));
}

/** What of an outcome its caller sees. */
export function answerOf(outcome: Outcome): unknown {
  if (outcome.status === 'succeeded') return { status: outcome.status, payload: outcome.payload };
  const { errorType, errorMessage } = outcome.error;
  return { status: outcome.status, error: { errorType, errorMessage } };
}

const RANDOM = /^(?=.*\d)[A-Za-z0-9+/=_.:-]{16,}$/;
const EARLIEST_MOMENT = 1e12;

/** True for a value that may well be an id, a moment or a random number. */
function looksRandom(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isInteger(value) || value > EARLIEST_MOMENT;
  return typeof value === 'string' && RANDOM.test(value);
}

/**
 * The places at which a value varies from run to run by itself: those at which two runs under the same conditions differ.
 *
 * @param certainly whether the conditions were the same for certain; otherwise only what looks random counts
 */
export function varyingPlaces(one: unknown, again: unknown, certainly: boolean): ReadonlySet<string> {
  const places = differencesOf(one, again).filter((found) => certainly || (looksRandom(found.one) && looksRandom(found.other)));
  return new Set(places.map(({ path }) => path));
}

const MOST = 10;

/** Differences as lines of a report. */
export function differenceLines(differences: readonly Difference[], one: string, other: string): readonly string[] {
  const lines = differences.slice(0, MOST).map((found) => {
    const place = found.path === '' ? 'the whole' : found.path;
    return `${place}: ${show(found.one)} ${one}, ${show(found.other)} ${other}`;
  });
  return differences.length > MOST ? [...lines, `and ${differences.length - MOST} more`] : lines;
}

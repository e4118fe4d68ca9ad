import { aBoolean, aRegion, anAccountId, anything } from '../internal/checks.js';
import type { OptionCheck } from '../internal/options.js';
import { isPlainObject } from '../internal/plain-object.js';
import { nameIn, saidIn } from '../values/readings.js';
import { anInstant, isoMilliseconds } from '../values/time.js';

const DEEPEST = 8;
const MOST_INSTANTS = 12;

/** An event, or one of its parts. */
interface Place {
  readonly root: unknown;
  /** What stands in it that isn't its own: the parts of an event. */
  readonly foreign: ReadonlySet<unknown>;
}

const NOTHING_FOREIGN: ReadonlySet<unknown> = new Set();

/** Every member of a place, those nearest to its root first. */
function* membersOf({ root, foreign }: Place): Generator<readonly [name: string, value: unknown]> {
  let level: unknown[] = [root];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const node of level) {
      if (typeof node !== 'object' || node === null) continue;
      for (const [name, value] of Object.entries(node)) {
        if (foreign.has(value)) continue;
        yield [Array.isArray(node) ? '' : name, value];
        next.push(value);
      }
    }
    level = next;
  }
}

function spelledAlike(one: string, other: string): boolean {
  return one.replaceAll(/[-_]/g, '').toLowerCase() === other.replaceAll(/[-_]/g, '').toLowerCase();
}

function* fieldsOf(place: Place, option: string): Generator<unknown> {
  if (isPlainObject(place.root) && Object.hasOwn(place.root, option)) yield place.root[option];
  for (const [name, value] of membersOf(place)) if (spelledAlike(name, option)) yield value;
}

function* arnsOf(place: Place): Generator<string[]> {
  for (const [, value] of membersOf(place)) if (typeof value === 'string' && value.startsWith('arn:')) yield value.split(':');
}

const FIRST_MILLISECOND = 1e11;
const LAST_MILLISECOND = 5e12;

function instantIn(value: unknown): string | undefined {
  const number = typeof value === 'string' && /^\d{10,13}(\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof number === 'number') {
    const milliseconds = Math.round(number >= FIRST_MILLISECOND ? number : number * 1000);
    return milliseconds >= FIRST_MILLISECOND && milliseconds <= LAST_MILLISECOND ? isoMilliseconds(milliseconds) : undefined;
  }
  if (typeof value !== 'string' || value.length > 40 || !/\d{4}.*\d\d:\d\d/.test(value)) return undefined;
  const parsed = Date.parse(value.replace(/^(\d{1,2})\/(\w{3})\/(\d{4}):/, '$1 $2 $3 '));
  return Number.isFinite(parsed) && parsed >= 0 ? isoMilliseconds(parsed) : undefined;
}

function* instantsOf(place: Place): Generator<string> {
  let found = 0;
  for (const [, value] of membersOf(place)) {
    const instant = instantIn(value);
    if (instant === undefined) continue;
    yield instant;
    if (++found === MOST_INSTANTS) return;
  }
}

function* placesOf(place: Place, option: string, check: OptionCheck): Generator<unknown> {
  if (option.endsWith('Name')) for (const arn of arnsOf(place)) yield nameIn(arn.join(':'));
  if (check === anInstant) yield* instantsOf(place);
  if (check === aRegion) for (const arn of arnsOf(place)) yield arn[3];
  if (check === anAccountId) for (const arn of arnsOf(place)) yield arn[4];
}

function* formsOf(value: unknown, check: OptionCheck): Generator<unknown> {
  if (check === anInstant) {
    if (typeof value === 'string') yield value;
    yield instantIn(value);
  } else if (check === anything && typeof value === 'string') yield* saidIn(value);
  else {
    yield value;
    if (typeof value === 'string' && value !== '' && String(Number(value)) === value) yield Number(value);
    if (typeof value === 'number') yield String(value);
  }
}

/**
 * What an option may have been, by looking for it in the event: under its own name, and names, regions, accounts and instants wherever they
 * stand. The likeliest first; `undefined` stands for an option that more probably wasn't given.
 *
 * @param parts all parts of the event; what the others say isn't looked at
 */
export function candidatesFor(option: string, check: OptionCheck, part: unknown, event: unknown, parts: ReadonlySet<unknown>): unknown[] {
  const candidates = new Set<unknown>();
  const own: Place = { root: part, foreign: NOTHING_FOREIGN };
  for (const place of part === event ? [own] : [own, { root: event, foreign: parts }]) {
    for (const value of fieldsOf(place, option)) for (const form of formsOf(value, check)) candidates.add(form);
    for (const value of placesOf(place, option, check)) candidates.add(value);
  }
  candidates.delete(undefined);
  const usable = [...candidates].filter((value) => accepted(check, value));
  return usable.length === 0 && check === aBoolean ? [undefined, true] : usable;
}

function accepted(check: OptionCheck, value: unknown): boolean {
  try {
    return check.accepts(value);
  } catch {
    return false;
  }
}

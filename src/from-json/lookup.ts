import { aBoolean, aRegion, anAccountId, anything } from '../internal/checks.js';
import type { OptionCheck } from '../internal/options.js';
import { isPlainObject } from '../internal/plain-object.js';
import { nameIn, saidIn } from '../values/readings.js';
import { anInstant, isoMilliseconds } from '../values/time.js';

const DEEPEST = 8;
const MOST_INSTANTS = 12;

/** Every member of an event, those nearest to its root first. */
function* membersOf(event: unknown): Generator<readonly [name: string, value: unknown]> {
  let level: unknown[] = [event];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const node of level) {
      if (typeof node !== 'object' || node === null) continue;
      for (const [name, value] of Object.entries(node)) {
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

function* fieldsOf(part: unknown, option: string): Generator<unknown> {
  if (isPlainObject(part) && Object.hasOwn(part, option)) yield part[option];
  for (const [name, value] of membersOf(part)) if (spelledAlike(name, option)) yield value;
}

function* arnsOf(part: unknown): Generator<string[]> {
  for (const [, value] of membersOf(part)) if (typeof value === 'string' && value.startsWith('arn:')) yield value.split(':');
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

function* instantsOf(part: unknown): Generator<string> {
  let found = 0;
  for (const [, value] of membersOf(part)) {
    const instant = instantIn(value);
    if (instant === undefined) continue;
    yield instant;
    if (++found === MOST_INSTANTS) return;
  }
}

function* placesOf(part: unknown, option: string, check: OptionCheck): Generator<unknown> {
  if (option.endsWith('Name')) for (const arn of arnsOf(part)) yield nameIn(arn.join(':'));
  if (check === anInstant) yield* instantsOf(part);
  if (check === aRegion) for (const arn of arnsOf(part)) yield arn[3];
  if (check === anAccountId) for (const arn of arnsOf(part)) yield arn[4];
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
 */
export function candidatesFor(option: string, check: OptionCheck, part: unknown, event: unknown): unknown[] {
  const candidates = new Set<unknown>();
  for (const place of part === event ? [event] : [part, event]) {
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

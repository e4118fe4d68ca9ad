import { recordsOf } from '../contracts/batch.js';
import type { EventSourceFacts } from '../contracts/facts.js';
import { isPlainObject } from '../internal/plain-object.js';

/** The records of an event, in order. */
export function recordsIn(facts: EventSourceFacts, event: unknown): readonly unknown[] {
  return facts.records?.of?.(event) ?? recordsOf(event);
}

/** How deep below the event the lists of records may stand. */
const DEEPEST = 3;

function kept(value: unknown, all: ReadonlySet<unknown>, keep: ReadonlySet<unknown>, depth: number): unknown {
  if (Array.isArray(value)) {
    const list = value as unknown[];
    if (list.length === 0 || !list.every((element) => all.has(element))) return value;
    const rest = list.filter((element) => keep.has(element));
    return rest.length === 0 ? undefined : rest;
  }
  if (!isPlainObject(value) || depth > DEEPEST) return value;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const rest = kept(member, all, keep, depth + 1);
    return rest === undefined && member !== undefined ? [] : [[name, rest] as const];
  });
  return Object.fromEntries(members);
}

/** The event as it would be with only some of its records: lists that would be empty are left out. */
export function withRecords(facts: EventSourceFacts, event: unknown, indices: readonly number[]): unknown {
  const records = recordsIn(facts, event);
  return kept(event, new Set(records), new Set(indices.map((index) => records[index])), 0);
}

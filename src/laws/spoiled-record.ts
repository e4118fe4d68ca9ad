import type { EventSourceFacts } from '../contracts/facts.js';
import { isPlainObject } from '../internal/plain-object.js';
import { recordsIn, withRecords } from './records.js';

/** What is no JSON, though a sender may send it: a document that was cut short. */
const CUT_SHORT = '{"orderId":';

type Path = readonly (string | number)[];

/** Where a record carries what its sender sent, and how that is written. */
interface Place {
  readonly path: Path;
  readonly text: string;
}

const DEEPEST = 4;

function* textsIn(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value === 'string') yield path;
  if (!isPlainObject(value) || path.length >= DEEPEST) return;
  for (const [name, member] of Object.entries(value)) yield* textsIn(member, [...path, name]);
}

function withText(value: unknown, [name, ...rest]: Path, text: string): unknown {
  if (name === undefined) return text;
  const object = value as Record<string, unknown>;
  return { ...object, [name]: withText(object[name], rest, text) };
}

/** The event with some of its records replaced. */
function withReplaced(value: unknown, replacements: ReadonlyMap<unknown, unknown>): unknown {
  if (replacements.has(value)) return replacements.get(value);
  if (Array.isArray(value)) return value.map((element: unknown) => withReplaced(element, replacements));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withReplaced(member, replacements)]));
}

const places = new Map<string, Place | undefined>();

/** Finds where records carry what was sent: where a text has to stand so that the event's facts read it as carried. */
function placeIn(facts: EventSourceFacts, event: unknown): Place | undefined {
  if (facts.payloads === undefined) return undefined;
  const found = places.get(facts.slug);
  if (found !== undefined) return found;
  const single = withRecords(facts, event, [0]);
  const [record] = recordsIn(facts, single);
  for (const path of textsIn(record)) {
    for (const text of [CUT_SHORT, Buffer.from(CUT_SHORT).toString('base64')]) {
      const [carried] = facts.payloads(withReplaced(single, new Map([[record, withText(record, path, text)]])));
      if (carried !== CUT_SHORT) continue;
      places.set(facts.slug, { path, text });
      return { path, text };
    }
  }
  return undefined;
}

/** The event with records of it as a careless sender would fill them; the event itself where its records carry nothing. */
export function withSpoiledRecords(facts: EventSourceFacts, event: unknown, indices: ReadonlySet<number>): unknown {
  if (indices.size === 0) return event;
  const place = placeIn(facts, event);
  if (place === undefined) return event;
  const records = recordsIn(facts, event);
  const spoiled = [...indices].map((index) => [records[index], withText(records[index], place.path, place.text)] as const);
  return withReplaced(event, new Map(spoiled));
}

import { isDeepStrictEqual } from 'node:util';
import { conversionsBySource } from '../from-json/conversions.js';
import { fromJSON } from '../from-json/index.js';
import { sourceText } from '../from-json/source-text.js';
import { isPlainObject } from '../internal/plain-object.js';
import { withSeed } from '../values/sequence.js';

/** A factory and what it takes. */
interface Call {
  readonly init: unknown;
  readonly overrides: unknown;
}

type Factory = (init?: unknown, overrides?: unknown) => unknown;

/** The most attempts at a shorter call. */
const MOST_ATTEMPTS = 150;

/** Calls that are one thing shorter. */
function* shorterCalls({ init, overrides }: Call): Generator<Call> {
  if (overrides !== undefined) yield { init, overrides: undefined };
  if (init === undefined) return;
  yield { init: undefined, overrides };
  if (Array.isArray(init)) {
    const list = init as Record<string, unknown>[];
    for (const [index, part] of list.entries()) {
      if (list.length > 1) yield { init: list.toSpliced(index, 1), overrides };
      for (const shorter of shorterObjects(part)) yield { init: list.with(index, shorter), overrides };
    }
    if (list.length === 1) yield { init: list[0], overrides };
  } else if (isPlainObject(init)) {
    for (const shorter of shorterObjects(init)) yield { init: shorter, overrides };
  }
}

function* shorterObjects(object: Record<string, unknown>): Generator<Record<string, unknown>> {
  const names = Object.keys(object);
  if (names.length > 1) yield {};
  for (const name of names) {
    const { [name]: member, ...rest } = object;
    yield rest;
    if (!isPlainObject(member)) continue;
    for (const shorter of shorterObjects(member)) yield { ...object, [name]: shorter };
  }
}

/** The event that a call makes, with the same ids whenever it is asked; `undefined` for a call that the factory refuses. */
function made(factory: Factory, { init, overrides }: Call): { readonly event: unknown } | undefined {
  try {
    return { event: withSeed(0, () => (overrides === undefined ? factory(init) : factory(init, overrides))) };
  } catch {
    return undefined;
  }
}

/**
 * The shortest factory call that makes an event as good as this one, as TypeScript source; JSON for an event of no known source.
 *
 * @param isAsGood whether another event shows the same; asked only of events that differ
 */
export async function shortestCall(event: unknown, isAsGood: (other: unknown) => Promise<boolean>): Promise<string> {
  let found;
  try {
    found = fromJSON(event);
  } catch {
    return JSON.stringify(event, null, 2);
  }
  const { create } = conversionsBySource[found.source]!.find(({ factory }) => factory === found.factory)!;
  let call: Call = { init: found.init, overrides: found.overrides };
  let attempts = 0;
  for (let progress = true; progress && attempts < MOST_ATTEMPTS;) {
    progress = false;
    for (const shorter of shorterCalls(call)) {
      if (attempts++ >= MOST_ATTEMPTS) break;
      const attempt = made(create as Factory, shorter);
      if (attempt === undefined || !(isDeepStrictEqual(attempt.event, event) || (await isAsGood(attempt.event)))) continue;
      call = shorter;
      progress = true;
      break;
    }
  }
  const isDefault = isPlainObject(call.init) && Object.keys(call.init).length === 0;
  return sourceText(found.factory, isDefault && call.overrides === undefined ? undefined : call.init, call.overrides);
}

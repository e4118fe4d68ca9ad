import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';
import type { Conversion } from '../contracts/conversion.js';
import { factsOf } from '../events/detect.js';
import { eventSources } from '../events/registry.js';
import { conversionsBySource } from './conversions.js';
import { searchCall, type Found } from './search.js';
import { sourceText } from './source-text.js';

/** A factory of events: any of lambdouble's `create…Event` functions. */
export type EventFactory = (init?: never, overrides?: never) => unknown;

/** What a factory takes at a place; unknown where nobody says which factory it is. */
type Argument<Create extends EventFactory, Place extends 0 | 1> = EventFactory extends Create ? unknown : Parameters<Create>[Place];

/** The call of a factory that makes an event. */
export interface FactoryCall<Create extends EventFactory = EventFactory> {
  /** The source's slug, such as `s3`. */
  readonly source: string;
  /** The factory's name, such as `createS3Event`. */
  readonly factory: string;
  /** The factory's first argument; `undefined` where the event is the default one. */
  readonly init: Argument<Create, 0>;
  /** The second argument: whatever of the event the options can't say; `undefined` where they say all. */
  readonly overrides: Argument<Create, 1>;
  /** The call as TypeScript source. */
  readonly code: string;
}

const DOING = 'convert an event from JSON';

function eventIn(given: unknown): unknown {
  try {
    const text = typeof given === 'string' ? given : JSON.stringify(given);
    if (text !== undefined) return JSON.parse(text) as unknown;
  } catch (error) {
    const wayOut = 'Pass the event, as an object or as its JSON text.';
    throw failure(DOING, `it is ${show(given)}, which is no JSON (${(error as Error).message})`, wayOut, { cause: error });
  }
  throw failure(DOING, `it is ${show(given)}`, 'Pass the event, as an object or as its JSON text.');
}

/** The source of an event; that of the factory for events which nothing marks as their source's. */
function sourceOf(event: unknown, create: EventFactory | undefined): string {
  const { slug } =
    factsOf(event) ??
    eventSources.find((facts) => facts.unmarked === true && facts.types.some((type) => type.create === create?.name)) ??
    {};
  if (slug !== undefined) return slug;
  throw failure(DOING, `no known source sends ${show(event)}`, 'Pass a whole event as the function received it, not a part of one.');
}

function conversionsFor(source: string, create: EventFactory | undefined): readonly Conversion[] {
  const conversions = conversionsBySource[source]!;
  if (create === undefined) return conversions;
  const chosen = conversions.filter(({ factory }) => factory === create.name);
  if (chosen.length > 0) return chosen;
  const wayOut = `Leave the factory out, or pass ${conversions.map(({ factory }) => factory).join(' or ')}.`;
  throw failure(DOING, `"${create.name}" makes no events of its source, ${source}`, wayOut);
}

interface Call {
  readonly conversion: Conversion;
  readonly found: Found;
}

/** Members at the top that overrides remove: those of another type's events. */
function strangersOf({ overrides }: Found): number {
  return Object.values(overrides ?? {}).filter((value) => value === undefined).length;
}

function isBetter(one: Found, other: Found): boolean {
  const fewer = strangersOf(other) - strangersOf(one);
  return fewer > 0 || (fewer === 0 && one.weight < other.weight);
}

/** The call that leaves least to the raw overrides, of a factory whose events have the same members; the first of those that leave as little. */
function shortestCall(conversions: readonly Conversion[], event: unknown): Call {
  let best: Call | undefined;
  for (const conversion of conversions) {
    const found = searchCall(conversion, event);
    if (best === undefined || isBetter(found, best.found)) best = { conversion, found };
    if (found.weight === 0) break;
  }
  return best!;
}

/**
 * Turns a real event, as CloudWatch shows it or `sam local generate-event` prints it, into the factory call that makes it: the options
 * which say most, and the rest as raw overrides. The call makes exactly this event, whatever is configured and seeded.
 *
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-cli-command-reference-sam-local-generate-event.html
 * @param event the event, or its JSON text
 * @param create the factory to call, which also types the result; needed for events which nothing marks, those of IoT rules. Default: that of
 * the source which says most in its options
 * @throws for what is no JSON, for events of no known source, and for a factory of another source
 * @example
 * const pasted = createS3Event({ bucket: 'photos', key: 'cats/tom & jerry.png' });
 * const { factory, init, overrides, code } = fromJSON(pasted, createS3Event);
 * expect(factory).toBe('createS3Event');
 * expect(init).toMatchObject({ bucket: 'photos', key: 'cats/tom & jerry.png' });
 * expect(createS3Event(init, overrides)).toEqual(pasted);
 * expect(code).toMatch(/^createS3Event\(\{/);
 */
export function fromJSON<Create extends EventFactory = EventFactory>(event: unknown, create?: Create): FactoryCall<Create> {
  const json = eventIn(event);
  const source = sourceOf(json, create);
  const { conversion, found } = shortestCall(conversionsFor(source, create), json);
  const { init, overrides } = found;
  return {
    source,
    factory: conversion.factory,
    init: init as Argument<Create, 0>,
    overrides: overrides as Argument<Create, 1>,
    code: sourceText(conversion.factory, init, overrides),
  };
}

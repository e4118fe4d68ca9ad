import type { EventSourceFacts } from '../contracts/facts.js';
import { failure } from '../internal/errors.js';
import { isPlainObject } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import { factsOf } from '../events/detect.js';
import { eventSources } from '../events/registry.js';
import type { EventsBySource } from './events-by-source.js';

/** Slug of an event source whose events have a type here. */
export type EventSource = keyof EventsBySource;

type UnwrappedEvent = {
  [Source in EventSource]: {
    /** Slug of the source whose event it is; `undefined` for anything else, such as the body of a message. */
    readonly source: Source;
    /** The event, or whatever was sent: JSON parsed, text, or bytes. */
    readonly payload: EventsBySource[Source];
    /** Slugs of the sources through which it came, the outermost first. */
    readonly through: readonly string[];
  };
}[EventSource];

/** What stood at the bottom of an event that carries others: an event of a known source, or anything else that somebody sent. */
export type Unwrapped = UnwrappedEvent | { readonly source: undefined; readonly payload: unknown; readonly through: readonly string[] };

interface Layer {
  readonly facts: EventSourceFacts | undefined;
  readonly payload: unknown;
  readonly through: readonly string[];
}

/** Deeper than AWS nests; an event can't hold itself, but a test's own can hold many. */
const DEEPEST = 12;

/** A payload as the event that it is or stands for. */
function layerOf(payload: unknown, through: readonly string[]): Layer {
  const facts = factsOf(payload);
  if (facts !== undefined || through.length === 0 || !isPlainObject(payload)) return { facts, payload, through };
  for (const source of eventSources) {
    const event = source.embedded?.(payload);
    if (event !== undefined) return { facts: source, payload: event, through };
  }
  const ofOneRecord = { Records: [payload] };
  const ofRecord = factsOf(ofOneRecord);
  return ofRecord === undefined ? { facts, payload, through } : { facts: ofRecord, payload: ofOneRecord, through };
}

function layersIn({ facts, payload, through }: Layer): Layer[] {
  if (facts?.payloads === undefined || through.length === DEEPEST) return [];
  const deeper = [...through, facts.slug];
  return facts.payloads(payload).map((carried) => layerOf(carried, deeper));
}

function bottomsOf(layer: Layer): Layer[] {
  const inside = layersIn(layer);
  return inside.length === 0 ? [layer] : inside.flatMap(bottomsOf);
}

function layersOfSource(layer: Layer, source: string): Layer[] {
  return layer.facts?.slug === source ? [layer] : layersIn(layer).flatMap((inside) => layersOfSource(inside, source));
}

function outermost(event: unknown): Layer {
  const layer = layerOf(event, []);
  if (layer.facts !== undefined) return layer;
  throw failure('unwrap an event', `no known source sends ${show(event)}`, 'Pass the event as the function receives it.');
}

function checkSource(source: unknown): void {
  if (eventSources.some(({ slug }) => slug === source)) return;
  throw failure('unwrap an event', `there is no source ${show(source)}`, 'Pass a slug such as "s3", as detectEventSource names it.');
}

/**
 * Takes an event apart that carries others: an S3 notification that came through SNS and SQS, an item's change in a Kinesis record or an
 * EventBridge detail, log data in a stream. Base64 is decoded, gzip unpacked, JSON parsed.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html
 * @param event an event as the function receives it
 * @param source the slug of the source whose events you want, wherever they are inside, the event itself included; they come typed. Default:
 * what is at the bottom, whatever it is
 * @throws for an event of no known source, for a source that doesn't exist, and when no event of it is inside
 * @example
 * const upload = createS3Event({ bucket: 'photos', key: 'cat.png' });
 * const event = createSQSEvent(createSNSEvent(upload));
 * expect(unwrap(event, 's3')).toEqual([upload]);
 * expect(unwrap(event)).toEqual([{ source: 's3', payload: upload, through: ['sqs', 'sns'] }]);
 * expect(unwrap(createSQSEvent({ body: { orderId: 7 } }))[0].payload).toEqual({ orderId: 7 });
 */
export function unwrap(event: unknown): Unwrapped[];
export function unwrap<Source extends EventSource>(event: unknown, source: Source): EventsBySource[Source][];
export function unwrap(event: unknown, source?: EventSource): unknown[] {
  if (source === undefined) {
    return bottomsOf(outermost(event)).map(({ facts, payload, through }) => ({ source: facts?.slug, payload, through }));
  }
  checkSource(source);
  const layer = outermost(event);
  const found = layersOfSource(layer, source);
  if (found.length > 0) return found.map(({ payload }) => payload);
  const carried = bottomsOf(layer);
  throw failure(
    'unwrap an event',
    `the ${layer.facts!.slug} event holds no event of ${source}, but ${show(carried[0]?.payload)}`,
    `Ask for one of what it holds: ${[...new Set(carried.map(({ facts }) => facts?.slug ?? 'something unknown'))].join(', ')}.`,
  );
}

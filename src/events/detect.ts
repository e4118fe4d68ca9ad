import type { EventSourceFacts } from '../contracts/facts.js';
import { eventSources } from './registry.js';

/** The facts of the source that an event comes from, or `undefined` for an event of no known source. */
export function factsOf(event: unknown): EventSourceFacts | undefined {
  return eventSources.find((facts) => facts.recognises(event));
}

/**
 * Names the source of any JSON event, ours or real: `s3`, `sqs`, `api-gateway-proxy` ...
 *
 * @param event any JSON value
 * @returns the source's slug, or `undefined` when no known source sends such events
 * @example
 * expect(detectEventSource(createS3Event())).toBe('s3');
 * expect(detectEventSource({ hello: 'world' })).toBeUndefined();
 */
export function detectEventSource(event: unknown): string | undefined {
  return factsOf(event)?.slug;
}

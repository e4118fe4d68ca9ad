import { failure } from '../internal/errors.js';
import { copyOfPlainData } from '../internal/json-copy.js';
import { toJSONText } from '../internal/json.js';
import { LARGEST_REQUEST } from './platform-failures.js';

/** An event as it travels to the function; neither who sent it nor who received a copy can change it. */
export interface WireEvent {
  copy(): unknown;
}

/**
 * Puts an event on the wire.
 *
 * @throws a house error for what JSON can't hold, and for what Lambda wouldn't take
 */
export function wireEvent(doing: string, event: unknown): WireEvent {
  const kept = copyOfPlainData(event, LARGEST_REQUEST);
  if (kept !== undefined) return { copy: () => copyOfPlainData(kept) };
  const text = toJSONText(doing, 'the event', event);
  if (text.length * 3 > LARGEST_REQUEST && Buffer.byteLength(text) > LARGEST_REQUEST) {
    const size = Buffer.byteLength(text);
    throw failure(doing, `the event has ${size} bytes, and Lambda takes ${LARGEST_REQUEST} at most`, 'Pass a smaller event.');
  }
  return { copy: () => JSON.parse(text) as unknown };
}

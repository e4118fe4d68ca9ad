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
 * @param tooLarge what to throw for what Lambda wouldn't take
 * @throws a house error for what JSON can't hold
 */
export function wireEvent(doing: string, event: unknown, tooLarge: (size: number) => Error = refusal(doing)): WireEvent {
  const kept = copyOfPlainData(event, LARGEST_REQUEST);
  if (kept !== undefined) return { copy: () => copyOfPlainData(kept) };
  const text = toJSONText(doing, 'the event', event);
  if (text.length * 3 > LARGEST_REQUEST && Buffer.byteLength(text) > LARGEST_REQUEST) {
    throw tooLarge(Buffer.byteLength(text));
  }
  return { copy: () => JSON.parse(text) as unknown };
}

function refusal(doing: string): (size: number) => Error {
  return (size) => failure(doing, `the event has ${size} bytes, and Lambda takes ${LARGEST_REQUEST} at most`, 'Pass a smaller event.');
}

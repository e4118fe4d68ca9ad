import type { LogEvent } from './log-event.js';

/** The most bytes that the message of one log event may have: 1 MiB without the 26 bytes that CloudWatch counts for each event. */
export const LONGEST_MESSAGE: number = 1_048_576 - 26;

/** An event as CloudWatch holds it: one that is too long goes on in further events, and the pieces of JSON are no JSON any more. */
export function storedEvents(event: LogEvent): readonly LogEvent[] {
  if (event.message.length * 3 <= LONGEST_MESSAGE || Buffer.byteLength(event.message) <= LONGEST_MESSAGE) return [event];
  const { record: _, ...rest } = event;
  return pieces(Buffer.from(event.message)).map((message) => ({ ...rest, message, text: message }));
}

function pieces(bytes: Buffer): readonly string[] {
  const found: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = start + LONGEST_MESSAGE >= bytes.length ? bytes.length : characterBefore(bytes, start + LONGEST_MESSAGE);
    found.push(bytes.toString('utf8', start, end));
    start = end;
  }
  return found;
}

/** The last place up to here at which no character is cut in two. */
function characterBefore(bytes: Buffer, place: number): number {
  let end = place;
  while ((bytes[end]! & 0b1100_0000) === 0b1000_0000) end--;
  return end;
}

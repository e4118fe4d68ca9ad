import type { LogEvent } from './log-event.js';

/** How many bytes of the log a caller gets who asks for its tail. */
const TAIL = 4096;

/**
 * What `Invoke` with `LogType: Tail` gives as `LogResult`: the last 4 KB of the log, in base64.
 *
 * @param logs all log events of the invocation, oldest first
 */
export function logTail(logs: readonly LogEvent[]): string {
  const bytes = Buffer.from(logs.map(({ message }) => `${message}\n`).join(''));
  return bytes.subarray(-TAIL).toString('base64');
}

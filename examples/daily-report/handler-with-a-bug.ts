import type { ScheduledEvent } from 'aws-lambda';
import { offsetAt } from './berlin.js';
import { report } from './report.js';

const DAY = 24 * 60 * 60 * 1000;

/** The handler of handler.ts as it was first written. It is right on 361 days of the year. */
export async function handler(event: ScheduledEvent): Promise<{ from: string; to: string }> {
  const time = Date.parse(event.time);
  // The bugs: the clocks may have changed since midnight, and a day has 23 or 25 hours then.
  const offset = offsetAt(time);
  const to = Math.floor((time + offset) / DAY) * DAY - offset;
  const from = to - DAY;
  await report(from, to);
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

import type { ScheduledEvent } from 'aws-lambda';
import { midnightBefore } from './berlin.js';
import { report } from './report.js';

/** Runs every morning, `cron(0 6 * * ? *)`, and tells the shop in Berlin what it sold yesterday. */
export async function handler(event: ScheduledEvent): Promise<{ from: string; to: string }> {
  // The event's time, not the clock's: a run that is retried an hour later is still about the same day.
  const to = midnightBefore(Date.parse(event.time));
  const from = midnightBefore(to - 1);
  await report(from, to);
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

import { milliseconds } from '../internal/milliseconds.js';
import type { Law } from './law.js';
import type { Run } from './run.js';

/** Seconds of a whole run's time that are left at the first look, at most, when time is nearly gone. */
const NEARLY_GONE = 1;

/**
 * The seconds to give a handler that looks at its remaining time, so that little is left when it looks first; `undefined` for one that
 * doesn't look, or needs no more than that anyway.
 */
function shortTimeout({ outcome, looksAtRemainingTime: [first] }: Run): number | undefined {
  if (first === undefined) return undefined;
  const whole = outcome.duration + outcome.remainingTime;
  const seconds = Math.ceil((whole - first) / 1000) + NEARLY_GONE;
  return seconds * 1000 < outcome.duration ? seconds : undefined;
}

/** The handler answers before its timeout, with time to spare, and minds the remaining time if it looks at it. */
export const finishesInTime: Law = {
  name: 'finishes in time',
  sentence: 'The handler answers before its timeout, and one that looks at its remaining time stops before that is gone.',
  why: 'Lambda cuts off what runs into the timeout, in the middle of whatever it was doing: work is left half done, and all of it is tried again.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html',
  async check(trial) {
    const run = await trial.first();
    const { outcome } = run;
    if (outcome.status === 'timed-out') return { what: `It was cut off after ${milliseconds(outcome.duration)}.`, run };
    const { margin = 0 } = trial.options;
    if (outcome.remainingTime < margin) {
      const left = milliseconds(outcome.remainingTime);
      return { what: `It ended with ${left} left before its timeout, less than the margin of ${milliseconds(margin)}.`, run };
    }
    const timeout = shortTimeout(run);
    if (timeout === undefined) return undefined;
    await trial.reset();
    const short = await trial.run(trial.event, { timeout });
    if (short.outcome.status !== 'timed-out') return undefined;
    const seen = short.looksAtRemainingTime.map((remaining) => milliseconds(remaining));
    return {
      what: `With a timeout of ${timeout} s it was cut off, although it had seen how little time was left: ${seen.slice(-3).join(', ')}.`,
      run: short,
    };
  },
};

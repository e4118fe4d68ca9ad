import { settings } from './settings.js';
import { epochMilliseconds, type Instant } from './time.js';

/** An option that is an instant, and the milliseconds that usually pass until the next one. */
export type Step<Name extends string> = readonly [option: Name, usually: number];

type Init<Name extends string> = { readonly [Option in Name | 'time']?: Instant | undefined };

/**
 * When each step came to pass, in epoch milliseconds, and `time` after the last. What is not given lies the usual time before or after what
 * is, without overtaking it; when nothing is given, `time` is the configured one.
 *
 * @param init its instants must be in order
 * @param steps in the order in which they come to pass
 */
export function timeline<Name extends string>(init: Init<Name>, steps: readonly Step<Name>[]): Record<Name | 'time', number> {
  const times = { time: endOf(init, steps) } as Record<Name | 'time', number>;
  let next = times.time;
  for (let index = steps.length - 1; index >= 0; index--) {
    const [option, usually] = steps[index]!;
    const instant = init[option];
    next = instant === undefined ? Math.max(next - usually, latestBefore(init, steps, index)) : epochMilliseconds(instant);
    times[option] = next;
  }
  return times;
}

/** When an event happened that has no other instants, in epoch milliseconds. */
export function timeOf({ time }: { readonly time?: Instant | undefined }): number {
  return time === undefined ? settings().time : epochMilliseconds(time);
}

/** `time`, or the usual time after the last step that is given. */
function endOf<Name extends string>(init: Init<Name>, steps: readonly Step<Name>[]): number {
  if (init.time !== undefined) return epochMilliseconds(init.time);
  let passed = 0;
  for (let index = steps.length - 1; index >= 0; index--) {
    const [option, usually] = steps[index]!;
    passed += usually;
    if (init[option] !== undefined) return epochMilliseconds(init[option]) + passed;
  }
  return settings().time;
}

/** The last given instant before a step. */
function latestBefore<Name extends string>(init: Init<Name>, steps: readonly Step<Name>[], end: number): number {
  for (let index = end - 1; index >= 0; index--) {
    const instant = init[steps[index]![0]];
    if (instant !== undefined) return epochMilliseconds(instant);
  }
  return 0;
}

import type { MappedFunction, MappedOutcome } from '../../src/mapping/index.js';

type Answer = MappedOutcome | { readonly payload: unknown } | 'fail' | 'throttle' | undefined;

/** A function that does what a script says, 100 ms each unless it says otherwise, and remembers what it got. */
export function scripted<Event>(script: (event: Event, call: number) => Answer, timeout = 3): MappedFunction<Event> & { events: Event[] } {
  const events: Event[] = [];
  return {
    events,
    configuration: { timeout },
    invoke(event) {
      events.push(event);
      const answer = script(event, events.length);
      if (answer === 'throttle') return Promise.reject(Object.assign(new Error('Rate Exceeded.'), { name: 'TooManyRequestsException' }));
      if (answer === 'fail') return Promise.resolve({ status: 'failed', duration: 100 });
      return Promise.resolve({ status: 'succeeded', duration: 100, requestId: `request-${events.length}`, ...answer });
    },
  };
}

export const DONE = (): undefined => undefined;
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;

/** Numbers from 0 on. */
export function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

export function reported(...identifiers: unknown[]): { payload: unknown } {
  return { payload: { batchItemFailures: identifiers.map((itemIdentifier) => ({ itemIdentifier })) } };
}

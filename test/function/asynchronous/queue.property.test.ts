import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AsynchronousOutcome } from '../../../src/function/asynchronous/index.js';
import { failed, QUEUE_ARN, queueOf, REQUEST_ID, START, succeeded, throttled } from './doubles.js';

const anyOutcome: fc.Arbitrary<AsynchronousOutcome> = fc
  .tuple(fc.constantFrom(succeeded, failed, throttled, { status: 'system-error' } as const), fc.nat(5000))
  .map(([outcome, duration]) => ('error' in outcome || 'payload' in outcome ? { ...outcome, duration } : outcome));

describe('AsynchronousQueue, whatever happens', () => {
  it('ends each event once, tries it no more often and no longer than allowed, and tells one destination', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyOutcome, { minLength: 1, maxLength: 30 }),
        fc.array(fc.nat(100_000), { minLength: 1, maxLength: 5 }),
        fc.nat(2),
        fc.integer({ min: 60, max: 2000 }),
        async (outcomes, arrivals, maximumRetryAttempts, maximumEventAgeInSeconds) => {
          const { queue, timeline, send, metrics } = queueOf(outcomes, {
            maximumRetryAttempts,
            maximumEventAgeInSeconds,
            destinations: { onSuccess: QUEUE_ARN, onFailure: QUEUE_ARN },
            deadLetterQueue: QUEUE_ARN,
          });
          for (const arrival of arrivals) timeline.at(START + arrival, () => void send({ arrival }));
          await timeline.settle();
          expect(queue.invocations).toHaveLength(arrivals.length);
          expect(queue.pending).toBe(0);
          for (const { attempts, acceptedAt, endedAt, condition, deliveries, requestId, state } of queue.invocations) {
            const reached = attempts.filter(({ outcome }) => outcome.status !== 'throttled' && outcome.status !== 'system-error');
            expect(requestId).toBe(REQUEST_ID);
            expect(reached.length).toBeLessThanOrEqual(maximumRetryAttempts + 1);
            for (const { startedAt } of attempts) expect(startedAt - acceptedAt).toBeLessThan(maximumEventAgeInSeconds * 1000);
            for (let index = 1; index < attempts.length; index++) {
              expect(attempts[index]!.startedAt).toBeGreaterThanOrEqual(attempts[index - 1]!.endedAt);
            }
            expect(endedAt).toBeGreaterThanOrEqual(attempts.at(-1)?.endedAt ?? acceptedAt);
            expect(condition === 'Success').toBe(attempts.at(-1)?.outcome.status === 'succeeded');
            expect(state).toBe(condition === 'Success' ? 'succeeded' : 'failed');
            if (condition === 'RetriesExhausted') expect(reached).toHaveLength(maximumRetryAttempts + 1);
            expect(deliveries.map(({ to }) => to)).toEqual(condition === 'Success' ? ['onSuccess'] : ['deadLetterQueue', 'onFailure']);
            expect(deliveries.at(-1)!.record!.requestContext.approximateInvokeCount).toBe(reached.length);
          }
          expect(metrics.statistic('AsyncEventsReceived')).toBe(arrivals.length);
          expect(metrics.statistic('AsyncEventsDropped')).toBe(queue.invocations.filter(({ state }) => state === 'failed').length);
        },
      ),
      { seed: 21, numRuns: 200 },
    );
  });
});

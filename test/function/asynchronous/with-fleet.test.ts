import { describe, expect, it } from 'vitest';
import { AsynchronousQueue } from '../../../src/function/asynchronous/index.js';
import { Fleet, TooManyRequestsException } from '../../../src/function/fleet/index.js';
import { FunctionMetrics } from '../../../src/function/metrics/index.js';
import { Timeline } from '../../../src/timeline/index.js';
import { attemptTimes, FUNCTION_ARN, START } from './doubles.js';

/** A function with a fleet, metrics and a queue, each attempt of which takes so long. */
function functionWith(reservedConcurrency: number, duration: number) {
  const timeline = new Timeline(START);
  const fleet = new Fleet({ reservedConcurrency });
  const metrics = new FunctionMetrics('orders');
  const queue = new AsynchronousQueue(
    {
      functionArn: FUNCTION_ARN,
      async attempt() {
        const now = timeline.now();
        const admission = fleet.request(now);
        if (!admission.admitted) {
          metrics.throttled(now);
          throw new TooManyRequestsException(admission.reason);
        }
        timeline.at(now + duration, () => fleet.release(admission.environment, now + duration));
        metrics.invoked({ startedAt: now, duration, failed: false });
        metrics.concurrency(now, { concurrent: fleet.busy });
        return { status: 'succeeded', payload: null, duration };
      },
      reservedConcurrency: () => fleet.reservedConcurrency,
    },
    timeline,
    {},
    metrics,
  );
  return { timeline, fleet, metrics, queue };
}

describe('AsynchronousQueue with a fleet behind it', () => {
  it('gets all events through a function that has little concurrency', async () => {
    const { timeline, fleet, metrics, queue } = functionWith(2, 3000);
    for (let event = 0; event < 12; event++) queue.accept({ payload: `${event}`, requestId: `request ${event}` });
    await timeline.settle();
    expect(queue.invocations.every(({ condition }) => condition === 'Success')).toBe(true);
    expect(attemptTimes(queue.invocations[0]!)).toEqual([0]);
    expect(attemptTimes(queue.invocations[2]!)).toEqual([0, 1, 3]);
    expect(metrics.statistic('Invocations')).toBe(12);
    expect(metrics.statistic('Throttles')).toBe(queue.invocations.reduce((sum, { attempts }) => sum + attempts.length - 1, 0));
    expect(metrics.statistic('ConcurrentExecutions')).toBe(2);
    expect([fleet.busy, fleet.created]).toEqual([0, 2]);
  });
});

import {
  AsynchronousQueue,
  type AsynchronousCall,
  type AsynchronousConfiguration,
  type AsynchronousInvocation,
  type AsynchronousOutcome,
} from '../../../src/function/asynchronous/index.js';
import { FunctionMetrics } from '../../../src/function/metrics/index.js';
import { Timeline } from '../../../src/timeline/index.js';

export const START = Date.UTC(2026, 0, 15, 12);
export const FUNCTION_ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';
export const QUEUE_ARN = 'arn:aws:sqs:eu-west-1:123456789012:failures';
export const REQUEST_ID = '51f72378-6a5d-4dc7-8fd8-29e4319f482a';

export const succeeded: AsynchronousOutcome = { status: 'succeeded', payload: { total: 12 }, executedVersion: '$LATEST' };
export const failed: AsynchronousOutcome = {
  status: 'failed',
  error: { errorType: 'TypeError', errorMessage: 'no orders', trace: [] },
  executedVersion: '$LATEST',
};
export const throttled: AsynchronousOutcome = { status: 'throttled' };

/** A queue before a function whose attempts go as told, the last one again and again. */
export function queueOf(
  outcomes: readonly (AsynchronousOutcome | Error)[],
  configuration: AsynchronousConfiguration = {},
  reserved?: number,
) {
  const timeline = new Timeline(START);
  const metrics = new FunctionMetrics('orders');
  const calls: (AsynchronousCall & { readonly time: number })[] = [];
  let reservedConcurrency = reserved;
  let next = 0;
  const queue = new AsynchronousQueue(
    {
      functionArn: FUNCTION_ARN,
      async attempt(call) {
        calls.push({ ...call, time: timeline.now() - START });
        const outcome = outcomes[Math.min(next++, outcomes.length - 1)]!;
        if (outcome instanceof Error) throw outcome;
        return outcome;
      },
      reservedConcurrency: () => reservedConcurrency,
    },
    timeline,
    configuration,
    metrics,
  );
  return {
    queue,
    timeline,
    metrics,
    calls,
    reserve: (value: number | undefined) => void (reservedConcurrency = value),
    send: (event: unknown = { orderId: 7 }, qualifier?: string): AsynchronousInvocation =>
      queue.accept({ payload: JSON.stringify(event), requestId: REQUEST_ID, qualifier }),
  };
}

/** When each attempt began, in seconds after the event was accepted. */
export function attemptTimes({ attempts, acceptedAt }: AsynchronousInvocation): number[] {
  return attempts.map(({ startedAt }) => (startedAt - acceptedAt) / 1000);
}

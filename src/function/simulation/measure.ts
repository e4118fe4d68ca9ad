import type { FunctionMetrics } from '../metrics/index.js';
import type { SimulationResult } from './result.js';

/** Puts what came of a simulated load into metrics, as if the requests had been real. */
export function measure(result: SimulationResult, metrics: FunctionMetrics, qualifier?: string): void {
  for (const record of result.records()) {
    if (record.status === 'throttled') {
      metrics.throttled(record.time, qualifier);
      continue;
    }
    const { time, initDuration, duration, status, concurrency } = record;
    metrics.invoked({ startedAt: time + initDuration, duration, failed: status !== 'succeeded', qualifier, concurrency });
  }
  for (const { time, maximum } of result.concurrency()) metrics.concurrency(time, { concurrent: maximum });
}

import { describe, expect, it } from 'vitest';
import { bill } from '../../../src/function/bill/index.js';
import { FunctionMetrics } from '../../../src/function/metrics/index.js';
import { measure, simulate } from '../../../src/function/simulation/index.js';

const START = Date.UTC(2026, 0, 15, 12);

describe('what came of a simulated load', () => {
  const result = simulate({
    startTime: START,
    arrivals: { rate: 10, duration: 120 },
    duration: ({ index }) => ({ duration: 350, status: index % 100 === 0 ? 'failed' : 'succeeded' }),
    initDuration: 400,
    provisionedConcurrency: 2,
    reservedConcurrency: 3,
  });

  it('has metrics', () => {
    const metrics = new FunctionMetrics('orders');
    measure(result, metrics, 'live');
    expect(metrics.statistic('Invocations')).toBe(result.invocations);
    expect(metrics.statistic('Throttles')).toBe(result.throttles);
    expect(result.throttles).toBeGreaterThan(0);
    expect(metrics.statistic('Errors')).toBe(result.errors);
    expect(metrics.statistic('Duration', 'p99')).toBe(350);
    expect(metrics.statistic('ProvisionedConcurrencySpilloverInvocations')).toBe(result.spillovers);
    expect(metrics.statistic('ProvisionedConcurrencyInvocations')).toBe(result.invocations - result.spillovers);
    expect(metrics.datapoints('ConcurrentExecutions').map(({ timestamp, value }) => [timestamp - START, value])).toContainEqual([
      60_000, 3,
    ]);
    expect(metrics.data('Duration')[0]!.dimensions).toEqual({ FunctionName: 'orders', Resource: 'orders:live' });
  });

  it('costs something', () => {
    const { lines } = bill(result.invoked(), { memorySize: 1024, provisionedConcurrency: { concurrency: 2, duration: 120 } });
    expect(lines.map(({ item }) => item)).toEqual(['requests', 'duration', 'provisionedConcurrency', 'provisionedDuration']);
    expect(lines[0]!.quantity).toBe(result.invocations);
    expect(lines[1]!.quantity + lines[3]!.quantity).toBeCloseTo((result.invocations * 350 + result.coldStarts * 400) / 1000, 9);
    expect(lines[2]!.quantity).toBe(600);
  });
});

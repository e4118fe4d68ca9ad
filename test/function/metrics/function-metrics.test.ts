import { describe, expect, it } from 'vitest';
import { FunctionMetrics, METRICS, type MetricName } from '../../../src/function/metrics/index.js';

const NOON = Date.UTC(2026, 0, 15, 12);

function measured(): FunctionMetrics {
  const metrics = new FunctionMetrics('orders');
  metrics.invoked({ startedAt: NOON, duration: 20, failed: false });
  metrics.invoked({ startedAt: NOON + 59_999, duration: 40, failed: true, qualifier: 'live', executedVersion: '2' });
  metrics.invoked({ startedAt: NOON + 60_000, duration: 60, failed: false, qualifier: 'live', executedVersion: '1' });
  metrics.throttled(NOON + 1);
  return metrics;
}

describe('FunctionMetrics', () => {
  it('counts invocations, errors at their starts, and throttles apart from both', () => {
    const metrics = measured();
    expect(metrics.statistic('Invocations')).toBe(3);
    expect(metrics.statistic('Errors')).toBe(1);
    expect(metrics.statistic('Throttles')).toBe(1);
    expect(metrics.statistic('Duration')).toBe(40);
    expect(metrics.statistic('Duration', 'p99')).toBe(60);
    expect(metrics.datapoints('Errors')).toEqual([
      { timestamp: NOON, value: 1, unit: 'Count' },
      { timestamp: NOON + 60_000, value: 0, unit: 'Count' },
    ]);
  });

  it('gives each value its name, unit and dimensions', () => {
    expect(measured().data('Duration').slice(0, 2)).toEqual([
      {
        namespace: 'AWS/Lambda',
        metricName: 'Duration',
        timestamp: NOON,
        value: 20,
        unit: 'Milliseconds',
        dimensions: { FunctionName: 'orders', Resource: 'orders' },
      },
      {
        namespace: 'AWS/Lambda',
        metricName: 'Duration',
        timestamp: NOON + 59_999,
        value: 40,
        unit: 'Milliseconds',
        dimensions: { FunctionName: 'orders', Resource: 'orders:live', ExecutedVersion: '2' },
      },
    ]);
  });

  it('looks at what was asked for', () => {
    const metrics = measured();
    expect(metrics.statistic('Invocations', 'Sum', { dimensions: { Resource: 'orders:live' } })).toBe(2);
    expect(metrics.statistic('Duration', 'Maximum', { dimensions: { ExecutedVersion: '2' } })).toBe(40);
    expect(metrics.statistic('Invocations', 'Sum', { startTime: NOON + 1, endTime: NOON + 60_000 })).toBe(1);
    expect(metrics.datapoints('Invocations', 'SampleCount', 300)).toEqual([{ timestamp: NOON, value: 3, unit: 'Count' }]);
    expect(metrics.statistic('IteratorAge', 'SampleCount')).toBe(0);
    expect(metrics.names).toEqual(['Invocations', 'Errors', 'Duration', 'Throttles']);
  });

  it('measures concurrency of the function, the account, and what is provisioned', () => {
    const metrics = new FunctionMetrics('orders');
    metrics.concurrency(NOON, { concurrent: 3, unreserved: 12, provisioned: { busy: 2, allocated: 8 } });
    metrics.concurrency(NOON + 5, { concurrent: 7, provisioned: { busy: 0, allocated: 0 } });
    metrics.invoked({ startedAt: NOON, duration: 1, failed: false, concurrency: 'provisioned' });
    metrics.invoked({ startedAt: NOON, duration: 1, failed: false, concurrency: 'spillover' });
    expect(metrics.statistic('ConcurrentExecutions')).toBe(7);
    expect(metrics.data('UnreservedConcurrentExecutions')).toMatchObject([{ value: 12, dimensions: {} }]);
    expect(metrics.data('ProvisionedConcurrencyUtilization').map(({ value }) => value)).toEqual([0.25]);
    expect(metrics.statistic('ProvisionedConcurrencyInvocations')).toBe(1);
    expect(metrics.statistic('ProvisionedConcurrencySpilloverInvocations')).toBe(1);
  });

  it('says which metrics there are', () => {
    expect(() => new FunctionMetrics('orders').statistic('Invocation' as MetricName)).toThrow(
      'Failed to look at a metric: there is no metric "Invocation". Did you mean "Invocations"? Metrics: Invocations, Errors,',
    );
    expect(() => new FunctionMetrics('orders').datapoints('Errors', 'Sum', 7)).toThrow(
      'Failed to compute a statistic: option "period" is 7. Pass 1, 5, 10, 20, 30 or a multiple of 60 seconds.',
    );
    expect(Object.values(METRICS).filter(({ unit }) => unit === 'Milliseconds')).toHaveLength(5);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invoke, type InvokeOptions } from '../../../src/invoke/index.js';
import { emittedMetrics } from '../../../src/invoke/logging/embedded-metrics.js';

const directive = { Namespace: 'shop', Dimensions: [['service'], []], Metrics: [{ Name: 'latency', Unit: 'Milliseconds' }] };
const root = { _aws: { Timestamp: 1_574_109_732_004, CloudWatchMetrics: [directive] }, service: 'checkout', latency: 100, orders: [1, 2] };
const metric = {
  namespace: 'shop',
  name: 'latency',
  values: [100],
  unit: 'Milliseconds',
  dimensions: [{ service: 'checkout' }, {}],
  storageResolution: 60,
  timestamp: 1_574_109_732_004,
};

const from = async (write: () => void, options: InvokeOptions = {}) => (await invoke(async () => write(), {}, options)).metrics;
const stdout = (document: unknown) => () => void process.stdout.write(`${JSON.stringify(document)}\n`);
const withDirective = (change: object) => ({ ...root, _aws: { ...root._aws, CloudWatchMetrics: [{ ...directive, ...change }] } });
const withMetric = (definition: unknown) => withDirective({ Metrics: [definition] });

describe('embedded metrics', () => {
  it('are read from what is written to stdout, in either format', async () => {
    expect(await from(stdout(root))).toEqual([metric]);
    expect(await from(stdout(root), { loggingConfig: { logFormat: 'JSON' } })).toEqual([metric]);
  });

  it('are read from console.log in text format, and out of reach in JSON', async () => {
    const log = () => console.log(JSON.stringify(root));
    expect(await from(log)).toEqual([metric]);
    expect(await from(() => console.log(JSON.stringify(root, null, 2)))).toEqual([metric]);
    expect(await from(log, { loggingConfig: { logFormat: 'JSON' } })).toEqual([]);
    expect(await from(() => console.log(root), { loggingConfig: { logFormat: 'JSON' } })).toEqual([]);
    expect(await from(() => console.log('metric:', JSON.stringify(root)))).toEqual([]);
  });

  it('are dropped with their line where the level drops it', async () => {
    expect(await from(stdout(root), { loggingConfig: { logFormat: 'JSON', applicationLogLevel: 'WARN' } })).toEqual([]);
  });

  it('have several values, no unit and high resolution', async () => {
    expect(await from(stdout(withMetric({ Name: 'orders', StorageResolution: 1 })))).toEqual([
      { ...metric, name: 'orders', values: [1, 2], unit: 'None', storageResolution: 1 },
    ]);
  });

  it('come from each directive, in order', async () => {
    const other = { ...directive, Namespace: 'other', Metrics: [{ Name: 'orders', Unit: 'Count' }, { Name: 'latency' }] };
    const found = await from(stdout({ ...root, _aws: { ...root._aws, CloudWatchMetrics: [directive, other] } }));
    expect(found.map(({ namespace, name }) => `${namespace} ${name}`)).toEqual(['shop latency', 'other orders', 'other latency']);
  });

  it.each([
    ['no namespace', withDirective({ Namespace: '' })],
    ['dimensions that are no list', withDirective({ Dimensions: 'service' })],
    ['no set of dimensions', withDirective({ Dimensions: [] })],
    ['a dimension without a value', withDirective({ Dimensions: [['region']] })],
    ['a dimension that is a number', withDirective({ Dimensions: [['latency']] })],
    ['a dimension of 1,025 characters', { ...withDirective({ Dimensions: [['service']] }), service: 'x'.repeat(1025) }],
    ['31 dimensions', withDirective({ Dimensions: [Array.from({ length: 31 }, () => 'service')] })],
    ['101 metrics', withDirective({ Metrics: Array.from({ length: 101 }, () => ({ Name: 'latency' })) })],
    ['a metric without a value', withMetric({ Name: 'size' })],
    ['a metric that is a text', withMetric({ Name: 'service' })],
    ['a nested metric', withMetric({ Name: '_aws.Timestamp' })],
    ['101 values', { ...withMetric({ Name: 'orders' }), orders: Array.from({ length: 101 }, () => 1) }],
    ['a unit that CloudWatch doesn’t know', withMetric({ Name: 'latency', Unit: 'Fortnights' })],
    ['a resolution of 30 seconds', withMetric({ Name: 'latency', StorageResolution: 30 })],
    ['a metric that is no object', withMetric('latency')],
    ['no timestamp', { ...root, _aws: { CloudWatchMetrics: [directive] } }],
    ['metadata that are no object', { ...root, _aws: [directive] }],
    ['directives that are no list', { ...root, _aws: { ...root._aws, CloudWatchMetrics: directive } }],
    ['no document', [root]],
  ])('%s: it is just a line of the log', async (_, document) => {
    const outcome = await invoke(async () => stdout(document)(), {});
    expect(outcome.metrics).toEqual([]);
    expect(outcome.logs[1]?.message).toBe(JSON.stringify(document));
  });

  it('drop invalid parts alone', async () => {
    const mixed = withDirective({ Dimensions: [['region'], ['service']], Metrics: [{ Name: 'size' }, { Name: 'latency' }] });
    expect(await from(stdout(mixed))).toEqual([{ ...metric, unit: 'None', dimensions: [{ service: 'checkout' }] }]);
  });

  it('are in print only when there are any', async () => {
    expect(JSON.stringify(await invoke(async () => stdout(root)(), {}))).toContain('"metrics":[{"namespace":"shop"');
    expect(JSON.stringify(await invoke(async () => 'none', {}))).not.toContain('metrics');
  });

  it('no line makes reading them throw', () => {
    const event = (text: string) => ({ timestamp: 0, message: text, source: 'console' as const, text });
    const document = fc.record({
      _aws: fc.oneof(fc.jsonValue(), fc.record({ Timestamp: fc.jsonValue(), CloudWatchMetrics: fc.jsonValue() })),
    });
    fc.assert(
      fc.property(document, (value) => {
        expect(emittedMetrics([event(JSON.stringify(value))])).toEqual(expect.any(Array));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

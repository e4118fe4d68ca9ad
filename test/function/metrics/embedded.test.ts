import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embeddedMetricsIn } from '../../../src/function/metrics/index.js';

const TIME = 1_768_480_496_789;

function document(directive: object, members: object): object {
  return { _aws: { Timestamp: TIME, CloudWatchMetrics: [directive] }, ...members };
}

const ORDERS = document(
  {
    Namespace: 'shop',
    Dimensions: [['service'], ['service', 'country']],
    Metrics: [
      { Name: 'orders', Unit: 'Count' },
      { Name: 'wait', StorageResolution: 1 },
    ],
  },
  { service: 'orders', country: 'NZ', orders: 1, wait: [20, 40], note: 'other members are no metrics' },
);

describe('embeddedMetricsIn', () => {
  it('reads each value under each set of dimensions', () => {
    const both = { service: 'orders', country: 'NZ' };
    const common = { namespace: 'shop', timestamp: TIME };
    expect(embeddedMetricsIn(JSON.stringify(ORDERS))).toEqual([
      { ...common, metricName: 'orders', value: 1, unit: 'Count', dimensions: { service: 'orders' }, storageResolution: 60 },
      { ...common, metricName: 'wait', value: 20, unit: 'None', dimensions: { service: 'orders' }, storageResolution: 1 },
      { ...common, metricName: 'wait', value: 40, unit: 'None', dimensions: { service: 'orders' }, storageResolution: 1 },
      { ...common, metricName: 'orders', value: 1, unit: 'Count', dimensions: both, storageResolution: 60 },
      { ...common, metricName: 'wait', value: 20, unit: 'None', dimensions: both, storageResolution: 1 },
      { ...common, metricName: 'wait', value: 40, unit: 'None', dimensions: both, storageResolution: 1 },
    ]);
  });

  it('reads what the console wrote in text, and nothing that stands deeper in JSON', () => {
    const text = JSON.stringify(ORDERS);
    expect(embeddedMetricsIn(`2026-01-15T12:34:56.789Z\t51f72378-6a5d-4dc7-8fd8-29e4319f482a\tINFO\t${text}`)).toEqual(
      embeddedMetricsIn(text),
    );
    expect(embeddedMetricsIn(JSON.stringify({ level: 'INFO', message: ORDERS }))).toEqual([]);
    expect(embeddedMetricsIn(`orders: ${text}`)).toEqual([]);
  });

  it.each<[string, object, object, number[]]>([
    ['a metric without a value', { Metrics: [{ Name: 'orders' }, { Name: 'gone' }] }, { orders: 1 }, [1]],
    ['a value that is no number', { Metrics: [{ Name: 'orders' }] }, { orders: '1' }, []],
    ['more than 100 values', { Metrics: [{ Name: 'orders' }] }, { orders: Array.from({ length: 101 }, () => 1) }, []],
    ['a dimension without a value', { Metrics: [{ Name: 'orders' }], Dimensions: [['service'], []] }, { orders: 3 }, [3]],
    ['a dimension that is no text', { Metrics: [{ Name: 'orders' }], Dimensions: [['service']] }, { orders: 3, service: 7 }, []],
    [
      'more than 30 dimensions',
      { Metrics: [{ Name: 'orders' }], Dimensions: [Array.from({ length: 31 }, () => 'service')] },
      { orders: 3, service: 'x' },
      [],
    ],
    ['a directive without namespace', { Namespace: undefined, Metrics: [{ Name: 'orders' }] }, { orders: 3 }, []],
    ['a directive without dimensions', { Dimensions: undefined, Metrics: [{ Name: 'orders' }] }, { orders: 3 }, []],
    ['more than 100 metrics', { Metrics: Array.from({ length: 101 }, () => ({ Name: 'orders' })) }, { orders: 3 }, []],
    ['a unit that doesn’t exist', { Metrics: [{ Name: 'orders', Unit: 'Pieces' }] }, { orders: 3 }, [3]],
  ])('leaves out %s', (_, directive, members, values) => {
    const written = JSON.stringify(document({ Namespace: 'shop', Dimensions: [[]], ...directive }, members));
    expect(embeddedMetricsIn(written).map(({ value }) => value)).toEqual(values);
    expect(embeddedMetricsIn(written).every(({ unit }) => unit === 'None')).toBe(true);
  });

  it.each([
    '',
    'START RequestId: 1 Version: $LATEST',
    '{"_aws"',
    '{"_aws":null}',
    '{"_aws":{"Timestamp":"now","CloudWatchMetrics":[]}}',
    '["_aws"]',
  ])('finds none in %j', (line) => {
    expect(embeddedMetricsIn(line)).toEqual([]);
  });

  it('finds none in a line of more than a megabyte', () => {
    expect(embeddedMetricsIn(JSON.stringify({ ...ORDERS, note: 'x'.repeat(1_048_576) }))).toEqual([]);
    expect(embeddedMetricsIn(JSON.stringify({ ...ORDERS, note: '€'.repeat(400_000) }))).toEqual([]);
  });

  it('never throws', () => {
    const anyDocument = fc.tuple(fc.jsonValue(), fc.jsonValue(), fc.jsonValue()).map(([Timestamp, CloudWatchMetrics, orders]) => ({
      _aws: { Timestamp, CloudWatchMetrics },
      orders,
    }));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.jsonValue().map((value) => JSON.stringify({ _aws: value })),
          anyDocument.map((value) => JSON.stringify(value)),
        ),
        (line) => {
          expect(Array.isArray(embeddedMetricsIn(line))).toBe(true);
        },
      ),
      { seed: 61, numRuns: 500 },
    );
  });
});

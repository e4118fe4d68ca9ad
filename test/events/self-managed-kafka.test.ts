import * as fc from 'fast-check';
import { createSelfManagedKafkaEvent, createSelfManagedKafkaRecord, detectEventSource, invoke, seed, fromJSON } from 'lambdouble';
import { anySelfManagedKafkaEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import 'lambdouble/vitest';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => seed(0));

it('has no ARN, and members in Lambda’s order', () => {
  expect(Object.keys(createSelfManagedKafkaEvent())).toEqual(['eventSource', 'bootstrapServers', 'records']);
  expect(Object.keys(createSelfManagedKafkaRecord()).join(' ')).toBe('topic partition offset timestamp timestampType key value headers');
});

it('takes its brokers as an array or in one text', () => {
  const servers = ['kafka-1.example.com:9092', '10.0.0.7:9094', '[2001:db8::1]:9092'];
  expect(createSelfManagedKafkaEvent({ bootstrapServers: servers }).bootstrapServers).toBe(servers.join(','));
  expect(createSelfManagedKafkaEvent([{}, { bootstrapServers: servers.join(',') }]).bootstrapServers).toBe(servers.join(','));
});

describe('generated events', () => {
  it('group records under topic and partition, offsets growing', () => {
    fc.assert(
      fc.property(anySelfManagedKafkaEvent(), ({ records, bootstrapServers }) => {
        expect(bootstrapServers).toMatch(/^[^,]+:\d+(,[^,]+:\d+)*$/);
        for (const [key, list] of Object.entries(records)) {
          expect(new Set(list.map(({ topic, partition }) => `${topic}-${partition}`))).toEqual(new Set([key]));
          const offsets = list.map(({ offset }) => offset);
          expect(offsets).toEqual([...new Set(offsets)].toSorted((a, b) => a - b));
        }
      }),
      SETTINGS,
    );
  });

  it('keep what was constrained', () => {
    fc.assert(
      fc.property(anySelfManagedKafkaEvent({ topic: fc.constantFrom('a', 'b'), partition: 3, key: null, nullAs: 'null' }), (event) => {
        expect(Object.keys(event.records)).toHaveLength(1);
        expect(Object.keys(event.records)[0]).toMatch(/^[ab]-3$/);
        for (const record of Object.values(event.records).flat()) expect(record.key).toBeNull();
      }),
      SETTINGS,
    );
  });
});

it('reports failures as MSK does', async () => {
  const event = createSelfManagedKafkaEvent({ topic: 'orders', offset: 7 });
  const outcome = await invoke(async () => ({ batchItemFailures: [{ itemIdentifier: { partition: 'orders-0', offset: 7 } }] }), event);
  expect(outcome).toReportBatchItemFailures([{ partition: 'orders-0', offset: 7 }]);
});

it('is recognised by its source', () => {
  expect(detectEventSource({ eventSource: 'SelfManagedKafka', records: {} })).toBe('self-managed-kafka');
  expect(detectEventSource({ eventSource: 'SelfManagedKafka' })).toBeUndefined();
});

it('refuses what Kafka could not send, with the way out', () => {
  expect(
    messagesOf({
      'a broker without port': () => createSelfManagedKafkaEvent({ bootstrapServers: 'kafka.example.com' }),
      'no brokers': () => createSelfManagedKafkaEvent({ bootstrapServers: [] }),
      'an ARN': () => createSelfManagedKafkaEvent({ clusterName: 'c' } as never),
      'two lists of brokers': () => createSelfManagedKafkaEvent([{ bootstrapServers: 'a:1' }, { bootstrapServers: 'b:1' }]),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a broker without port": "Failed to create SelfManagedKafkaEvent: option "bootstrapServers" is "kafka.example.com". Pass brokers such as "kafka-1.example.com:9092,kafka-2.example.com:9092", or an array of them.",
      "an ARN": "Failed to create SelfManagedKafkaEvent: there is no option "clusterName". Known options: partition, offset, time, key, value, headers, keySchemaMetadata, valueSchemaMetadata, topic, timestampType, nullAs, bootstrapServers.",
      "no brokers": "Failed to create SelfManagedKafkaEvent: option "bootstrapServers" is []. Pass brokers such as "kafka-1.example.com:9092,kafka-2.example.com:9092", or an array of them.",
      "two lists of brokers": "Failed to create SelfManagedKafkaEvent: its records disagree about "bootstrapServers": "a:1" and "b:1". All records of one event share it, so give it once, or make two events.",
    }
  `);
});

it('becomes the call that makes it, keys, values and headers decoded', () => {
  const inits = [
    {
      topic: 'orders',
      bootstrapServers: 'kafka-1.shop.example:9092',
      partition: 3,
      offset: 41,
      time: '2026-03-29T00:59:59.000Z',
      key: 'customer-7',
      value: { orderId: 7 },
      headers: [{ kind: 'OrderPlaced' }, { kind: Buffer.from([0xff]) }],
    },
    { partition: 3, offset: 42, time: '2026-03-29T01:00:00.000Z', key: null, value: 'null', headers: { '1': 'a' } },
  ];
  const call = fromJSON(createSelfManagedKafkaEvent(inits));
  expect(call.init).toEqual(inits);
  expect(call.overrides).toBeUndefined();
});

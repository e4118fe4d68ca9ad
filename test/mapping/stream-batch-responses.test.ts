import type { KinesisStreamEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { dataOf, items, mapped, reports, reportsOn } from './kinesis.js';
import { reported, scripted } from './scripted.js';

describe('batch responses of a stream', () => {
  it('let it go on at the lowest number reported', async () => {
    const target = scripted<KinesisStreamEvent>(({ Records: records }, call) =>
      call === 1 ? reported(records[5]!.kinesis.sequenceNumber, records[2]!.kinesis.sequenceNumber) : undefined,
    );
    const mapping = mapped(target, reports);
    mapping.send(items(8));
    await mapping.settle();
    expect(target.events.map((event) => dataOf(event).join(''))).toEqual(['01234567', '234567']);
    expect(mapping.deliveries[0]!.failed).toHaveLength(6);
  });

  it('count as retries of what is left, with no functionError in the record of failure', async () => {
    const target = scripted<KinesisStreamEvent>(reportsOn('5'));
    const destination = 'arn:aws:sqs:us-east-1:123456789012:failures';
    const mapping = mapped(target, { maximumRetryAttempts: 3, destinationConfig: { onFailure: { destination } }, ...reports });
    mapping.send(items(10));
    await mapping.settle();
    expect(target.events.map((event) => dataOf(event).length)).toEqual([10, 5, 5, 5]);
    expect(mapping.failures[0]!.event).toMatchObject({
      requestContext: { approximateInvokeCount: 4, requestId: 'request-4' },
      responseContext: { functionError: null },
      KinesisBatchInfo: { batchSize: 5 },
    });
  });

  it.each([
    ['an empty list', { batchItemFailures: [] }],
    ['a null list', { batchItemFailures: null }],
    ['an empty object', {}],
    ['an empty array', []],
    ['null', null],
    ['an empty text', ''],
  ])('succeed with %s', async (_, payload) => {
    const mapping = mapped(
      scripted<KinesisStreamEvent>(() => ({ payload })),
      reports,
    );
    mapping.send(items(3));
    await mapping.settle();
    expect(mapping.deliveries).toHaveLength(1);
    expect(mapping.states).toEqual({ processed: 3 });
  });

  it.each([
    ['an empty identifier', reported('')],
    ['a null identifier', reported(null)],
    ['an unknown identifier', reported('1234567890')],
    ['a wrong key', { payload: { batchItemFailures: [{ sequenceNumber: '1' }] } }],
    ['a throw', 'fail' as const],
  ])('fail as a whole with %s', async (_, answer) => {
    const mapping = mapped(
      scripted<KinesisStreamEvent>((_event, call) => (call === 1 ? answer : undefined)),
      reports,
    );
    mapping.send(items(3));
    await mapping.settle();
    expect(mapping.records.map(({ attempts }) => attempts)).toEqual([2, 2, 2]);
  });
});

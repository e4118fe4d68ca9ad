import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createSQSEvent } from '../../src/events/sqs/index.js';
import { createEventSourceMapping, type SQSMappingOptions } from '../../src/mapping/index.js';
import { DONE, range, reported, scripted, SECOND } from './scripted.js';

const reports = { functionResponseTypes: ['ReportBatchItemFailures'] } as const;

function mapped(target: ReturnType<typeof scripted<SQSEvent>>, options: Omit<SQSMappingOptions, 'eventSource'> = {}) {
  return createEventSourceMapping(target, { eventSource: 'sqs', ...options });
}

function bodies({ Records: records }: SQSEvent): string[] {
  return records.map(({ body }) => body);
}

const messages = (count: number): { body: string }[] => range(count).map((number) => ({ body: `message ${number}` }));

describe('batches of a queue', () => {
  it('hold ten messages by default', async () => {
    const mapping = mapped(scripted(DONE));
    mapping.send(messages(25));
    await mapping.settle();
    expect(mapping.deliveries.map(({ records }) => records.length)).toEqual([10, 10, 5]);
    expect(mapping.states).toEqual({ processed: 25 });
  });

  it('wait for the window, unless they are full', async () => {
    const target = scripted<SQSEvent>(DONE);
    const mapping = mapped(target, { batchSize: 20, maximumBatchingWindowInSeconds: 5 });
    const start = mapping.now;
    mapping.send(messages(25));
    mapping.send({ body: 'later', sentTimestamp: start + 2 * SECOND });
    mapping.send({ body: 'too late', sentTimestamp: start + 5 * SECOND + 1 });
    await mapping.settle();
    expect(mapping.deliveries.map(({ startedAt, records }) => [startedAt - start, records.length])).toEqual([
      [0, 20],
      [5000, 6],
      [10_001, 1],
    ]);
    expect(target.events[0]!.Records[0]).toHaveProperty('md5OfMessageAttributes', null);
  });

  it('close before they exceed 6 MB', async () => {
    const target = scripted<SQSEvent>(DONE);
    const mapping = mapped(target);
    mapping.send(range(9).map(() => ({ body: 'x'.repeat(1_000_000) })));
    await mapping.settle();
    expect(mapping.deliveries.map(({ records }) => records.length)).toEqual([6, 3]);
    for (const event of target.events) expect(Buffer.byteLength(JSON.stringify(event))).toBeLessThanOrEqual(6 * 1024 * 1024);
  });

  it('are as many at once as AWS scales to: 5, then 300 more a minute', async () => {
    const mapping = mapped(scripted(() => ({ status: 'succeeded', duration: 3 * SECOND })));
    const start = mapping.now;
    mapping.send(messages(500));
    await mapping.settle();
    const starts = mapping.deliveries.map(({ startedAt }) => startedAt - start);
    expect(starts.filter((time) => time === 0)).toHaveLength(5);
    expect(starts.filter((time) => time < 1000)).toHaveLength(9);
    expect(starts.filter((time) => time > 0 && time <= 2900)).toHaveLength(14);
  });

  it('are never more at once than maximumConcurrency', async () => {
    const mapping = mapped(scripted(DONE), { scalingConfig: { maximumConcurrency: 2 } });
    mapping.send(messages(60));
    await mapping.settle();
    for (const { startedAt } of mapping.deliveries) {
      const atOnce = mapping.deliveries.filter((other) => other.startedAt <= startedAt && other.endedAt > startedAt);
      expect(atOnce.length).toBeLessThanOrEqual(2);
    }
    expect(mapping.states).toEqual({ processed: 60 });
  });
});

describe('messages that failed', () => {
  it('come again at the visibility timeout, counted, under another receipt handle', async () => {
    const target = scripted<SQSEvent>((_, call) => (call === 1 ? 'fail' : undefined));
    const mapping = mapped(target, { visibilityTimeout: 60 });
    const start = mapping.now;
    mapping.send({ body: 'again' });
    await mapping.settle();
    expect(mapping.records[0]!.deliveredAt).toEqual([start, start + 60 * SECOND]);
    const [first, second] = target.events.map(({ Records: records }) => records[0]!);
    expect(first!.attributes.ApproximateReceiveCount).toBe('1');
    expect(second!.attributes.ApproximateReceiveCount).toBe('2');
    expect(second!.attributes.ApproximateFirstReceiveTimestamp).toBe(first!.attributes.ApproximateFirstReceiveTimestamp);
    expect(second!.receiptHandle).not.toBe(first!.receiptHandle);
    expect(second!.receiptHandle).toHaveLength(first!.receiptHandle.length);
    expect(Object.keys(second!)).toEqual(Object.keys(first!));
  });

  it.each([
    { what: 'a throw', answer: 'fail' },
    { what: 'a throttled call', answer: 'throttle' },
    { what: 'a time-out', answer: { status: 'timed-out', duration: 3000 } },
  ] as const)('are all of the batch after $what', async ({ answer }) => {
    const mapping = mapped(scripted<SQSEvent>((_, call) => (call === 1 ? answer : undefined)));
    mapping.send(messages(3));
    await mapping.wait(10);
    expect(mapping.states).toEqual({ 'in-flight': 3 });
    await mapping.settle();
    expect(mapping.records.map(({ attempts }) => attempts)).toEqual([2, 2, 2]);
  });

  it('end in the dead-letter queue after maxReceiveCount receives', async () => {
    const mapping = mapped(
      scripted<SQSEvent>(() => 'fail'),
      { redrivePolicy: { maxReceiveCount: 4 } },
    );
    const start = mapping.now;
    mapping.send({ body: 'poison' });
    await mapping.settle();
    expect(mapping.records[0]).toMatchObject({ state: 'dead-letter', attempts: 4, endedAt: start + 4 * 30 * SECOND });
    expect(mapping.deadLetters.map(({ body }) => body)).toEqual(['poison']);
  });

  it('expire without a dead-letter queue', async () => {
    const mapping = mapped(
      scripted<SQSEvent>(() => 'fail'),
      { messageRetentionPeriod: 300 },
    );
    mapping.send({ body: 'poison' });
    await mapping.settle();
    expect(mapping.records[0]).toMatchObject({ state: 'expired', attempts: 10 });
  });

  it('are tried for four days, and only the first outcomes are kept whole', async () => {
    const mapping = mapped(scripted<SQSEvent>(() => ({ status: 'failed', duration: 100, requestId: 'a', payload: 'large' })));
    mapping.send({ body: 'poison' });
    await mapping.settle();
    expect(mapping.records[0]).toMatchObject({ state: 'expired', attempts: 11_520 });
    expect(mapping.deliveries[99]!.outcome).toEqual({ status: 'failed', duration: 100, requestId: 'a', payload: 'large' });
    expect(mapping.deliveries[100]!.outcome).toEqual({ status: 'failed', duration: 100, requestId: 'a' });
  });

  it('come again while the first call still runs, if that takes longer than the visibility timeout', async () => {
    const target = {
      ...scripted<SQSEvent>((_, call) => ({ status: 'succeeded', duration: call === 1 ? 40 * SECOND : 100 })),
      configuration: {},
    };
    const mapping = mapped(target);
    const start = mapping.now;
    mapping.send({ body: 'slow' });
    await mapping.settle();
    expect(mapping.records[0]).toMatchObject({ state: 'processed', attempts: 2, endedAt: start + 30_100 });
  });
});

describe('batch responses of a queue', () => {
  const succeeded = (payload: unknown) => ({ payload });

  it.each([
    ['an empty list', succeeded({ batchItemFailures: [] })],
    ['a null list', succeeded({ batchItemFailures: null })],
    ['null', succeeded(null)],
    ['an empty object', succeeded({})],
    ['no reply', succeeded(undefined)],
  ])('succeed with %s', async (_, answer) => {
    const mapping = mapped(
      scripted<SQSEvent>(() => answer),
      reports,
    );
    mapping.send(messages(3));
    await mapping.settle();
    expect(mapping.states).toEqual({ processed: 3 });
    expect(mapping.deliveries).toHaveLength(1);
  });

  it.each([
    ['a throw', 'fail' as const],
    ['a text', succeeded('three failed')],
    ['a list that is none', succeeded({ batchItemFailures: 'all' })],
    ['an empty identifier', reported('')],
    ['a null identifier', reported(null)],
    ['a wrong key', succeeded({ batchItemFailures: [{ id: 'message' }] })],
    ['an identifier that is not of the batch', reported('d79a1c71-0000-4000-8000-000000000000')],
  ])('fail as a whole with %s', async (_, answer) => {
    const mapping = mapped(
      scripted<SQSEvent>((_event, call) => (call === 1 ? answer : undefined)),
      reports,
    );
    mapping.send(messages(3));
    await mapping.settle();
    expect(mapping.deliveries[0]!.failed).toHaveLength(3);
    expect(mapping.records.map(({ attempts }) => attempts)).toEqual([2, 2, 2]);
  });

  it('bring back only what they name', async () => {
    const target = scripted<SQSEvent>(({ Records: records }, call) => (call === 1 ? reported(records[1]!.messageId) : undefined));
    const mapping = mapped(target, reports);
    mapping.send(messages(3));
    await mapping.settle();
    expect(target.events.map(bodies)).toEqual([['message 0', 'message 1', 'message 2'], ['message 1']]);
  });

  it('are ignored unless they are switched on', async () => {
    const mapping = mapped(scripted<SQSEvent>(({ Records: records }) => reported(records[0]!.messageId)));
    mapping.send(messages(3));
    await mapping.settle();
    expect(mapping.states).toEqual({ processed: 3 });
  });
});

describe('what is sent', () => {
  it('can be an event, records and inits', async () => {
    const target = scripted<SQSEvent>(DONE);
    const mapping = mapped(target, { eventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:orders' });
    const event = createSQSEvent([{ body: 'a' }, { body: 'b' }]);
    mapping.send(event);
    mapping.send([event.Records[0]!, { body: { c: 1 } }]);
    await mapping.settle();
    expect(target.events.flatMap(bodies)).toEqual(['a', 'b', 'a', '{"c":1}']);
    expect(target.events[0]!.Records[3]).toMatchObject({
      eventSourceARN: 'arn:aws:sqs:eu-west-1:111122223333:orders',
      awsRegion: 'eu-west-1',
      md5OfBody: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  it('is refused when it is nothing, or no message', () => {
    const mapping = mapped(scripted(DONE));
    expect(() => mapping.send(undefined as never)).toThrow(
      'Failed to send records to the event source: it is undefined. Pass a record, a list of records, or an event of this source.',
    );
    expect(() => mapping.send({ text: 1 } as never)).toThrow('there is no option "text"');
    expect(mapping.records).toEqual([]);
  });

  it('is the same again with the same handler on the same day', async () => {
    const run = async () => {
      const mapping = mapped(scripted<SQSEvent>((_, call) => (call % 3 === 0 ? 'fail' : undefined)));
      mapping.send(messages(50));
      await mapping.settle();
      return mapping.deliveries.map(({ startedAt, records }) => [startedAt, records.length]);
    };
    expect(await run()).toEqual(await run());
  });
});

it('runs a bare handler on virtual time', async () => {
  const seen: number[] = [];
  const handler = async (): Promise<void> => {
    seen.push(Date.now());
    await new Promise((resolve) => setTimeout(resolve, 2000));
  };
  const mapping = createEventSourceMapping(handler, { eventSource: 'sqs', batchSize: 1, scalingConfig: { maximumConcurrency: 2 } });
  const start = mapping.now;
  mapping.send(messages(3));
  await mapping.settle();
  expect(seen.map((time) => time - start)).toEqual([0, 0, 2000]);
  expect(mapping.deliveries.map(({ endedAt }) => endedAt - start)).toEqual([2000, 2000, 4000]);
});

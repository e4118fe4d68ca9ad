import { describe, expect, it } from 'vitest';
import { TooManyRequestsException } from '../../../src/function/fleet/index.js';
import { attemptTimes, failed, queueOf, REQUEST_ID, START, succeeded, throttled } from './doubles.js';

describe('AsynchronousQueue', () => {
  it('accepts an event and delivers it once', async () => {
    const { queue, timeline, calls, send, metrics } = queueOf([{ ...succeeded, duration: 250 }]);
    const invocation = send();
    expect(invocation).toMatchObject({ state: 'queued', nextAttemptAt: START, attempts: [], condition: undefined });
    expect([queue.pending, calls.length]).toEqual([1, 0]);
    await timeline.until(invocation.ended);
    expect(invocation).toMatchObject({ state: 'succeeded', condition: 'Success', endedAt: START + 250, acceptedAt: START });
    expect(calls).toEqual([{ payload: '{"orderId":7}', requestId: REQUEST_ID, qualifier: undefined, attempt: 1, time: 0 }]);
    expect([queue.pending, queue.deliveries, timeline.pending]).toEqual([0, [], 0]);
    expect([metrics.statistic('AsyncEventsReceived'), metrics.statistic('AsyncEventsDropped')]).toEqual([1, 0]);
  });

  it.each([
    [0, [0], 1],
    [1, [0, 61], 62],
    [2, [0, 61, 182], 183],
    [undefined, [0, 61, 182], 183],
  ])('tries again after errors of the function, %s times, a minute and two minutes later', async (maximumRetryAttempts, times, end) => {
    const { timeline, calls, send, metrics } = queueOf([{ ...failed, duration: 1000 }], { maximumRetryAttempts });
    const invocation = send();
    await timeline.settle();
    expect(attemptTimes(invocation)).toEqual(times);
    expect(new Set(calls.map(({ requestId }) => requestId))).toEqual(new Set([REQUEST_ID]));
    expect(calls.map(({ attempt }) => attempt)).toEqual(times.map((_, index) => index + 1));
    expect(invocation).toMatchObject({ state: 'failed', condition: 'RetriesExhausted', endedAt: START + end * 1000 });
    expect(metrics.statistic('AsyncEventsDropped')).toBe(1);
    expect(metrics.statistic('AsyncEventAge', 'Maximum')).toBe(times.at(-1)! * 1000);
  });

  it('stops trying once the function succeeds', async () => {
    const { timeline, send } = queueOf([failed, succeeded]);
    const invocation = send();
    await timeline.settle();
    expect(attemptTimes(invocation)).toEqual([0, 60]);
    expect(invocation.condition).toBe('Success');
  });

  it('waits longer and longer while it is throttled, which uses up no attempts', async () => {
    const outcomes = [
      ...Array.from({ length: 12 }, () => throttled),
      failed,
      new TooManyRequestsException('ConcurrentInvocationLimitExceeded'),
      failed,
    ];
    const { timeline, calls, send, metrics } = queueOf(outcomes, { maximumRetryAttempts: 1 });
    const invocation = send();
    await timeline.settle();
    const times = attemptTimes(invocation);
    expect(times.slice(0, 13)).toEqual([0, 1, 3, 7, 15, 31, 63, 127, 255, 511, 811, 1111, 1411]);
    expect(times.slice(13)).toEqual([1471, 1472]);
    expect(invocation.condition).toBe('RetriesExhausted');
    expect(calls.slice(12).map(({ attempt }) => attempt)).toEqual([1, 2, 2]);
    expect(metrics.data('AsyncEventAge').map(({ value }) => value)).toEqual([1_411_000, 1_472_000]);
  });

  it('treats errors of the system like throttles', async () => {
    const { timeline, send } = queueOf([{ status: 'system-error' }, succeeded]);
    const invocation = send();
    await timeline.settle();
    expect(attemptTimes(invocation)).toEqual([0, 1]);
  });

  it('drops what is too old: throttled events at that age, failed ones when the next attempt would be too late', async () => {
    const throttling = queueOf([throttled], { maximumEventAgeInSeconds: 60 });
    const waiting = throttling.send();
    await throttling.timeline.settle();
    expect(attemptTimes(waiting)).toEqual([0, 1, 3, 7, 15, 31]);
    expect(waiting).toMatchObject({ condition: 'EventAgeExceeded', endedAt: START + 60_000, state: 'failed' });

    const failing = queueOf([{ ...failed, duration: 500 }], { maximumEventAgeInSeconds: 60 });
    const given = failing.send();
    await failing.timeline.settle();
    expect(attemptTimes(given)).toEqual([0]);
    expect(given).toMatchObject({ condition: 'EventAgeExceeded', endedAt: START + 500 });

    const sixHours = queueOf([throttled]);
    const longest = sixHours.send();
    await sixHours.timeline.settle();
    expect([longest.endedAt! - START, longest.attempts.length]).toEqual([21_600_000, 10 + 70]);
  });

  it('gives up at once what has no reserved concurrency, also later', async () => {
    const stopped = queueOf([succeeded], {}, 0);
    const invocation = stopped.send();
    await stopped.timeline.settle();
    expect(invocation).toMatchObject({ condition: 'ZeroReservedConcurrency', attempts: [], endedAt: START });

    const later = queueOf([failed], {}, 5);
    const tried = later.send();
    await later.timeline.goTo(START + 10_000);
    later.reserve(0);
    await later.timeline.settle();
    expect(tried).toMatchObject({ condition: 'ZeroReservedConcurrency', endedAt: START + 60_000 });
    expect(attemptTimes(tried)).toEqual([0]);
  });

  it('delivers every second event twice if it is told to', async () => {
    const { queue, timeline, calls, send } = queueOf([succeeded], { deliver: 'at-least-once' });
    for (let event = 0; event < 3; event++) send({ event });
    await timeline.settle();
    expect(calls.map(({ payload, time }) => [payload, time])).toEqual([
      ['{"event":0}', 0],
      ['{"event":1}', 0],
      ['{"event":2}', 0],
      ['{"event":0}', 1000],
      ['{"event":2}', 1000],
    ]);
    expect(queue.invocations.map(({ duplicate }) => duplicate)).toEqual([false, true, false, false, true]);
  });

  it('follows a changed configuration', async () => {
    const { queue, timeline, send } = queueOf([failed]);
    const invocation = send();
    await timeline.goTo(START + 1000);
    queue.configure({ maximumRetryAttempts: 1 });
    await timeline.settle();
    expect(attemptTimes(invocation)).toEqual([0, 60]);
  });

  it('refuses events that are too large', () => {
    const { send, queue } = queueOf([succeeded]);
    const refusal = {
      name: 'RequestTooLargeException',
      message: '1048579 byte payload is too large for the Event invocation type (limit 1048576 bytes)',
    };
    expect(() => send('x'.repeat(1_048_577))).toThrow(expect.objectContaining(refusal));
    expect(send('x'.repeat(1_048_574)).state).toBe('queued');
    expect(queue.invocations).toHaveLength(1);
  });

  it('lets other errors of whoever runs the code through', async () => {
    const { send, timeline } = queueOf([new Error('misuse')]);
    send();
    await expect(timeline.settle()).rejects.toThrow('misuse');
  });
});

describe('the configuration of asynchronous invocations', () => {
  const at = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';
  it.each([
    [
      { maximumRetryAttempts: 3 },
      "1 validation error detected: Value '3' at 'maximumRetryAttempts' failed to satisfy constraint: Member must have value less than or equal to 2. Pass an integer from 0 to 2.",
    ],
    [
      { maximumRetryAttempts: -1 },
      "1 validation error detected: Value '-1' at 'maximumRetryAttempts' failed to satisfy constraint: Member must have value greater than or equal to 0.",
    ],
    [
      { maximumEventAgeInSeconds: 59 },
      "1 validation error detected: Value '59' at 'maximumEventAgeInSeconds' failed to satisfy constraint: Member must have value greater than or equal to 60.",
    ],
    [
      { maximumEventAgeInSeconds: 21_601 },
      "Value '21601' at 'maximumEventAgeInSeconds' failed to satisfy constraint: Member must have value less than or equal to 21600.",
    ],
    [{ maximumRetryAttempts: 1.5 }, 'option "maximumRetryAttempts" is 1.5.'],
    [{ maximumRetries: 1 }, 'there is no option "maximumRetries".'],
    [{ deliver: 'twice' }, 'option "deliver" is "twice". Pass one of "exactly-once", "at-least-once".'],
    [{ destinations: { onSuccess: at } }, "You can't specify the function as a destination for itself."],
    [{ destinations: { onFailure: `${at}:live` } }, "You can't specify the function as a destination for itself."],
    [
      { destinations: { onSuccess: 'arn:aws:s3:::bucket' } },
      'The provided destination config DestinationConfig(onSuccess=OnSuccess(destination=arn:aws:s3:::bucket), onFailure=null) is invalid.',
    ],
    [
      { destinations: { onFailure: 'arn:aws:kinesis:eu-west-1:123456789012:stream/x' } },
      'DestinationConfig(onSuccess=null, onFailure=OnFailure(destination=arn:aws:kinesis:eu-west-1:123456789012:stream/x)) is invalid.',
    ],
    [
      { destinations: { onFailure: 'failures' } },
      "1 validation error detected: Value 'failures' at 'destinationConfig.onFailure.destination' failed to satisfy constraint: Member must satisfy regular expression pattern: $|kafka://",
    ],
    [{ destinations: { onFailed: at } }, 'option "destinations" is {"onFailed":'],
    [{ destinations: { onFailure: 5 } }, 'option "destinationConfig.onFailure.destination" is 5. Pass an ARN such as'],
    [
      { deadLetterQueue: 'arn:aws:sqs:eu-west-1:123456789012:failures.fifo' },
      'option "deadLetterQueue" is "arn:aws:sqs:eu-west-1:123456789012:failures.fifo". Name a standard SQS queue',
    ],
    [{ deadLetterQueue: at }, `option "deadLetterQueue" is "${at}".`],
  ])('refuses %j', (configuration, message) => {
    expect(() => queueOf([succeeded], configuration as object)).toThrow('Failed to create the function: ');
    expect(() => queueOf([succeeded], configuration as object)).toThrow(message);
  });
});

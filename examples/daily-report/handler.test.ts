import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import * as fc from 'fast-check';
import { createScheduledEvent, invoke } from 'lambdouble';
import { anyScheduledEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, test } from 'vitest';
import { keepFinding } from '../finding.js';
import { sns } from './clients.js';
import { handler } from './handler.js';
import { handler as handlerWithABug } from './handler-with-a-bug.js';
import { ThrottledSns } from './throttled-sns.js';

const documents = mockClient(DynamoDBDocumentClient);
const environment = { SALES_TABLE: 'sales', REPORTS_TOPIC: 'arn:aws:sns:eu-central-1:123456789012:reports' };

/** A real SNSClient with an SNS in memory behind it, which throttles the first requests. */
function connect(throttled = 0): ThrottledSns {
  const service = new ThrottledSns(throttled);
  sns.config.requestHandler = service as unknown as typeof sns.config.requestHandler;
  return service;
}

beforeEach(() => {
  documents.reset();
  documents.on(QueryCommand).resolves({ Items: [{ cents: 1999 }, { cents: 550 }] });
});

test('publishes what was sold yesterday', async () => {
  const service = connect();
  const outcome = await invoke(handler, createScheduledEvent({ time: '2026-07-02T06:00:00Z' }), { environment });

  expect(outcome).toSucceedWith({ from: '2026-06-30T22:00:00.000Z', to: '2026-07-01T22:00:00.000Z' });
  expect(service.requests).toHaveLength(1);
  expect(service.requests[0]!.get('Subject')).toBe('Sales of 2026-07-01');
  expect(service.requests[0]!.get('Message')).toBe('2 sales, 25.49 EUR');
});

test.each([
  ['23 hours when the clocks go forward', '2026-03-30T06:00:00Z', 23],
  ['25 hours when they go back', '2026-10-26T06:00:00Z', 25],
])('a day has %s', async (_what, time, hours) => {
  connect();
  const { from, to } = (await invoke(handler, createScheduledEvent({ time }), { environment })).payload;
  expect((Date.parse(to) - Date.parse(from)) / 3_600_000).toBe(hours);
});

test('the SDK tries again when SNS throttles, on virtual time', async () => {
  const service = connect(2);
  const outcome = await invoke(handler, createScheduledEvent(), { environment, timeout: 30 });

  expect(outcome).toSucceed();
  expect(service.requests).toHaveLength(3);
  expect(outcome.duration).toBeGreaterThanOrEqual(10_000);
});

test('gives up after five attempts', async () => {
  const service = connect(Infinity);

  expect(await invoke(handler, createScheduledEvent(), { environment, timeout: 30 })).toFailWith('Throttling');
  expect(service.requests).toHaveLength(5);
});

test('times out when the back-offs take longer than the function may', async () => {
  const service = connect(Infinity);

  expect(await invoke(handler, createScheduledEvent(), { environment, timeout: 12 })).toTimeOut();
  expect(service.requests).toHaveLength(3);
});

const inBerlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' });

const reportsTheDayBefore = (tested: typeof handler) =>
  fc.asyncProperty(anyScheduledEvent(), async (event) => {
    connect();
    const { from, to } = (await invoke(tested, event, { environment })).payload;
    const today = inBerlin.format(Date.parse(event.time)).slice(0, 10);
    expect(inBerlin.format(Date.parse(to))).toBe(`${today} 00:00`);
    expect(inBerlin.format(Date.parse(from))).toBe(`${dayBefore(today)} 00:00`);
  });

describe('on every day of the year', () => {
  test('reports the day before, from midnight to midnight', async () => {
    await fc.assert(reportsTheDayBefore(handler), { seed: 5, numRuns: 300 });
  });

  test('finds the day on which the clocks change', async ({ task }) => {
    const found = await fc.check(reportsTheDayBefore(handlerWithABug), { seed: 5, numRuns: 300 });

    expect(found.failed).toBe(true);
    const [event] = found.counterexample!;
    const [right, wrong] = [await invoke(handler, event, { environment }), await invoke(handlerWithABug, event, { environment })];
    expect(wrong.payload).not.toEqual(right.payload);
    keepFinding(task, found, {
      bug: 'counts back from now with the offset of now, in days of 24 hours',
      event: `time ${event.time}, which is ${inBerlin.format(Date.parse(event.time))} in Berlin`,
      consequence: `reports ${periodInBerlin(wrong.payload)} instead of ${periodInBerlin(right.payload)}`,
    });
  });
});

function periodInBerlin({ from, to }: { from: string; to: string }): string {
  return `${inBerlin.format(Date.parse(from))} to ${inBerlin.format(Date.parse(to))}`;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

import type { ScheduledEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { createScheduledEvent, createSchedulerEvent, type SchedulerEvent } from 'lambdouble';
import { anyScheduledEvent, anySchedulerEvent } from 'lambdouble/arbitraries';
import { describe, expect, test } from 'vitest';
import { ACCOUNT, ISO_SECONDS, partition, SEED } from './reading.js';

const MEMBERS = ['version', 'id', 'detail-type', 'source', 'account', 'time', 'region', 'resources', 'detail'];

function expectEnvelope(event: SchedulerEvent | ScheduledEvent<unknown>): void {
  expect(Object.keys(event)).toEqual(MEMBERS);
  expect(event).toMatchObject({ version: '0', 'detail-type': 'Scheduled Event' });
  expect(event.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(event.account).toMatch(ACCOUNT);
  expect(event.time).toMatch(ISO_SECONDS);
}

function expectRule(event: ScheduledEvent<unknown>): void {
  expectEnvelope(event);
  expect(event.source).toBe('aws.events');
  expect(event.detail).toEqual({});
  expect(event.resources).toHaveLength(1);
  const [start, name, ...more] = event.resources[0]!.split('/');
  expect(start).toBe(`arn:${partition(event.region)}:events:${event.region}:${event.account}:rule`);
  expect(name).toMatch(/^[A-Za-z0-9._-]{1,64}$/);
  expect(more).toEqual([]);
}

function expectSchedule(event: SchedulerEvent): void {
  expectEnvelope(event);
  expect(event.source).toBe('aws.scheduler');
  expect(event.detail).toBe('{}');
  expect(event.resources).toHaveLength(1);
  const [start, group, name, ...more] = event.resources[0]!.split('/');
  expect(start).toBe(`arn:${partition(event.region)}:scheduler:${event.region}:${event.account}:schedule`);
  for (const part of [group, name]) expect(part).toMatch(/^[A-Za-z0-9._-]{1,64}$/);
  expect(more).toEqual([]);
}

const placeholders = {
  arn: '<aws.scheduler.schedule-arn>',
  at: 'at <aws.scheduler.scheduled-time>',
  both: ['<aws.scheduler.execution-id>/<aws.scheduler.attempt-number>'],
  '<aws.scheduler.attempt-number>': 'a name',
  untouched: '<aws.scheduler.unknown> \\ "',
};

describe('every event of a schedule keeps every rule', () => {
  test('of a rule', () => {
    fc.assert(fc.property(anyScheduledEvent(), expectRule), SEED);
  });

  test('of EventBridge Scheduler without input', () => {
    fc.assert(fc.property(anySchedulerEvent(), expectSchedule), SEED);
  });

  test('of EventBridge Scheduler with input', () => {
    fc.assert(
      fc.property(anySchedulerEvent({ input: placeholders }), (event) => {
        expect(event.arn).toMatch(/^arn:aws(-cn|-us-gov)?:scheduler:[a-z0-9-]+:\d{12}:schedule\/[\w.-]+\/[\w.-]+$/);
        expect(event.arn.split(':')[1]).toBe(partition(event.arn.split(':')[3]!));
        expect(event.at.slice(0, 3)).toBe('at ');
        expect(event.at.slice(3)).toMatch(ISO_SECONDS);
        expect(event.both[0]).toMatch(/^[\w-]+\/[1-9]\d*$/);
        expect(Object.keys(event)).toContain(event.both[0]!.split('/')[1]);
        expect(event.untouched).toBe(placeholders.untouched);
      }),
      SEED,
    );
  });

  test.each([0, '2106-02-07T06:28:15.999Z', '2026-10-25T02:30:00.001+01:00', new Date('2024-02-29T23:59:59.999Z')])('at %s', (time) => {
    const instant = `${new Date(time).toISOString().slice(0, 19)}Z`;
    for (const region of ['eu-west-1', 'cn-northwest-1', 'us-gov-east-1']) {
      expectRule(createScheduledEvent({ time, region }));
      expectSchedule(createSchedulerEvent({ time, region }));
      expect(createScheduledEvent({ time, region }).time).toBe(instant);
      expect(createSchedulerEvent({ time, region, input: '<aws.scheduler.scheduled-time>' })).toBe(instant);
    }
  });
});

test('refuses an input larger than a schedule takes', () => {
  expect(() => createSchedulerEvent({ input: 'x'.repeat(1024 * 1024) })).toThrow(
    /^Failed to create SchedulerEvent: option "input" has \d+ bytes of JSON\. /,
  );
});

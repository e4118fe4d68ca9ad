import * as fc from 'fast-check';
import { createScheduledEvent, createSchedulerEvent, detectEventSource, seed } from 'lambdouble';
import { anyScheduledEvent, anySchedulerEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => seed(0));

describe('a rule’s event', () => {
  it('is a Scheduled Event of aws.events about the rule alone', () => {
    expect(createScheduledEvent({ ruleName: 'nightly-report', time: '2026-03-29T01:00:00.500Z', region: 'eu-west-1' })).toStrictEqual({
      version: '0',
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: '123456789012',
      time: '2026-03-29T01:00:00Z',
      region: 'eu-west-1',
      resources: ['arn:aws:events:eu-west-1:123456789012:rule/nightly-report'],
      detail: {},
    });
  });

  it('agrees with itself in every generated event', () => {
    fc.assert(
      fc.property(anyScheduledEvent(), (event) => {
        const [arn, ...more] = event.resources;
        expect(more).toEqual([]);
        expect(arn).toMatch(/^arn:aws(-cn|-us-gov)?:events:/);
        expect(arn!.split(':').slice(3, 5)).toEqual([event.region, event.account]);
        expect(arn).toMatch(/:rule\/[\w.-]{1,64}$/);
        expect(event.detail).toStrictEqual({});
        expect(new Date(event.time).toISOString()).toBe(event.time.replace('Z', '.000Z'));
      }),
      SETTINGS,
    );
  });

  it('lies in the partition of its region', () => {
    expect(createScheduledEvent({ region: 'cn-north-1' }).resources).toEqual(['arn:aws-cn:events:cn-north-1:123456789012:rule/nightly']);
  });
});

describe('an event of EventBridge Scheduler', () => {
  it('without input is an envelope with a text for its detail', () => {
    const event = createSchedulerEvent({ scheduleName: 'nightly-report', groupName: 'tenant-42', time: Date.UTC(2026, 2, 29, 1) });
    expect(event).toStrictEqual({
      version: '0',
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      account: '123456789012',
      time: '2026-03-29T01:00:00Z',
      region: 'us-east-1',
      resources: ['arn:aws:scheduler:us-east-1:123456789012:schedule/tenant-42/nightly-report'],
      detail: '{}',
    });
    expect(Object.keys(event)).toEqual(Object.keys(createScheduledEvent()));
  });

  it('with input is that input, its placeholders filled in', () => {
    const event = createSchedulerEvent({
      scheduleName: 'nightly',
      time: '2026-01-01T00:00:00Z',
      attemptNumber: 3,
      executionId: 'd32c5kddcf5bb8c3',
      input: {
        schedule: '<aws.scheduler.schedule-arn>',
        keys: ['run <aws.scheduler.execution-id>, try <aws.scheduler.attempt-number>', '<aws.scheduler.unknown>'],
        at: '<aws.scheduler.scheduled-time>',
      },
    });
    expect(event).toStrictEqual({
      schedule: 'arn:aws:scheduler:us-east-1:123456789012:schedule/default/nightly',
      keys: ['run d32c5kddcf5bb8c3, try 3', '<aws.scheduler.unknown>'],
      at: '2026-01-01T00:00:00Z',
    });
  });

  it('fills in a first attempt and an execution id of its own by default', () => {
    const event = createSchedulerEvent({ input: { id: '<aws.scheduler.execution-id>', attempt: '<aws.scheduler.attempt-number>' } });
    expect(event.id).toMatch(/^[0-9a-f]{16}$/);
    expect(event.attempt).toBe('1');
  });

  it.each([[[1, 'two']], ['nightly'], ['{not JSON'], [7], [null], [false]])('takes the input %j', (input) => {
    expect(createSchedulerEvent({ input })).toStrictEqual(input);
  });

  it('copies its input', () => {
    const input = { jobs: ['report'] };
    createSchedulerEvent({ input }).jobs.push('bill');
    expect(input).toEqual({ jobs: ['report'] });
  });

  it('lays overrides over its input', () => {
    expect(createSchedulerEvent({ input: { job: 'report', dryRun: true } }, { dryRun: undefined })).toStrictEqual({ job: 'report' });
  });

  it('agrees with itself in every generated event', () => {
    fc.assert(
      fc.property(anySchedulerEvent(), (event) => {
        expect(event.resources).toHaveLength(1);
        expect(event.resources[0]!.split(':').slice(2, 5)).toEqual(['scheduler', event.region, event.account]);
        expect(event.detail).toBe('{}');
      }),
      SETTINGS,
    );
  });
});

describe('generated runs', () => {
  it('come at clock changes, at the ends of years and again', () => {
    const times = fc.sample(anyScheduledEvent(), { seed: 1, numRuns: 2000 }).map((event) => event.time);
    expect(times).toContain('2026-03-29T00:59:59Z');
    expect(times).toContain('2026-03-29T01:00:00Z');
    expect(times).toContain('2025-12-31T23:59:59Z');
    const attempts = fc.sample(anySchedulerEvent({ input: { attempt: '<aws.scheduler.attempt-number>' } }), { seed: 1, numRuns: 500 });
    expect(new Set(attempts.map((event) => event.attempt)).size).toBeGreaterThan(4);
    expect(attempts.map((event) => event.attempt)).toContain('186');
  });

  it('draw the input', () => {
    fc.assert(
      fc.property(anySchedulerEvent({ input: fc.record({ tenant: fc.nat() }) }), (event) => {
        expect(Object.keys(event)).toEqual(['tenant']);
      }),
      SETTINGS,
    );
  });
});

describe('recognising', () => {
  it('knows both, and a sample that lacks its version', () => {
    expect(detectEventSource(createScheduledEvent())).toBe('scheduled');
    expect(detectEventSource(createSchedulerEvent())).toBe('scheduled');
    expect(detectEventSource(createScheduledEvent({}, { version: undefined }))).toBe('scheduled');
  });

  it('can’t know what has no envelope', () => {
    expect(detectEventSource(createSchedulerEvent({ input: { job: 'report' } }))).toBeUndefined();
  });
});

describe('what no schedule sends', () => {
  it('is refused with the way out', () => {
    expect(
      messagesOf({
        'a rule with a detail': () => createScheduledEvent({ detail: { job: 1 } } as object),
        'a rule with an input': () => createScheduledEvent({ input: { job: 1 } } as object),
        'a rule of another bus': () => createScheduledEvent({ eventBusName: 'orders' } as object),
        'a rule whose name holds the bus': () => createScheduledEvent({ ruleName: 'orders/nightly' }),
        'a misspelt option': () => createScheduledEvent({ rulename: 'nightly' } as object),
        'a schedule with a detail': () => createSchedulerEvent({ detail: '{}' } as object),
        'an attempt that never comes': () => createSchedulerEvent({ attemptNumber: 187 }),
        'an input as JSON text': () => createSchedulerEvent({ input: '{"job":"report"}' }),
        'an input that is a function': () => createSchedulerEvent({ input: () => 1 }),
        'a generated attempt 0': () => anySchedulerEvent({ attemptNumber: 0 }),
      }),
    ).toMatchInlineSnapshot(`
      {
        "a generated attempt 0": "Failed to generate SchedulerEvent: option "attemptNumber" is 0. Pass an integer from 1 to 186.",
        "a misspelt option": "Failed to create ScheduledEvent: there is no option "rulename". Did you mean "ruleName"? Known options: ruleName, id, account, time, region.",
        "a rule of another bus": "Failed to create ScheduledEvent: a rule with a schedule has no "eventBusName" to choose. Only rules of the default bus can have a schedule: leave it out.",
        "a rule whose name holds the bus": "Failed to create ScheduledEvent: option "ruleName" is "orders/nightly". Pass the name of a rule: 1 to 64 letters, digits, ".", "-" and "_".",
        "a rule with a detail": "Failed to create ScheduledEvent: a rule with a schedule has no "detail" to choose. A rule with a constant input sends that JSON alone, without an envelope: pass it to your handler as it is.",
        "a rule with an input": "Failed to create ScheduledEvent: a rule with a schedule has no "input" to choose. A rule with a constant input sends that JSON alone: pass it to your handler as it is. EventBridge Scheduler: createSchedulerEvent.",
        "a schedule with a detail": "Failed to create SchedulerEvent: there is no option "detail". Known options: scheduleName, groupName, executionId, attemptNumber, input, id, account, time, region.",
        "an attempt that never comes": "Failed to create SchedulerEvent: option "attemptNumber" is 187. Pass an integer from 1 to 186.",
        "an input as JSON text": "Failed to create SchedulerEvent: option "input" is a JSON text. Pass the value that it stands for, such as JSON.parse(text).",
        "an input that is a function": "Failed to create SchedulerEvent: option "input" is the function input, which JSON leaves out. Pass only what JSON can hold.",
      }
    `);
  });
});

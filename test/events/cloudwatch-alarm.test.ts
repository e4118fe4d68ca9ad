import type { CloudWatchAlarmCompositeConfiguration, CloudWatchAlarmConfiguration } from 'aws-lambda';
import * as fc from 'fast-check';
import { configure, createCloudWatchAlarmEvent, detectEventSource, fromJSON, seed } from 'lambdouble';
import { anyCloudWatchAlarmEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => {
  seed(0);
  configure();
});

describe('an alarm that watches a metric', () => {
  it('says why it went off, for people and for programs', () => {
    const event = createCloudWatchAlarmEvent({
      alarmName: 'late orders',
      region: 'eu-west-1',
      time: '2024-02-17T11:53:08.431Z',
      metric: { namespace: 'Orders', name: 'Late' },
      stat: 'SampleCount',
      threshold: 10,
      comparisonOperator: 'LessThanThreshold',
      recentDatapoints: [1],
    });
    expect(event).toStrictEqual({
      source: 'aws.cloudwatch',
      alarmArn: 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:late orders',
      accountId: '123456789012',
      time: '2024-02-17T11:53:08.431+0000',
      region: 'eu-west-1',
      alarmData: {
        alarmName: 'late orders',
        state: {
          value: 'ALARM',
          reason:
            'Threshold Crossed: 1 out of the last 1 datapoints [1.0 (17/02/24 11:52:00)] was less than the threshold (10.0) (minimum 1 datapoint for OK -> ALARM transition).',
          reasonData:
            '{"version":"1.0","queryDate":"2024-02-17T11:53:08.423+0000","startDate":"2024-02-17T11:52:00.000+0000","statistic":"SampleCount","period":60,"recentDatapoints":[1.0],"threshold":10.0,"evaluatedDatapoints":[{"timestamp":"2024-02-17T11:52:00.000+0000","value":1.0}]}',
          timestamp: '2024-02-17T11:53:08.431+0000',
        },
        previousState: {
          value: 'OK',
          reason:
            'Threshold Crossed: 1 out of the last 1 datapoints [21.0 (17/02/24 11:47:00)] was not less than the threshold (10.0) (minimum 1 datapoint for ALARM -> OK transition).',
          reasonData: expect.stringContaining('"recentDatapoints":[21.0]'),
          timestamp: '2024-02-17T11:48:08.431+0000',
        },
        configuration: {
          metrics: [
            {
              id: expect.stringMatching(/^[0-9a-f-]{36}$/),
              metricStat: { metric: { namespace: 'Orders', name: 'Late', dimensions: {} }, period: 60, stat: 'SampleCount' },
              returnData: true,
            },
          ],
        },
      },
    });
  });

  it('recovers, and loses its data', () => {
    expect(createCloudWatchAlarmEvent({ state: 'OK' }).alarmData).toMatchObject({
      state: { value: 'OK' },
      previousState: { value: 'ALARM' },
    });
    expect(createCloudWatchAlarmEvent({ previousState: 'ALARM' }).alarmData.state.value).toBe('OK');
    const { state } = createCloudWatchAlarmEvent({ state: 'INSUFFICIENT_DATA' }).alarmData;
    expect(state.reason).toBe('Insufficient Data: 1 datapoint was unknown.');
    expect(JSON.parse(state.reasonData!)).toMatchObject({ recentDatapoints: [], threshold: 0 });
  });

  it('counts datapoints, newest first, and writes numbers as CloudWatch does', () => {
    const { state } = createCloudWatchAlarmEvent({
      time: '2022-11-08T11:26:05.401Z',
      threshold: 0,
      recentDatapoints: [20_000, 0.25, 12_345_678],
    }).alarmData;
    expect(state.reason).toBe(
      'Threshold Crossed: 3 out of the last 3 datapoints [20000.0 (08/11/22 11:25:00), 0.25 (08/11/22 11:24:00), 1.2345678E7 (08/11/22 11:23:00)] were greater than the threshold (0.0) (minimum 3 datapoints for OK -> ALARM transition).',
    );
    expect(JSON.parse(state.reasonData!)).toMatchObject({
      startDate: '2022-11-08T11:23:00.000+0000',
      recentDatapoints: [12_345_678, 0.25, 20_000],
    });
  });

  it('takes states with a reason of their own', () => {
    const { alarmData } = createCloudWatchAlarmEvent({
      state: { value: 'ALARM', reason: 'testing', reasonData: { by: 'hand' } },
      previousState: { value: 'INSUFFICIENT_DATA', reason: 'Unchecked: Initial alarm creation', timestamp: '2026-01-01T00:00:00Z' },
    });
    expect(alarmData.state).toMatchObject({ reason: 'testing', reasonData: '{"by":"hand"}' });
    expect(alarmData.previousState).toMatchObject({ value: 'INSUFFICIENT_DATA', timestamp: '2026-01-01T00:00:00.000+0000' });
  });
});

describe('an alarm that watches other alarms', () => {
  it('says which of them made it go off', () => {
    const { alarmArn, alarmData } = createCloudWatchAlarmEvent({
      alarmName: 'orders',
      alarmRule: 'ALARM(errors) OR ALARM(late)',
      time: '2023-08-04T12:54:46.138Z',
    });
    const child = 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:errors';
    expect(alarmData.state).toStrictEqual({
      value: 'ALARM',
      reason: `${child} transitioned to ALARM at Friday 04 August, 2023 12:54:46 UTC`,
      reasonData: `{"triggeringAlarms":[{"arn":"${child}","state":{"value":"ALARM","timestamp":"2023-08-04T12:54:46.138+0000"}}]}`,
      timestamp: '2023-08-04T12:54:46.138+0000',
    });
    expect(alarmData.previousState).toMatchObject({ value: 'OK', reason: expect.stringContaining(`${child} transitioned to OK at`) });
    expect(alarmData.configuration).toStrictEqual({ alarmRule: 'ALARM(errors) OR ALARM(late)' });
    expect(alarmArn).toMatch(/:alarm:orders$/);
  });

  it('acts after its suppressor let it', () => {
    const { alarmData } = createCloudWatchAlarmEvent({
      alarmRule: 'ALARM(errors)',
      actionsSuppressor: 'maintenance',
      previousState: { actionsSuppressedBy: 'WaitPeriod' },
      time: '2023-08-04T12:56:46.138Z',
    });
    expect(alarmData.previousState).toStrictEqual({
      ...alarmData.state,
      timestamp: '2023-08-04T12:54:46.138+0000',
      actionsSuppressedBy: 'WaitPeriod',
      actionsSuppressedReason: 'Actions suppressed by WaitPeriod',
    });
    expect(alarmData.state.timestamp).toBe('2023-08-04T12:56:46.138+0000');
    expect(alarmData.configuration).toStrictEqual({
      alarmRule: 'ALARM(errors)',
      actionsSuppressor: 'maintenance',
      actionsSuppressorWaitPeriod: 120,
      actionsSuppressorExtensionPeriod: 180,
    });
  });

  it.each([
    ['OK(canary)', 'canary', 'OK'],
    ['NOT OK("my canary") AND ALARM(b)', 'my canary', 'ALARM'],
    ['TRUE', undefined, undefined],
  ])('reads the rule %s', (alarmRule, name, value) => {
    const { reasonData } = createCloudWatchAlarmEvent({ alarmRule }).alarmData.state;
    const [first] = (JSON.parse(reasonData!) as { triggeringAlarms: { arn: string; state: { value: string } }[] }).triggeringAlarms;
    expect(first?.arn.split(':').at(-1)).toBe(name);
    expect(first?.state.value).toBe(value);
  });
});

describe('generated alarms', () => {
  it('agree with themselves', () => {
    fc.assert(
      fc.property(anyCloudWatchAlarmEvent(), ({ alarmArn, accountId, region, time, alarmData }) => {
        expect(alarmArn.split(':').slice(2, 6)).toEqual(['cloudwatch', region, accountId, 'alarm']);
        expect(alarmArn.endsWith(`:alarm:${alarmData.alarmName}`)).toBe(true);
        const { state, previousState } = alarmData;
        expect(state.timestamp).toBe(time);
        expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/);
        expect(previousState.timestamp <= state.timestamp).toBe(true);
        expect(state.value === previousState.value && previousState.actionsSuppressedBy === undefined).toBe(false);
        for (const { reasonData } of [state, previousState]) expect(JSON.parse(reasonData!)).toBeTypeOf('object');
        expect('alarmRule' in alarmData.configuration).toBe(!('metrics' in alarmData.configuration));
      }),
      SETTINGS,
    );
  });

  it('are of every kind', () => {
    const events = fc.sample(anyCloudWatchAlarmEvent(), { seed: 1, numRuns: 1000 });
    const states = new Set(events.map(({ alarmData }) => alarmData.state.value));
    expect(states).toEqual(new Set(['ALARM', 'OK', 'INSUFFICIENT_DATA']));
    const kinds = events.map(
      ({ alarmData }) => alarmData.configuration as Partial<CloudWatchAlarmConfiguration & CloudWatchAlarmCompositeConfiguration>,
    );
    expect(kinds.some(({ metrics }) => metrics?.length === 3)).toBe(true);
    expect(kinds.some(({ metrics }) => metrics?.length === 1)).toBe(true);
    expect(kinds.some(({ actionsSuppressor }) => actionsSuppressor !== undefined)).toBe(true);
    expect(events.some(({ alarmData }) => alarmData.previousState.actionsSuppressedBy !== undefined)).toBe(true);
  });
});

describe('recognising', () => {
  it('tells the action from the same alarm on EventBridge', () => {
    const { alarmData, ...rest } = createCloudWatchAlarmEvent();
    expect(detectEventSource({ ...rest, 'detail-type': 'CloudWatch Alarm State Change', detail: alarmData })).toBe('eventbridge');
    expect(detectEventSource({ ...rest, alarmData })).toBe('cloudwatch-alarm');
  });
});

describe('what no alarm sends', () => {
  it('is refused with the way out', () => {
    expect(
      messagesOf({
        'no change': () => createCloudWatchAlarmEvent({ state: 'OK', previousState: 'OK' }),
        'a datapoint on the other side': () => createCloudWatchAlarmEvent({ threshold: 10, recentDatapoints: [12, 10] }),
        'datapoints without data': () => createCloudWatchAlarmEvent({ state: 'INSUFFICIENT_DATA', recentDatapoints: [1] }),
        'a threshold of a composite alarm': () => createCloudWatchAlarmEvent({ alarmRule: 'ALARM(a)', threshold: 1 }),
        'a suppressor of a metric alarm': () => createCloudWatchAlarmEvent({ actionsSuppressor: 'a' }),
        'a wait without a suppressor': () => createCloudWatchAlarmEvent({ alarmRule: 'ALARM(a)', actionsSuppressorWaitPeriod: 1 }),
        'a suppressed metric alarm': () => createCloudWatchAlarmEvent({ previousState: { actionsSuppressedBy: 'Alarm' } }),
        'a state before that came later': () => createCloudWatchAlarmEvent({ previousState: { timestamp: '2030-01-01T00:00:00Z' } }),
        'a metric and metrics': () =>
          createCloudWatchAlarmEvent({ period: 60, metrics: [{ id: 'e', expression: 'm1', label: 'l', returnData: true }] }),
        'a rule that is none': () => createCloudWatchAlarmEvent({ alarmRule: 'errors' }),
        'a period of 45 seconds': () => createCloudWatchAlarmEvent({ period: 45 }),
        'a misspelt state': () => createCloudWatchAlarmEvent({ state: 'ALERT' as 'ALARM' }),
        'generated without change': () => anyCloudWatchAlarmEvent({ state: 'ALERT' as 'ALARM' }),
      }),
    ).toMatchInlineSnapshot(`
      {
        "a datapoint on the other side": "Failed to create CloudWatchAlarmEvent: option "recentDatapoints" is [12,10], and 10 doesn’t lead to ALARM with the threshold 10 and GreaterThanThreshold. Change them, the threshold or the state: all of the datapoints lead to the new state.",
        "a metric and metrics": "Failed to create CloudWatchAlarmEvent: option "period" is 60, but "metrics" says all about metrics. Leave one of the two out.",
        "a misspelt state": "Failed to create CloudWatchAlarmEvent: option "state" is "ALERT". Pass one of "ALARM", "OK", "INSUFFICIENT_DATA", or an object with value (one of "ALARM", "OK", "INSUFFICIENT_DATA"), reason (a string), reasonData (a plain object).",
        "a period of 45 seconds": "Failed to create CloudWatchAlarmEvent: option "period" is 45. Pass 10, 20, 30 or a multiple of 60, up to 86,400 seconds.",
        "a rule that is none": "Failed to create CloudWatchAlarmEvent: option "alarmRule" is "errors". Pass the rule of a composite alarm, such as "ALARM(errors) OR ALARM(latency)".",
        "a state before that came later": "Failed to create CloudWatchAlarmEvent: option "previousState" is {"timestamp":"2030-01-01T00:00:00Z"}, and began after the new state at 2026-01-15T12:34:56.789+0000. Pass an earlier timestamp, or a later "time".",
        "a suppressed metric alarm": "Failed to create CloudWatchAlarmEvent: option "previousState" is {"actionsSuppressedBy":"Alarm"}, but only composite alarms with a suppressor are suppressed. Pass "alarmRule" and "actionsSuppressor" as well.",
        "a suppressor of a metric alarm": "Failed to create CloudWatchAlarmEvent: option "actionsSuppressor" is "a", but only composite alarms have one. Pass an "alarmRule" as well, such as "ALARM(errors)".",
        "a threshold of a composite alarm": "Failed to create CloudWatchAlarmEvent: option "threshold" is 1, but an alarm with an alarmRule watches other alarms. Leave one of the two out.",
        "a wait without a suppressor": "Failed to create CloudWatchAlarmEvent: option "actionsSuppressorWaitPeriod" is 1, but no alarm suppresses this one. Pass "actionsSuppressor" as well.",
        "datapoints without data": "Failed to create CloudWatchAlarmEvent: option "recentDatapoints" is [1], and 1 doesn’t lead to INSUFFICIENT_DATA with the threshold 0 and GreaterThanThreshold. Change them, the threshold or the state: all of the datapoints lead to the new state.",
        "generated without change": "Failed to generate CloudWatchAlarmEvent: option "state" is "ALERT". Pass one of "ALARM", "OK", "INSUFFICIENT_DATA", or an object with value (one of "ALARM", "OK", "INSUFFICIENT_DATA"), reason (a string), reasonData (a plain object).",
        "no change": "Failed to create CloudWatchAlarmEvent: option "previousState" is "OK" and "state" is "OK": an alarm acts when its state changes. Pass another value for one of them, or { value, actionsSuppressedBy } for a composite alarm that waited.",
      }
    `);
  });
});

describe('fromJSON says', () => {
  const known = { accountId: '123456789012', region: 'eu-west-1', time: '2026-10-25T01:30:00.000+0000' };
  const metrics = [{ id: 'm1', expression: 'a / b', label: 'Errors per call', returnData: true }];

  it.each<[string, Parameters<typeof createCloudWatchAlarmEvent>[0]]>([
    ['what led to a state', { state: 'OK', recentDatapoints: [12, 20], threshold: 10, comparisonOperator: 'LessThanThreshold', metrics }],
    ['reasons of its own', { previousState: { value: 'INSUFFICIENT_DATA', reason: 'Unchecked: Initial alarm creation' }, metrics }],
    [
      'why composite alarms waited',
      { alarmRule: 'OK(canary)', actionsSuppressor: 'upkeep', previousState: { actionsSuppressedBy: 'Alarm' } },
    ],
  ])('%s', (_, given) => {
    const init = { ...given, ...known };
    const call = fromJSON(createCloudWatchAlarmEvent(init), createCloudWatchAlarmEvent);
    expect(call.init).toEqual(init);
    expect(call.overrides).toBeUndefined();
  });
});

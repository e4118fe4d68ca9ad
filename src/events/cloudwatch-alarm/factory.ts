import type { CloudWatchAlarmEvent, CloudWatchAlarmState } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { toJSONText } from '../../internal/json.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { arn } from '../../values/arn.js';
import { settings } from '../../values/settings.js';
import { timeOf } from '../../values/steps.js';
import { epochMilliseconds, isoMillisecondsWithOffset } from '../../values/time.js';
import { compositeReason, firstChild } from './composite-reason.js';
import { compositeConfiguration, DEFAULT_PERIOD, DEFAULT_STAT, metricConfiguration, waitPeriodOf } from './configuration.js';
import {
  cloudWatchAlarmEventOptions,
  type CloudWatchAlarmEventInit,
  type CloudWatchAlarmPreviousStateInit,
  type CloudWatchAlarmStateInit,
  type CloudWatchAlarmStateValue,
} from './init.js';
import { breaches, datapointFor, metricReason, otherThan, type Datapoints, type Reason, type Threshold } from './metric-reason.js';
import { refuseMisfits } from './misfit.js';

const DOING = 'create CloudWatchAlarmEvent';

const FIVE_MINUTES = 300_000;

/** What the two states of an alarm share. */
interface Alarm {
  readonly init: CloudWatchAlarmEventInit;
  /** The ARN of the alarm of a name. */
  arnOf(name: string): string;
  readonly arn: string;
  readonly threshold: Threshold;
}

/** A change from one state to another. */
interface Change {
  readonly value: CloudWatchAlarmStateValue;
  readonly before: CloudWatchAlarmStateValue;
  readonly time: number;
  /** Datapoints that were asked for. */
  readonly given?: readonly number[] | undefined;
}

function objectOf<Init extends CloudWatchAlarmStateInit>(state: CloudWatchAlarmStateValue | Init | undefined): Init {
  return (typeof state === 'string' ? { value: state } : (state ?? {})) as Init;
}

/** How datapoints of metric math are cut: as those of the first metric in it. */
function cut({ metrics, period = DEFAULT_PERIOD, stat = DEFAULT_STAT }: CloudWatchAlarmEventInit): Omit<Datapoints, 'values'> {
  if (metrics === undefined) return { period, statistic: stat };
  const periods = metrics.map((query) => ('metricStat' in query ? query.metricStat.period : undefined));
  return { period: periods.find((seconds) => typeof seconds === 'number') ?? DEFAULT_PERIOD, statistic: undefined };
}

function datapointsOf({ init, threshold }: Alarm, { value, given }: Change): readonly number[] {
  if (given === undefined) return [datapointFor(value, threshold)];
  const misfit = given.find((datapoint) => value === 'INSUFFICIENT_DATA' || breaches(datapoint, threshold) !== (value === 'ALARM'));
  if (misfit === undefined) return given;
  throw failure(
    DOING,
    `option "recentDatapoints" is ${show(init.recentDatapoints)}, and ${misfit} doesn’t lead to ${value} with the threshold ${threshold.threshold} and ${threshold.comparisonOperator}`,
    'Change them, the threshold or the state: all of the datapoints lead to the new state.',
  );
}

function reasonOf(alarm: Alarm, change: Change): Reason {
  const { init, arnOf, threshold } = alarm;
  const { value, before, time } = change;
  if (init.alarmRule !== undefined) return compositeReason(value, time, alarm.arn, firstChild(init.alarmRule, arnOf));
  return metricReason(value, before, time, threshold, { ...cut(init), values: datapointsOf(alarm, change) });
}

function stateOf(alarm: Alarm, change: Change, given: CloudWatchAlarmStateInit, option: string, since: number): CloudWatchAlarmState {
  const { reason, reasonData } = reasonOf(alarm, change);
  return {
    value: change.value,
    reason: given.reason ?? reason,
    reasonData: given.reasonData === undefined ? reasonData : toJSONText(DOING, `option "${option}"`, given.reasonData),
    timestamp: isoMillisecondsWithOffset(since),
  };
}

function refusedPrevious({ previousState }: CloudWatchAlarmEventInit, why: string, wayOut: string): Error {
  return failure(DOING, `option "previousState" is ${show(previousState)}${why}`, wayOut);
}

function previousTimeOf(init: CloudWatchAlarmEventInit, previous: CloudWatchAlarmPreviousStateInit, time: number): number {
  const { timestamp, actionsSuppressedBy } = previous;
  const gap = actionsSuppressedBy === 'WaitPeriod' ? waitPeriodOf(init) * 1000 : FIVE_MINUTES;
  const since = timestamp === undefined ? Math.max(0, time - gap) : epochMilliseconds(timestamp);
  if (since <= time) return since;
  throw refusedPrevious(
    init,
    `, and began after the new state at ${isoMillisecondsWithOffset(time)}`,
    'Pass an earlier timestamp, or a later "time".',
  );
}

function valuesOf(init: CloudWatchAlarmEventInit, previous: CloudWatchAlarmPreviousStateInit) {
  const suppressed = previous.actionsSuppressedBy !== undefined;
  const value = objectOf(init.state).value ?? (previous.value === 'ALARM' && !suppressed ? 'OK' : 'ALARM');
  if (suppressed && (init.alarmRule === undefined || init.actionsSuppressor === undefined)) {
    throw refusedPrevious(
      init,
      ', but only composite alarms with a suppressor are suppressed',
      'Pass "alarmRule" and "actionsSuppressor" as well.',
    );
  }
  const before = previous.value ?? (suppressed ? value : otherThan(value));
  if (value !== before || suppressed) return { value, before };
  throw refusedPrevious(
    init,
    ` and "state" is ${show(init.state)}: an alarm acts when its state changes`,
    'Pass another value for one of them, or { value, actionsSuppressedBy } for a composite alarm that waited.',
  );
}

function build(init: CloudWatchAlarmEventInit): CloudWatchAlarmEvent {
  refuseMisfits(DOING, init);
  const { accountId = settings().accountId, region = settings().region, alarmName = 'orders-errors', alarmRule } = init;
  const time = timeOf(init);
  const arnOf = (name: string): string => arn('cloudwatch', region, accountId, `alarm:${name}`);
  const alarmArn = arnOf(alarmName);
  const { threshold = 0, comparisonOperator = 'GreaterThanThreshold' } = init;
  const alarm: Alarm = { init, arnOf, arn: alarmArn, threshold: { threshold, comparisonOperator } };
  const previous: CloudWatchAlarmPreviousStateInit = objectOf(init.previousState);
  const { value, before } = valuesOf(init, previous);
  const since = previousTimeOf(init, previous, time);
  const change: Change = { value, before, time: value === before ? since : time, given: init.recentDatapoints };
  const state = stateOf(alarm, change, objectOf(init.state), 'state', time);
  const previousState = stateOf(alarm, { value: before, before: otherThan(before), time: since }, previous, 'previousState', since);
  const { actionsSuppressedBy } = previous;
  if (actionsSuppressedBy !== undefined) {
    previousState.actionsSuppressedBy = actionsSuppressedBy;
    previousState.actionsSuppressedReason = `Actions suppressed by ${actionsSuppressedBy}`;
  }
  const configuration = alarmRule === undefined ? metricConfiguration(DOING, init) : compositeConfiguration(alarmRule, init);
  return {
    source: 'aws.cloudwatch',
    alarmArn,
    accountId,
    time: isoMillisecondsWithOffset(time),
    region,
    alarmData: { alarmName, state, previousState, configuration },
  };
}

/**
 * The event that a CloudWatch alarm sends to a function which is one of its actions: of an alarm that watches a metric, or with
 * `alarmRule` of one that watches other alarms.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html
 * @param init which alarm changed its state, and why; reasons follow from states, threshold and datapoints
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that CloudWatch could not send, such as datapoints that don't lead to the state
 * @example
 * const event = createCloudWatchAlarmEvent({ alarmName: 'orders-late', threshold: 10, recentDatapoints: [12] });
 * expect(event.alarmArn).toBe('arn:aws:cloudwatch:us-east-1:123456789012:alarm:orders-late');
 * expect(event.alarmData.state.reason).toContain('was greater than the threshold (10.0)');
 */
export function createCloudWatchAlarmEvent(
  init: CloudWatchAlarmEventInit = {},
  overrides?: DeepPartial<CloudWatchAlarmEvent>,
): CloudWatchAlarmEvent {
  checkOptions(DOING, init, cloudWatchAlarmEventOptions);
  return madeEvent(DOING, () => build(init), overrides);
}

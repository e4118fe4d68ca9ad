import type { CloudWatchAlarmEvent, CloudWatchAlarmMetricDataQuery } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant, anyRegion, anyText } from '../../generate/values.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds } from '../../values/time.js';
import { createCloudWatchAlarmEvent } from './factory.js';
import {
  cloudWatchAlarmEventOptions,
  type CloudWatchAlarmEventInit,
  type CloudWatchAlarmPreviousStateInit,
  type CloudWatchAlarmStateInit,
  type CloudWatchAlarmStateValue,
} from './init.js';
import { datapointFor } from './metric-reason.js';
import { COMPOSITE_OPTIONS, METRIC_OPTIONS, SINGLE_METRIC_OPTIONS } from './misfit.js';

/** Constraints of `anyCloudWatchAlarmEvent()`: the factory's options, each a value or an arbitrary. */
export type CloudWatchAlarmEventConstraints = Constraints<CloudWatchAlarmEventInit>;

const math: readonly CloudWatchAlarmMetricDataQuery[] = [
  { id: 'e1', expression: 'm1/m2', label: 'Errors per call', returnData: true },
  {
    id: 'm1',
    metricStat: { metric: { namespace: 'AWS/Lambda', name: 'Errors', dimensions: {} }, period: 300, stat: 'Sum' },
    returnData: false,
  },
  {
    id: 'm2',
    metricStat: { metric: { namespace: 'AWS/Lambda', name: 'Invocations', dimensions: {} }, period: 300, stat: 'Sum' },
    returnData: false,
  },
];

const stateValue = fc.constantFrom<CloudWatchAlarmStateValue>('OK', 'INSUFFICIENT_DATA', 'ALARM');

const previousState: fc.Arbitrary<CloudWatchAlarmStateValue | CloudWatchAlarmPreviousStateInit> = fc.oneof(
  stateValue,
  fc.constant({ value: 'INSUFFICIENT_DATA' as const, reason: 'Unchecked: Initial alarm creation' }),
  fc.record(
    { actionsSuppressedBy: fc.constantFrom('WaitPeriod' as const, 'ExtensionPeriod' as const, 'Alarm' as const) },
    { noNullPrototype: true },
  ),
);

const defaults = {
  alarmName: fc.constantFrom(
    'orders-errors',
    'Orders: errors > 0 (prod)',
    'Bestellungen – Fehler',
    'a',
    'TargetTracking-table/orders-AlarmHigh-1',
  ),
  state: stateValue,
  previousState,
  description: fc.oneof(fc.constantFrom('', '**Runbook**: https://example.com/tea\n', 'd'.repeat(1024)), anyText()),
  metric: fc.record(
    {
      namespace: fc.constantFrom('AWS/SQS', 'Orders', 'ECS/ContainerInsights'),
      name: fc.constantFrom('ApproximateAgeOfOldestMessage', 'late orders', 'x'),
      dimensions: fc.dictionary(fc.constantFrom('QueueName', 'tenant', 'InstanceId'), fc.constantFrom('orders', 'i-0123456789abcdef0'), {
        noNullPrototype: true,
      }),
    },
    { noNullPrototype: true },
  ),
  period: fc.constantFrom(10, 300, 3600, 86_400),
  stat: fc.constantFrom('Average', 'SampleCount', 'p99', 'tm90', 'Maximum'),
  unit: fc.constantFrom('Count', 'Milliseconds', 'Bytes/Second'),
  metrics: fc.constant(math),
  threshold: fc.constantFrom(1, 0.5, -3, 99.9, 10_000_000, 0.000_1),
  comparisonOperator: fc.constantFrom(
    'GreaterThanOrEqualToThreshold' as const,
    'LessThanThreshold' as const,
    'LessThanOrEqualToThreshold' as const,
    'GreaterThanThreshold' as const,
  ),
  alarmRule: fc.constantFrom(
    'ALARM(errors) OR ALARM(latency)',
    'ALARM("orders: errors") AND NOT ALARM(deploying)',
    'OK(canary)',
    'ALARM(arn:aws:cloudwatch:us-east-1:123456789012:alarm:errors)',
  ),
  actionsSuppressor: fc.constantFrom('maintenance', 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:maintenance'),
  actionsSuppressorWaitPeriod: fc.constantFrom(0, 60),
  actionsSuppressorExtensionPeriod: fc.constantFrom(0, 60),
  accountId: fc.constantFrom('123456789012', '000000000000', '012345678901'),
  region: anyRegion(),
  time: anyInstant(),
};

type Init = CloudWatchAlarmEventInit;

function drop(init: Init, constraints: CloudWatchAlarmEventConstraints, options: readonly (keyof Init)[]): void {
  for (const option of options) if (constraints[option] === undefined) delete init[option];
}

function fixes(constraints: CloudWatchAlarmEventConstraints, options: readonly (keyof Init)[]): boolean {
  return options.some((option) => constraints[option] !== undefined);
}

/** Leaves one kind of alarm of the drawn ones: that which is asked for. */
function settleKind(init: Init, constraints: CloudWatchAlarmEventConstraints): void {
  if (fixes(constraints, METRIC_OPTIONS)) drop(init, constraints, ['alarmRule']);
  if (fixes(constraints, SINGLE_METRIC_OPTIONS)) drop(init, constraints, ['metrics']);
  if (init.alarmRule !== undefined) drop(init, constraints, METRIC_OPTIONS);
  if (init.alarmRule === undefined || init.actionsSuppressor === undefined) drop(init, constraints, COMPOSITE_OPTIONS);
  if (init.metrics !== undefined) drop(init, constraints, SINGLE_METRIC_OPTIONS);
}

function valueOf(state: CloudWatchAlarmStateValue | CloudWatchAlarmStateInit | undefined): CloudWatchAlarmStateValue | undefined {
  return typeof state === 'object' ? state.value : state;
}

function suppression(init: Init): string | undefined {
  return typeof init.previousState === 'object' ? init.previousState.actionsSuppressedBy : undefined;
}

/** Drops drawn states, and a drawn time, that contradict the rest. */
function settleStates(init: Init, constraints: CloudWatchAlarmEventConstraints): void {
  if (constraints.recentDatapoints !== undefined) {
    drop(init, constraints, ['threshold', 'comparisonOperator', 'state', 'previousState']);
  }
  const suppressible = init.alarmRule !== undefined && init.actionsSuppressor !== undefined;
  if (suppression(init) !== undefined && !suppressible) drop(init, constraints, ['previousState']);
  const before = valueOf(init.previousState);
  if (before !== undefined && before === (valueOf(init.state) ?? 'ALARM') && suppression(init) === undefined) {
    drop(init, constraints, constraints.state === undefined ? ['state'] : ['previousState']);
    if (constraints.previousState === undefined && valueOf(init.previousState) === valueOf(init.state))
      drop(init, constraints, ['previousState']);
  }
  const since = typeof init.previousState === 'object' ? init.previousState.timestamp : undefined;
  if (since !== undefined && epochMilliseconds(since) > epochMilliseconds(init.time ?? settings().time)) drop(init, constraints, ['time']);
}

/** Several datapoints that all lead to the new state. */
function datapointsFor(init: Init, further: readonly number[]): number[] | undefined {
  const value = valueOf(init.state) ?? (valueOf(init.previousState) === 'ALARM' ? 'OK' : 'ALARM');
  if (init.alarmRule !== undefined || value === 'INSUFFICIENT_DATA') return undefined;
  const threshold = init.threshold ?? 0;
  const nearest = datapointFor(value, { threshold, comparisonOperator: init.comparisonOperator ?? 'GreaterThanThreshold' });
  return further.map((distance) => nearest + Math.sign(nearest - threshold) * distance);
}

function fitting(drawn: Init, further: readonly number[] | undefined, constraints: CloudWatchAlarmEventConstraints): Init {
  const init = { ...drawn };
  settleKind(init, constraints);
  settleStates(init, constraints);
  const datapoints = further === undefined || constraints.recentDatapoints !== undefined ? undefined : datapointsFor(init, further);
  if (datapoints !== undefined) init.recentDatapoints = datapoints;
  return init;
}

/**
 * Any event that a CloudWatch alarm sends to a function: metric, metric math and composite alarms, every change between the three states,
 * several datapoints, alarms that were suppressed until now. Shrinks to the plain `createCloudWatchAlarmEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html
 * @param constraints options of `createCloudWatchAlarmEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCloudWatchAlarmEvent({ alarmName: 'orders' }), (event) => {
 *     expect(event.alarmArn).toMatch(/:alarm:orders$/);
 *   }),
 * );
 */
export function anyCloudWatchAlarmEvent(constraints: CloudWatchAlarmEventConstraints = {}): fc.Arbitrary<CloudWatchAlarmEvent> {
  const drawn = anyInit('generate CloudWatchAlarmEvent', cloudWatchAlarmEventOptions, defaults, constraints);
  const further = fc.option(fc.array(fc.nat(100), { minLength: 1, maxLength: 4 }), { nil: undefined });
  const init = fc.tuple(drawn, further).map(([given, distances]) => fitting(given, distances, constraints));
  return eventFrom(init, (given) => createCloudWatchAlarmEvent(given));
}

import * as fc from 'fast-check';
import {
  configure,
  createEC2InstanceLaunchLifecycleActionEvent,
  createEC2InstanceLaunchSuccessfulEvent,
  createEC2InstanceLaunchUnsuccessfulEvent,
  createEC2InstanceTerminateLifecycleActionEvent,
  createEC2InstanceTerminateSuccessfulEvent,
  createEC2InstanceTerminateUnsuccessfulEvent,
  createEventBridgeEvent,
  detectEventSource,
  seed,
  type AutoScalingSuccessfulActivityDetail,
} from 'lambdouble';
import {
  anyEC2InstanceLaunchLifecycleActionEvent,
  anyEC2InstanceLaunchSuccessfulEvent,
  anyEC2InstanceLaunchUnsuccessfulEvent,
  anyEC2InstanceTerminateLifecycleActionEvent,
  anyEC2InstanceTerminateSuccessfulEvent,
  anyEC2InstanceTerminateUnsuccessfulEvent,
} from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 300 };

beforeEach(() => {
  seed(0);
  configure();
});

describe('a scaling activity', () => {
  it('names group and instance in ARNs and detail', () => {
    const { detail, ...envelope } = createEC2InstanceLaunchSuccessfulEvent({
      AutoScalingGroupName: 'web',
      autoScalingGroupId: 'eb56d16b-bbf0-401d-b893-d5978ed4a025',
      EC2InstanceId: 'i-0123456789abcdef0',
      region: 'cn-north-1',
    });
    expect(envelope).toMatchObject({
      source: 'aws.autoscaling',
      'detail-type': 'EC2 Instance Launch Successful',
      time: '2026-01-15T12:34:56Z',
      resources: [
        'arn:aws-cn:autoscaling:cn-north-1:123456789012:autoScalingGroup:eb56d16b-bbf0-401d-b893-d5978ed4a025:autoScalingGroupName/web',
        'arn:aws-cn:ec2:cn-north-1:123456789012:instance/i-0123456789abcdef0',
      ],
    });
    expect(detail).toEqual({
      StatusCode: 'InProgress',
      Description: 'Launching a new EC2 instance: i-0123456789abcdef0',
      AutoScalingGroupName: 'web',
      ActivityId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      Details: { 'Availability Zone': 'cn-north-1a', 'Subnet ID': expect.stringMatching(/^subnet-0[0-9a-f]{16}$/) },
      RequestId: detail.ActivityId,
      StatusMessage: '',
      EndTime: '2026-01-15T12:34:56.789Z',
      EC2InstanceId: 'i-0123456789abcdef0',
      StartTime: '2026-01-15T12:34:26.789Z',
      Cause: expect.stringMatching(/^At 2026-01-15T12:34:26Z an instance was started/),
      Origin: 'EC2',
      Destination: 'AutoScalingGroup',
    });
  });

  it('that failed says why, and has no description', () => {
    const { detail } = createEC2InstanceLaunchUnsuccessfulEvent({ StatusMessage: 'No capacity.' });
    expect(detail).toMatchObject({ StatusCode: 'Failed', StatusMessage: 'No capacity.' });
    expect(detail).not.toHaveProperty('Description');
    expect(createEC2InstanceTerminateUnsuccessfulEvent().detail.StatusMessage).toContain('Terminating EC2 instance failed.');
  });

  it('goes the other way for terminations', () => {
    const { detail } = createEC2InstanceTerminateSuccessfulEvent({ EC2InstanceId: 'i-f3a8506b' });
    expect(detail).toMatchObject({ Description: 'Terminating EC2 instance: i-f3a8506b', Origin: 'AutoScalingGroup', Destination: 'EC2' });
  });

  it('ends when the event says, and starts before', () => {
    const { time, detail } = createEC2InstanceLaunchSuccessfulEvent({ StartTime: '2026-03-29T00:59:59Z' });
    expect(time).toBe('2026-03-29T01:00:29Z');
    expect(detail.EndTime).toBe('2026-03-29T01:00:29.000Z');
  });
});

describe('a lifecycle action', () => {
  it('is about the group alone, and has metadata where its hook has some', () => {
    const event = createEC2InstanceLaunchLifecycleActionEvent({ AutoScalingGroupName: 'web', LifecycleHookName: 'warm-up' });
    expect(event.resources).toEqual([expect.stringMatching(/:autoScalingGroupName\/web$/)]);
    expect(Object.keys(event.detail)).toEqual([
      'LifecycleActionToken',
      'AutoScalingGroupName',
      'LifecycleHookName',
      'EC2InstanceId',
      'LifecycleTransition',
      'Origin',
      'Destination',
    ]);
    const withMetadata = createEC2InstanceTerminateLifecycleActionEvent({ NotificationMetadata: 'drain' });
    expect(withMetadata.detail).toMatchObject({
      LifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING',
      NotificationMetadata: 'drain',
      Origin: 'AutoScalingGroup',
      Destination: 'EC2',
    });
  });
});

it.each([
  ['launches', anyEC2InstanceLaunchSuccessfulEvent(), 3],
  ['failed launches', anyEC2InstanceLaunchUnsuccessfulEvent(), 3],
  ['terminations', anyEC2InstanceTerminateSuccessfulEvent(), 3],
  ['failed terminations', anyEC2InstanceTerminateUnsuccessfulEvent(), 3],
  ['actions at launches', anyEC2InstanceLaunchLifecycleActionEvent(), 3],
  ['actions at terminations', anyEC2InstanceTerminateLifecycleActionEvent(), 3],
])('generated %s reach every way, in order', (_, any, ways) => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      any as fc.Arbitrary<{ region: string; resources: string[]; detail: Partial<AutoScalingSuccessfulActivityDetail> }>,
      (event) => {
        const { Origin, Destination, StartTime, EndTime, Details } = event.detail;
        seen.add(`${Origin}-${Destination}`);
        expect(event.resources[0]).toContain(`:${event.region}:`);
        if (StartTime === undefined) return;
        expect(Date.parse(StartTime)).toBeLessThanOrEqual(Date.parse(EndTime!));
        expect(Details!['Availability Zone']).toContain(event.region);
      },
    ),
    SETTINGS,
  );
  expect(seen.size).toBe(ways);
});

it('refuses what Auto Scaling never sends, with the way out', () => {
  const create = createEC2InstanceLaunchSuccessfulEvent;
  expect(
    messagesOf({
      'an end before the start': () => create({ StartTime: '2026-01-15T12:00:00Z', EndTime: '2026-01-15T11:00:00Z' }),
      'a launch out of the group': () => create({ Origin: 'AutoScalingGroup' }),
      'a termination into the group': () => createEC2InstanceTerminateSuccessfulEvent({ Destination: 'AutoScalingGroup' }),
      'from pool to pool': () => createEC2InstanceLaunchLifecycleActionEvent({ Origin: 'WarmPool', Destination: 'WarmPool' }),
      'a zone elsewhere': () => create({ Details: { 'Availability Zone': 'eu-west-1a' } }),
      'a message of what succeeded': () => create({ StatusMessage: 'no' } as object),
      'a short id': () => create({ EC2InstanceId: 'i-123' }),
      'EventBridge’s own factory': () =>
        createEventBridgeEvent({ source: 'aws.autoscaling', 'detail-type': 'EC2 Instance-launch Lifecycle Action' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "EventBridge’s own factory": "Failed to create EventBridgeEvent: a "EC2 Instance-launch Lifecycle Action" of aws.autoscaling has a factory of its own. Use createEC2InstanceLaunchLifecycleActionEvent.",
      "a launch out of the group": "Failed to create EC2InstanceLaunchSuccessfulEvent: option "Origin" is "AutoScalingGroup", but that is where a launch leads to. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a message of what succeeded": "Failed to create EC2InstanceLaunchSuccessfulEvent: there is no option "StatusMessage". Known options: ActivityId, RequestId, Details, Cause, StartTime, EndTime, AutoScalingGroupName, autoScalingGroupId, EC2InstanceId, Origin, Destination, id, account, time, region.",
      "a short id": "Failed to create EC2InstanceLaunchSuccessfulEvent: option "EC2InstanceId" is "i-123". Pass the id of an instance: "i-" and 17 (or, of old ones, 8) lower-case hexadecimal digits.",
      "a termination into the group": "Failed to create EC2InstanceTerminateSuccessfulEvent: option "Destination" is "AutoScalingGroup", but that is where a termination comes from. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a zone elsewhere": "Failed to create EC2InstanceLaunchSuccessfulEvent: option "Details" is {"Availability Zone":"eu-west-1a"}, but its availability zone lies outside of the region us-east-1. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "an end before the start": "Failed to create EC2InstanceLaunchSuccessfulEvent: option "EndTime" is "2026-01-15T11:00:00Z", but "StartTime" comes after it. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "from pool to pool": "Failed to create EC2InstanceLaunchLifecycleActionEvent: option "Destination" is "WarmPool", but the instance comes from the warm pool. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
    }
  `);
});

it('refreshes of instances are events of EventBridge', () => {
  const event = createEventBridgeEvent({ source: 'aws.autoscaling', 'detail-type': 'EC2 Auto Scaling Instance Refresh Started' });
  expect(detectEventSource(event)).toBe('eventbridge');
});

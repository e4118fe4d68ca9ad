import * as fc from 'fast-check';
import {
  configure,
  createEC2InstanceRebalanceRecommendationEvent,
  createEC2InstanceStateChangeNotificationEvent,
  createEC2SpotInstanceInterruptionWarningEvent,
  createEventBridgeEvent,
  detectEventSource,
  seed,
} from 'lambdouble';
import {
  anyEC2InstanceRebalanceRecommendationEvent,
  anyEC2InstanceStateChangeNotificationEvent,
  anyEC2SpotInstanceInterruptionWarningEvent,
} from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 300 };

beforeEach(() => {
  seed(0);
  configure();
});

it('a change of state names the instance twice', () => {
  const event = createEC2InstanceStateChangeNotificationEvent({ state: 'shutting-down', region: 'cn-north-1', account: '000000000001' });
  expect(event).toMatchObject({ source: 'aws.ec2', region: 'cn-north-1', account: '000000000001', time: '2026-01-15T12:34:56Z' });
  expect(Object.keys(event.detail)).toEqual(['instance-id', 'state']);
  expect(event.detail['instance-id']).toMatch(/^i-0[0-9a-f]{16}$/);
  expect(event.resources).toEqual([`arn:aws-cn:ec2:cn-north-1:000000000001:instance/${event.detail['instance-id']}`]);
});

it('an interruption has an ARN with the zone in place of region and account', () => {
  const event = createEC2SpotInstanceInterruptionWarningEvent({ 'instance-id': 'i-0123456789abcdef0', availabilityZone: 'us-east-1f' });
  expect(event.resources).toEqual(['arn:aws:ec2:us-east-1f:instance/i-0123456789abcdef0']);
  expect(event.detail).toEqual({ 'instance-id': 'i-0123456789abcdef0', 'instance-action': 'terminate' });
  expect(createEC2SpotInstanceInterruptionWarningEvent({ region: 'us-gov-west-1' }).resources[0]).toMatch(
    /^arn:aws-us-gov:ec2:us-gov-west-1a:/,
  );
});

it('a recommendation says no more than which instance', () => {
  const event = createEC2InstanceRebalanceRecommendationEvent({ 'instance-id': 'i-f3a8506b' });
  expect(event['detail-type']).toBe('EC2 Instance Rebalance Recommendation');
  expect(event.resources).toEqual(['arn:aws:ec2:us-east-1:123456789012:instance/i-f3a8506b']);
  expect(event.detail).toEqual({ 'instance-id': 'i-f3a8506b' });
});

describe('generated events', () => {
  it.each([
    ['changes of state', anyEC2InstanceStateChangeNotificationEvent()],
    ['recommendations', anyEC2InstanceRebalanceRecommendationEvent()],
  ])('%s agree with their ARN', (_, any) => {
    fc.assert(
      fc.property(any, ({ resources, region, account, detail }) => {
        expect(resources[0]!.split(':').slice(2)).toEqual(['ec2', region, account, `instance/${detail['instance-id']}`]);
      }),
      SETTINGS,
    );
  });

  it('interruptions happen in their region', () => {
    const zones = new Set<string>();
    fc.assert(
      fc.property(anyEC2SpotInstanceInterruptionWarningEvent(), ({ resources, region, detail }) => {
        const [, , service, zone, resource, ...rest] = resources[0]!.split(':');
        expect([service, resource, rest]).toEqual(['ec2', `instance/${detail['instance-id']}`, []]);
        expect(zone!.startsWith(region)).toBe(true);
        zones.add(zone!);
      }),
      SETTINGS,
    );
    expect([...zones]).toEqual(expect.arrayContaining(['us-east-1a', 'us-east-1f', 'us-east-1-atl-1a', 'cn-north-1a', 'cn-north-1b']));
  });

  it('reach every state and action', () => {
    const states = fc.sample(anyEC2InstanceStateChangeNotificationEvent(), { seed: 1, numRuns: 100 }).map(({ detail }) => detail.state);
    expect(new Set(states).size).toBe(6);
    const actions = fc.sample(anyEC2SpotInstanceInterruptionWarningEvent(), { seed: 1, numRuns: 100 });
    expect(new Set(actions.map(({ detail }) => detail['instance-action'])).size).toBe(3);
  });
});

it('leaves other events of EC2 to EventBridge', () => {
  const event = createEventBridgeEvent({ source: 'aws.ec2', 'detail-type': 'EBS Snapshot Notification' });
  expect(detectEventSource(event)).toBe('eventbridge');
});

it('refuses what EC2 never sends, with the way out', () => {
  expect(
    messagesOf({
      'an id of nothing': () => createEC2InstanceStateChangeNotificationEvent({ 'instance-id': 'i-1' }),
      'a state of another service': () => createEC2InstanceStateChangeNotificationEvent({ state: 'available' as 'running' }),
      'a zone elsewhere': () => createEC2SpotInstanceInterruptionWarningEvent({ availabilityZone: 'eu-west-1a' }),
      'a region for a zone': () => createEC2SpotInstanceInterruptionWarningEvent({ availabilityZone: 'us-east-1' }),
      'an action of a recommendation': () => createEC2InstanceRebalanceRecommendationEvent({ 'instance-action': 'stop' } as object),
      'EventBridge’s own factory': () =>
        createEventBridgeEvent({ source: 'aws.ec2', 'detail-type': 'EC2 Spot Instance Interruption Warning' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "EventBridge’s own factory": "Failed to create EventBridgeEvent: a "EC2 Spot Instance Interruption Warning" of aws.ec2 has a factory of its own. Use createEC2SpotInstanceInterruptionWarningEvent.",
      "a region for a zone": "Failed to create EC2SpotInstanceInterruptionWarningEvent: option "availabilityZone" is "us-east-1". Pass an availability zone, such as "eu-west-1a".",
      "a state of another service": "Failed to create EC2InstanceStateChangeNotificationEvent: option "state" is "available". Pass one of "pending", "running", "stopping", "stopped", "shutting-down", "terminated".",
      "a zone elsewhere": "Failed to create EC2SpotInstanceInterruptionWarningEvent: option "availabilityZone" is "eu-west-1a", but it lies outside of the region us-east-1. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "an action of a recommendation": "Failed to create EC2InstanceRebalanceRecommendationEvent: there is no option "instance-action". Did you mean "instance-id"? Known options: instance-id, id, account, time, region.",
      "an id of nothing": "Failed to create EC2InstanceStateChangeNotificationEvent: option "instance-id" is "i-1". Pass the id of an instance: "i-" and 17 (or, of old ones, 8) lower-case hexadecimal digits.",
    }
  `);
});

import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anyStateChange } from '../arbitrary-change.js';
import { interruption, rebalance, stateChange } from './change.js';
import type {
  EC2InstanceRebalanceRecommendationEventInit,
  EC2InstanceStateChangeNotificationEventInit,
  EC2SpotInstanceInterruptionWarningEventInit,
} from './init.js';
import type {
  EC2InstanceRebalanceRecommendationEvent,
  EC2InstanceStateChangeNotificationEvent,
  EC2SpotInstanceInterruptionWarningEvent,
} from './types.js';

/** Constraints of `anyEC2InstanceStateChangeNotificationEvent()`: the factory's options, each a value or an arbitrary. */
export type EC2InstanceStateChangeNotificationEventConstraints = Constraints<EC2InstanceStateChangeNotificationEventInit>;

/** Constraints of `anyEC2SpotInstanceInterruptionWarningEvent()`: the factory's options, each a value or an arbitrary. */
export type EC2SpotInstanceInterruptionWarningEventConstraints = Constraints<EC2SpotInstanceInterruptionWarningEventInit>;

/** Constraints of `anyEC2InstanceRebalanceRecommendationEvent()`: the factory's options, each a value or an arbitrary. */
export type EC2InstanceRebalanceRecommendationEventConstraints = Constraints<EC2InstanceRebalanceRecommendationEventInit>;

const ofInstance = { 'instance-id': fc.constantFrom('i-0123456789abcdef0', 'i-f3a8506b', 'i-00000000000000000') };

/**
 * Any event that tells of a change in the state of an instance, old and new ones. Shrinks to the plain
 * `createEC2InstanceStateChangeNotificationEvent()`.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-instance-state-changes.html
 * @param constraints options of `createEC2InstanceStateChangeNotificationEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyEC2InstanceStateChangeNotificationEvent({ state: 'terminated' }), ({ detail, resources }) => {
 *     expect(resources[0]!.endsWith(detail['instance-id'])).toBe(true);
 *   }),
 * );
 */
export function anyEC2InstanceStateChangeNotificationEvent(
  constraints: EC2InstanceStateChangeNotificationEventConstraints = {},
): fc.Arbitrary<EC2InstanceStateChangeNotificationEvent> {
  const state = fc.constantFrom<EC2InstanceStateChangeNotificationEventInit['state']>(
    'pending',
    'stopping',
    'stopped',
    'shutting-down',
    'terminated',
  );
  return anyStateChange(stateChange, { ...ofInstance, state }, constraints);
}

/**
 * Any event that warns of the interruption of a Spot Instance, in all zones. Shrinks to the plain
 * `createEC2SpotInstanceInterruptionWarningEvent()`.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-instance-termination-notices.html
 * @param constraints options of `createEC2SpotInstanceInterruptionWarningEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyEC2SpotInstanceInterruptionWarningEvent({ 'instance-action': 'stop' }), ({ region, resources }) => {
 *     expect(resources[0]!.split(':')[3]!.startsWith(region)).toBe(true);
 *   }),
 * );
 */
export function anyEC2SpotInstanceInterruptionWarningEvent(
  constraints: EC2SpotInstanceInterruptionWarningEventConstraints = {},
): fc.Arbitrary<EC2SpotInstanceInterruptionWarningEvent> {
  const defaults = {
    ...ofInstance,
    'instance-action': fc.constantFrom<EC2SpotInstanceInterruptionWarningEventInit['instance-action']>('stop', 'hibernate'),
    availabilityZone: fc.constantFrom('us-east-1f', 'us-east-1-atl-1a', 'eu-west-1c', 'cn-north-1b'),
  };
  return anyStateChange(interruption, defaults, constraints);
}

/**
 * Any event that recommends to rebalance. Shrinks to the plain `createEC2InstanceRebalanceRecommendationEvent()`.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/rebalance-recommendations.html
 * @param constraints options of `createEC2InstanceRebalanceRecommendationEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyEC2InstanceRebalanceRecommendationEvent(), ({ detail }) => {
 *     expect(Object.keys(detail)).toEqual(['instance-id']);
 *   }),
 * );
 */
export function anyEC2InstanceRebalanceRecommendationEvent(
  constraints: EC2InstanceRebalanceRecommendationEventConstraints = {},
): fc.Arbitrary<EC2InstanceRebalanceRecommendationEvent> {
  return anyStateChange(rebalance, ofInstance, constraints);
}

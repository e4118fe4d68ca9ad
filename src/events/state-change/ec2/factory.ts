import type { DeepPartial } from '../../../internal/overrides.js';
import { createStateChange } from '../../../contracts/state-change.js';
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

/**
 * The event that tells of a change in the state of an EC2 instance: it is pending, runs, stops, shuts down ...
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-instance-state-changes.html
 * @param init which instance came to which state, and when
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that EC2 could not send
 * @example
 * const event = createEC2InstanceStateChangeNotificationEvent({ 'instance-id': 'i-0123456789abcdef0', state: 'stopped' });
 * expect(event.resources).toEqual(['arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abcdef0']);
 */
export function createEC2InstanceStateChangeNotificationEvent(
  init?: EC2InstanceStateChangeNotificationEventInit,
  overrides?: DeepPartial<EC2InstanceStateChangeNotificationEvent>,
): EC2InstanceStateChangeNotificationEvent {
  return createStateChange(stateChange, init, overrides);
}

/**
 * The event that warns of the interruption of a Spot Instance, two minutes before unless it hibernates.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-instance-termination-notices.html
 * @param init which instance is interrupted, how, and when the warning came
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that EC2 could not send
 * @example
 * const event = createEC2SpotInstanceInterruptionWarningEvent({ 'instance-id': 'i-0123456789abcdef0' });
 * expect(event.resources).toEqual(['arn:aws:ec2:us-east-1a:instance/i-0123456789abcdef0']);
 */
export function createEC2SpotInstanceInterruptionWarningEvent(
  init?: EC2SpotInstanceInterruptionWarningEventInit,
  overrides?: DeepPartial<EC2SpotInstanceInterruptionWarningEvent>,
): EC2SpotInstanceInterruptionWarningEvent {
  return createStateChange(interruption, init, overrides);
}

/**
 * The event that recommends to rebalance: a Spot Instance is at elevated risk of interruption.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/rebalance-recommendations.html
 * @param init which instance is at risk, and when
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that EC2 could not send
 * @example
 * const event = createEC2InstanceRebalanceRecommendationEvent({ 'instance-id': 'i-0123456789abcdef0' });
 * expect(event.detail).toEqual({ 'instance-id': 'i-0123456789abcdef0' });
 */
export function createEC2InstanceRebalanceRecommendationEvent(
  init?: EC2InstanceRebalanceRecommendationEventInit,
  overrides?: DeepPartial<EC2InstanceRebalanceRecommendationEvent>,
): EC2InstanceRebalanceRecommendationEvent {
  return createStateChange(rebalance, init, overrides);
}

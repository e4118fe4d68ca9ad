import { stateChangeKind, type StateChangeKind } from '../../../contracts/state-change-facts.js';

/** What EC2 tells of an instance. */
export const INSTANCE_KINDS: {
  readonly stateChange: StateChangeKind<'EC2 Instance State-change Notification'>;
  readonly interruption: StateChangeKind<'EC2 Spot Instance Interruption Warning'>;
  readonly rebalance: StateChangeKind<'EC2 Instance Rebalance Recommendation'>;
} = {
  stateChange: stateChangeKind('aws.ec2', 'EC2 Instance State-change Notification', 'EC2InstanceStateChangeNotificationEvent'),
  interruption: stateChangeKind('aws.ec2', 'EC2 Spot Instance Interruption Warning', 'EC2SpotInstanceInterruptionWarningEvent'),
  rebalance: stateChangeKind('aws.ec2', 'EC2 Instance Rebalance Recommendation', 'EC2InstanceRebalanceRecommendationEvent'),
};

/** Every kind of event that tells of an instance. */
export const ALL_INSTANCE_KINDS: readonly StateChangeKind[] = Object.values(INSTANCE_KINDS);

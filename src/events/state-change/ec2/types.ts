import type { EventBridgeEvent } from 'aws-lambda';

/** The event by which EC2 tells EventBridge that the state of an instance has changed. */
export type EC2InstanceStateChangeNotificationEvent = EventBridgeEvent<
  'EC2 Instance State-change Notification',
  EC2InstanceStateChangeNotificationDetail
>;

/** The event by which EC2 tells EventBridge that it is going to interrupt a Spot Instance. */
export type EC2SpotInstanceInterruptionWarningEvent = EventBridgeEvent<
  'EC2 Spot Instance Interruption Warning',
  EC2SpotInstanceInterruptionWarningDetail
>;

/** The event by which EC2 tells EventBridge that a Spot Instance is at elevated risk of interruption. */
export type EC2InstanceRebalanceRecommendationEvent = EventBridgeEvent<
  'EC2 Instance Rebalance Recommendation',
  EC2InstanceRebalanceRecommendationDetail
>;

/** State of an instance. */
export type EC2InstanceState = 'pending' | 'running' | 'stopping' | 'stopped' | 'shutting-down' | 'terminated';

/** What EC2 does to a Spot Instance that it interrupts. */
export type EC2SpotInstanceAction = 'hibernate' | 'stop' | 'terminate';

/** Which instance came to which state. */
export interface EC2InstanceStateChangeNotificationDetail {
  'instance-id': string;
  state: EC2InstanceState;
}

/** Which instance is interrupted, and how. */
export interface EC2SpotInstanceInterruptionWarningDetail {
  'instance-id': string;
  'instance-action': EC2SpotInstanceAction;
}

/** Which instance is at risk. */
export interface EC2InstanceRebalanceRecommendationDetail {
  'instance-id': string;
}

export { facts } from './facts.js';
export {
  createEC2InstanceRebalanceRecommendationEvent,
  createEC2InstanceStateChangeNotificationEvent,
  createEC2SpotInstanceInterruptionWarningEvent,
} from './factory.js';
export type {
  EC2InstanceRebalanceRecommendationEventInit,
  EC2InstanceStateChangeNotificationEventInit,
  EC2SpotInstanceInterruptionWarningEventInit,
} from './init.js';
export type {
  EC2InstanceRebalanceRecommendationDetail,
  EC2InstanceRebalanceRecommendationEvent,
  EC2InstanceState,
  EC2InstanceStateChangeNotificationDetail,
  EC2InstanceStateChangeNotificationEvent,
  EC2SpotInstanceAction,
  EC2SpotInstanceInterruptionWarningDetail,
  EC2SpotInstanceInterruptionWarningEvent,
} from './types.js';

import type { Conversion } from '../../../contracts/conversion.js';
import { stateChangeConversion } from '../conversion.js';
import { interruption, rebalance, stateChange } from './change.js';
import {
  createEC2InstanceRebalanceRecommendationEvent,
  createEC2InstanceStateChangeNotificationEvent,
  createEC2SpotInstanceInterruptionWarningEvent,
} from './factory.js';

export const conversions: readonly Conversion[] = [
  stateChangeConversion(stateChange, createEC2InstanceStateChangeNotificationEvent),
  stateChangeConversion(interruption, createEC2SpotInstanceInterruptionWarningEvent, {
    availabilityZone: ({ resources }) => resources[0]?.split(':')[3],
  }),
  stateChangeConversion(rebalance, createEC2InstanceRebalanceRecommendationEvent),
];

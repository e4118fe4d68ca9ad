import type { Conversion } from '../../../contracts/conversion.js';
import { stateChangeConversion } from '../conversion.js';
import { launched, launching, notLaunched, notTerminated, terminated, terminating } from './change.js';
import {
  createEC2InstanceLaunchLifecycleActionEvent,
  createEC2InstanceLaunchSuccessfulEvent,
  createEC2InstanceLaunchUnsuccessfulEvent,
  createEC2InstanceTerminateLifecycleActionEvent,
  createEC2InstanceTerminateSuccessfulEvent,
  createEC2InstanceTerminateUnsuccessfulEvent,
} from './factory.js';

/** The ARN of a group alone tells its id. */
const readings = { autoScalingGroupId: ({ resources }: { resources: string[] }): string | undefined => resources[0]?.split(':')[6] };

export const conversions: readonly Conversion[] = [
  stateChangeConversion(launched, createEC2InstanceLaunchSuccessfulEvent, readings),
  stateChangeConversion(notLaunched, createEC2InstanceLaunchUnsuccessfulEvent, readings),
  stateChangeConversion(terminated, createEC2InstanceTerminateSuccessfulEvent, readings),
  stateChangeConversion(notTerminated, createEC2InstanceTerminateUnsuccessfulEvent, readings),
  stateChangeConversion(launching, createEC2InstanceLaunchLifecycleActionEvent, readings),
  stateChangeConversion(terminating, createEC2InstanceTerminateLifecycleActionEvent, readings),
];

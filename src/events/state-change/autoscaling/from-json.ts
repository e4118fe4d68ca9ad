import { conversion, type Conversion } from '../../../contracts/conversion.js';
import {
  createEC2InstanceLaunchLifecycleActionEvent,
  createEC2InstanceLaunchSuccessfulEvent,
  createEC2InstanceLaunchUnsuccessfulEvent,
  createEC2InstanceTerminateLifecycleActionEvent,
  createEC2InstanceTerminateSuccessfulEvent,
  createEC2InstanceTerminateUnsuccessfulEvent,
} from './factory.js';
import { lifecycleOptions, successfulOptions, unsuccessfulOptions } from './init.js';

const readings = {
  /** Such as `arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:‹id›:autoScalingGroupName/web`. */
  autoScalingGroupId: ({ resources }: { readonly resources: readonly string[] }): string | undefined => resources[0]?.split(':')[6],
};

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createEC2InstanceLaunchSuccessfulEvent',
    create: createEC2InstanceLaunchSuccessfulEvent,
    options: successfulOptions,
    readings,
  }),
  conversion({
    factory: 'createEC2InstanceLaunchUnsuccessfulEvent',
    create: createEC2InstanceLaunchUnsuccessfulEvent,
    options: unsuccessfulOptions,
    readings,
  }),
  conversion({
    factory: 'createEC2InstanceTerminateSuccessfulEvent',
    create: createEC2InstanceTerminateSuccessfulEvent,
    options: successfulOptions,
    readings,
  }),
  conversion({
    factory: 'createEC2InstanceTerminateUnsuccessfulEvent',
    create: createEC2InstanceTerminateUnsuccessfulEvent,
    options: unsuccessfulOptions,
    readings,
  }),
  conversion({
    factory: 'createEC2InstanceLaunchLifecycleActionEvent',
    create: createEC2InstanceLaunchLifecycleActionEvent,
    options: lifecycleOptions,
    readings,
  }),
  conversion({
    factory: 'createEC2InstanceTerminateLifecycleActionEvent',
    create: createEC2InstanceTerminateLifecycleActionEvent,
    options: lifecycleOptions,
    readings,
  }),
];

export { facts } from './facts.js';
export {
  createEC2InstanceLaunchLifecycleActionEvent,
  createEC2InstanceLaunchSuccessfulEvent,
  createEC2InstanceLaunchUnsuccessfulEvent,
  createEC2InstanceTerminateLifecycleActionEvent,
  createEC2InstanceTerminateSuccessfulEvent,
  createEC2InstanceTerminateUnsuccessfulEvent,
} from './factory.js';
export type { AutoScalingLifecycleActionInit, AutoScalingSuccessfulActivityInit, AutoScalingUnsuccessfulActivityInit } from './init.js';
export type {
  AutoScalingInstanceDetails,
  AutoScalingLifecycleActionDetail,
  AutoScalingPlace,
  AutoScalingSuccessfulActivityDetail,
  AutoScalingUnsuccessfulActivityDetail,
  EC2InstanceLaunchLifecycleActionEvent,
  EC2InstanceLaunchSuccessfulEvent,
  EC2InstanceLaunchUnsuccessfulEvent,
  EC2InstanceTerminateLifecycleActionEvent,
  EC2InstanceTerminateSuccessfulEvent,
  EC2InstanceTerminateUnsuccessfulEvent,
} from './types.js';

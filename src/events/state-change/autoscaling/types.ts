import type { EventBridgeEvent } from 'aws-lambda';

/** The event that tells of an instance that an Auto Scaling group launched. */
export type EC2InstanceLaunchSuccessfulEvent = EventBridgeEvent<'EC2 Instance Launch Successful', AutoScalingSuccessfulActivityDetail>;

/** The event that tells of an instance that an Auto Scaling group failed to launch. */
export type EC2InstanceLaunchUnsuccessfulEvent = EventBridgeEvent<
  'EC2 Instance Launch Unsuccessful',
  AutoScalingUnsuccessfulActivityDetail
>;

/** The event that tells of an instance that an Auto Scaling group terminated. */
export type EC2InstanceTerminateSuccessfulEvent = EventBridgeEvent<
  'EC2 Instance Terminate Successful',
  AutoScalingSuccessfulActivityDetail
>;

/** The event that tells of an instance that an Auto Scaling group failed to terminate. */
export type EC2InstanceTerminateUnsuccessfulEvent = EventBridgeEvent<
  'EC2 Instance Terminate Unsuccessful',
  AutoScalingUnsuccessfulActivityDetail
>;

/** The event that tells of a launching instance which waits for a lifecycle hook. */
export type EC2InstanceLaunchLifecycleActionEvent = EventBridgeEvent<
  'EC2 Instance-launch Lifecycle Action',
  AutoScalingLifecycleActionDetail<'autoscaling:EC2_INSTANCE_LAUNCHING'>
>;

/** The event that tells of a terminating instance which waits for a lifecycle hook. */
export type EC2InstanceTerminateLifecycleActionEvent = EventBridgeEvent<
  'EC2 Instance-terminate Lifecycle Action',
  AutoScalingLifecycleActionDetail<'autoscaling:EC2_INSTANCE_TERMINATING'>
>;

/** Where an instance comes from or goes to. */
export type AutoScalingPlace = 'EC2' | 'AutoScalingGroup' | 'WarmPool';

/** Where an instance is or was. */
export interface AutoScalingInstanceDetails {
  'Availability Zone': string;
  'Subnet ID': string;
}

/** What every scaling activity says. */
interface AutoScalingActivity {
  AutoScalingGroupName: string;
  ActivityId: string;
  Details: AutoScalingInstanceDetails;
  RequestId: string;
  /** Why it failed; empty for what succeeded. */
  StatusMessage: string;
  EndTime: string;
  EC2InstanceId: string;
  StartTime: string;
  Cause: string;
  Origin: AutoScalingPlace;
  Destination: AutoScalingPlace;
}

/** A scaling activity that succeeded. Its status code says that it is in progress. */
export interface AutoScalingSuccessfulActivityDetail extends AutoScalingActivity {
  StatusCode: 'InProgress';
  Description: string;
}

/** A scaling activity that failed. */
export interface AutoScalingUnsuccessfulActivityDetail extends AutoScalingActivity {
  StatusCode: 'Failed';
}

/** What a lifecycle hook is to decide. */
export interface AutoScalingLifecycleActionDetail<
  Transition extends string = 'autoscaling:EC2_INSTANCE_LAUNCHING' | 'autoscaling:EC2_INSTANCE_TERMINATING',
> {
  /** What `CompleteLifecycleAction` takes. */
  LifecycleActionToken: string;
  AutoScalingGroupName: string;
  LifecycleHookName: string;
  EC2InstanceId: string;
  LifecycleTransition: Transition;
  /** Absent where the hook has none. */
  NotificationMetadata?: string;
  Origin: AutoScalingPlace;
  Destination: AutoScalingPlace;
}

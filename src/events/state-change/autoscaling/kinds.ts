import { stateChangeKind, type StateChangeKind } from '../../../contracts/state-change-facts.js';

const SOURCE = 'aws.autoscaling';

/** What an Auto Scaling group tells of its instances. */
export const AUTO_SCALING_KINDS: {
  readonly launched: StateChangeKind<'EC2 Instance Launch Successful'>;
  readonly notLaunched: StateChangeKind<'EC2 Instance Launch Unsuccessful'>;
  readonly terminated: StateChangeKind<'EC2 Instance Terminate Successful'>;
  readonly notTerminated: StateChangeKind<'EC2 Instance Terminate Unsuccessful'>;
  readonly launching: StateChangeKind<'EC2 Instance-launch Lifecycle Action'>;
  readonly terminating: StateChangeKind<'EC2 Instance-terminate Lifecycle Action'>;
} = {
  launched: stateChangeKind(SOURCE, 'EC2 Instance Launch Successful', 'EC2InstanceLaunchSuccessfulEvent'),
  notLaunched: stateChangeKind(SOURCE, 'EC2 Instance Launch Unsuccessful', 'EC2InstanceLaunchUnsuccessfulEvent'),
  terminated: stateChangeKind(SOURCE, 'EC2 Instance Terminate Successful', 'EC2InstanceTerminateSuccessfulEvent'),
  notTerminated: stateChangeKind(SOURCE, 'EC2 Instance Terminate Unsuccessful', 'EC2InstanceTerminateUnsuccessfulEvent'),
  launching: stateChangeKind(SOURCE, 'EC2 Instance-launch Lifecycle Action', 'EC2InstanceLaunchLifecycleActionEvent'),
  terminating: stateChangeKind(SOURCE, 'EC2 Instance-terminate Lifecycle Action', 'EC2InstanceTerminateLifecycleActionEvent'),
};

/** Every kind of event of an Auto Scaling group. */
export const ALL_AUTO_SCALING_KINDS: readonly StateChangeKind[] = Object.values(AUTO_SCALING_KINDS);

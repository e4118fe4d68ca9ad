import type { DeepPartial } from '../../../internal/overrides.js';
import { createStateChange } from '../../../contracts/state-change.js';
import { launched, launching, notLaunched, notTerminated, terminated, terminating } from './change.js';
import type { AutoScalingLifecycleActionInit, AutoScalingSuccessfulActivityInit, AutoScalingUnsuccessfulActivityInit } from './init.js';
import type {
  EC2InstanceLaunchLifecycleActionEvent,
  EC2InstanceLaunchSuccessfulEvent,
  EC2InstanceLaunchUnsuccessfulEvent,
  EC2InstanceTerminateLifecycleActionEvent,
  EC2InstanceTerminateSuccessfulEvent,
  EC2InstanceTerminateUnsuccessfulEvent,
} from './types.js';

/**
 * The event that tells of an instance which an Auto Scaling group launched.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html
 * @param init which instance of which group was launched, where, and when
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Auto Scaling could not send
 * @example
 * const event = createEC2InstanceLaunchSuccessfulEvent({ AutoScalingGroupName: 'web', EC2InstanceId: 'i-0123456789abcdef0' });
 * expect(event.detail.Description).toBe('Launching a new EC2 instance: i-0123456789abcdef0');
 */
export function createEC2InstanceLaunchSuccessfulEvent(
  init?: AutoScalingSuccessfulActivityInit,
  overrides?: DeepPartial<EC2InstanceLaunchSuccessfulEvent>,
): EC2InstanceLaunchSuccessfulEvent {
  return createStateChange(launched, init, overrides);
}

/**
 * The event that tells of an instance which an Auto Scaling group failed to launch.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html
 * @param init which instance of which group was not launched, why, and when
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Auto Scaling could not send
 * @example
 * const event = createEC2InstanceLaunchUnsuccessfulEvent({ StatusMessage: 'We currently do not have sufficient capacity.' });
 * expect(event.detail.StatusCode).toBe('Failed');
 */
export function createEC2InstanceLaunchUnsuccessfulEvent(
  init?: AutoScalingUnsuccessfulActivityInit,
  overrides?: DeepPartial<EC2InstanceLaunchUnsuccessfulEvent>,
): EC2InstanceLaunchUnsuccessfulEvent {
  return createStateChange(notLaunched, init, overrides);
}

/**
 * The event that tells of an instance which an Auto Scaling group terminated.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html
 * @param init which instance of which group was terminated, where, and when
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Auto Scaling could not send
 * @example
 * const event = createEC2InstanceTerminateSuccessfulEvent({ Destination: 'WarmPool' });
 * expect(event.detail).toMatchObject({ Origin: 'AutoScalingGroup', Destination: 'WarmPool' });
 */
export function createEC2InstanceTerminateSuccessfulEvent(
  init?: AutoScalingSuccessfulActivityInit,
  overrides?: DeepPartial<EC2InstanceTerminateSuccessfulEvent>,
): EC2InstanceTerminateSuccessfulEvent {
  return createStateChange(terminated, init, overrides);
}

/**
 * The event that tells of an instance which an Auto Scaling group failed to terminate.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html
 * @param init which instance of which group was not terminated, why, and when
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Auto Scaling could not send
 * @example
 * const event = createEC2InstanceTerminateUnsuccessfulEvent({ AutoScalingGroupName: 'web' });
 * expect(event.resources[0]).toMatch(/:autoScalingGroupName\/web$/);
 */
export function createEC2InstanceTerminateUnsuccessfulEvent(
  init?: AutoScalingUnsuccessfulActivityInit,
  overrides?: DeepPartial<EC2InstanceTerminateUnsuccessfulEvent>,
): EC2InstanceTerminateUnsuccessfulEvent {
  return createStateChange(notTerminated, init, overrides);
}

/**
 * The event that tells of a launching instance which waits until a lifecycle hook is completed.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html
 * @param init which instance waits for which hook of which group, and since when
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Auto Scaling could not send
 * @example
 * const event = createEC2InstanceLaunchLifecycleActionEvent({ LifecycleHookName: 'warm-up' });
 * expect(event.detail.LifecycleTransition).toBe('autoscaling:EC2_INSTANCE_LAUNCHING');
 */
export function createEC2InstanceLaunchLifecycleActionEvent(
  init?: AutoScalingLifecycleActionInit,
  overrides?: DeepPartial<EC2InstanceLaunchLifecycleActionEvent>,
): EC2InstanceLaunchLifecycleActionEvent {
  return createStateChange(launching, init, overrides);
}

/**
 * The event that tells of a terminating instance which waits until a lifecycle hook is completed.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html
 * @param init which instance waits for which hook of which group, and since when
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Auto Scaling could not send
 * @example
 * const event = createEC2InstanceTerminateLifecycleActionEvent({ NotificationMetadata: '{"drain":true}' });
 * expect(JSON.parse(event.detail.NotificationMetadata!)).toEqual({ drain: true });
 */
export function createEC2InstanceTerminateLifecycleActionEvent(
  init?: AutoScalingLifecycleActionInit,
  overrides?: DeepPartial<EC2InstanceTerminateLifecycleActionEvent>,
): EC2InstanceTerminateLifecycleActionEvent {
  return createStateChange(terminating, init, overrides);
}

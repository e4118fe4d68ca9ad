import * as fc from 'fast-check';
import type { Constraints, InitArbitraries } from '../../../generate/constraints.js';
import { anyText } from '../../../generate/values.js';
import { anyStateChange } from '../arbitrary-change.js';
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

/** Constraints of `anyEC2InstanceLaunchSuccessfulEvent()`: the factory's options, each a value or an arbitrary. */
export type EC2InstanceLaunchSuccessfulEventConstraints = Constraints<AutoScalingSuccessfulActivityInit>;

/** Constraints of `anyEC2InstanceLaunchUnsuccessfulEvent()`: the factory's options, each a value or an arbitrary. */
export type EC2InstanceLaunchUnsuccessfulEventConstraints = Constraints<AutoScalingUnsuccessfulActivityInit>;

/** Constraints of `anyEC2InstanceTerminateSuccessfulEvent()`: the factory's options, each a value or an arbitrary. */
export type EC2InstanceTerminateSuccessfulEventConstraints = Constraints<AutoScalingSuccessfulActivityInit>;

/** Constraints of `anyEC2InstanceTerminateUnsuccessfulEvent()`: the factory's options, each a value or an arbitrary. */
export type EC2InstanceTerminateUnsuccessfulEventConstraints = Constraints<AutoScalingUnsuccessfulActivityInit>;

/** Constraints of `anyEC2InstanceLaunchLifecycleActionEvent()`: the factory's options, each a value or an arbitrary. */
export type EC2InstanceLaunchLifecycleActionEventConstraints = Constraints<AutoScalingLifecycleActionInit>;

/** Constraints of `anyEC2InstanceTerminateLifecycleActionEvent()`: the factory's options, each a value or an arbitrary. */
export type EC2InstanceTerminateLifecycleActionEventConstraints = Constraints<AutoScalingLifecycleActionInit>;

const ofInstance = {
  AutoScalingGroupName: fc.constantFrom('web', 'eks-workers-2cc5-0a1b', 'Größe 7/blue', 'g'.repeat(255)),
  EC2InstanceId: fc.constantFrom('i-0123456789abcdef0', 'i-f3a8506b'),
};

const pool = fc.constant('WarmPool' as const);

const ofActivity: InitArbitraries<AutoScalingSuccessfulActivityInit> = {
  ...ofInstance,
  Origin: pool,
  Destination: pool,
  Details: fc.constantFrom({ 'Subnet ID': 'subnet-12345678' }, { 'Subnet ID': 'subnet-0123456789abcdef0' }),
  Cause: fc.constantFrom(
    'At 2026-01-15T12:34:10Z a user request update of AutoScalingGroup constraints to min: 0, max: 2, desired: 1 changing the desired capacity from 0 to 1.',
    'At 2026-01-15T12:34:11Z an instance was taken out of service in response to an ELB system health check failure.',
    'At 2026-01-15T12:34:12Z an instance was launched in response to an unhealthy instance needing to be replaced.',
  ),
  StartTime: fc.constantFrom(0, '2023-10-26T13:49:39.208Z'),
};

const ofFailure: InitArbitraries<AutoScalingUnsuccessfulActivityInit> = {
  StatusMessage: fc.constantFrom(
    'We currently do not have sufficient p5.48xlarge capacity in the Availability Zone you requested (us-east-1e). Launching EC2 instance failed.',
    'You have requested more vCPU capacity than your current vCPU limit of 16 allows. Launching EC2 instance failed.',
    "The AMI 'ami-0123456789abcdef0' does not exist. Launching EC2 instance failed.",
  ),
  ...ofActivity,
};

const ofHook: InitArbitraries<AutoScalingLifecycleActionInit> = {
  ...ofInstance,
  Origin: pool,
  Destination: pool,
  LifecycleHookName: fc.constantFrom('drain', 'warm-up/phase_2', 'h'.repeat(255)),
  NotificationMetadata: fc.oneof(
    fc.constantFrom('{"cluster":"orders"}', 'n'.repeat(4000)),
    anyText({ minLength: 1 }).map((text) => text.replaceAll(/[\0-\x1f]/g, ' ')),
  ),
};

/**
 * Any event that tells of a launched instance, out of warm pools and into them, too. Shrinks to the plain
 * `createEC2InstanceLaunchSuccessfulEvent()`.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html
 * @param constraints options of `createEC2InstanceLaunchSuccessfulEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyEC2InstanceLaunchSuccessfulEvent({ AutoScalingGroupName: 'web' }), ({ detail }) => {
 *     expect(detail.StatusMessage).toBe('');
 *   }),
 * );
 */
export function anyEC2InstanceLaunchSuccessfulEvent(
  constraints: EC2InstanceLaunchSuccessfulEventConstraints = {},
): fc.Arbitrary<EC2InstanceLaunchSuccessfulEvent> {
  return anyStateChange(launched, ofActivity, constraints);
}

/**
 * Any event that tells of a launch that failed, for many reasons. Shrinks to the plain
 * `createEC2InstanceLaunchUnsuccessfulEvent()`.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html
 * @param constraints options of `createEC2InstanceLaunchUnsuccessfulEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyEC2InstanceLaunchUnsuccessfulEvent({ AutoScalingGroupName: 'web' }), ({ detail }) => {
 *     expect(detail.StatusMessage).not.toBe('');
 *   }),
 * );
 */
export function anyEC2InstanceLaunchUnsuccessfulEvent(
  constraints: EC2InstanceLaunchUnsuccessfulEventConstraints = {},
): fc.Arbitrary<EC2InstanceLaunchUnsuccessfulEvent> {
  return anyStateChange(notLaunched, ofFailure, constraints);
}

/**
 * Any event that tells of a terminated instance, out of warm pools and into them, too. Shrinks to the plain
 * `createEC2InstanceTerminateSuccessfulEvent()`.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html
 * @param constraints options of `createEC2InstanceTerminateSuccessfulEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyEC2InstanceTerminateSuccessfulEvent({ AutoScalingGroupName: 'web' }), ({ detail }) => {
 *     expect(detail.StatusMessage).toBe('');
 *   }),
 * );
 */
export function anyEC2InstanceTerminateSuccessfulEvent(
  constraints: EC2InstanceTerminateSuccessfulEventConstraints = {},
): fc.Arbitrary<EC2InstanceTerminateSuccessfulEvent> {
  return anyStateChange(terminated, ofActivity, constraints);
}

/**
 * Any event that tells of a termination that failed, for many reasons. Shrinks to the plain
 * `createEC2InstanceTerminateUnsuccessfulEvent()`.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html
 * @param constraints options of `createEC2InstanceTerminateUnsuccessfulEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyEC2InstanceTerminateUnsuccessfulEvent({ AutoScalingGroupName: 'web' }), ({ detail }) => {
 *     expect(detail.StatusMessage).not.toBe('');
 *   }),
 * );
 */
export function anyEC2InstanceTerminateUnsuccessfulEvent(
  constraints: EC2InstanceTerminateUnsuccessfulEventConstraints = {},
): fc.Arbitrary<EC2InstanceTerminateUnsuccessfulEvent> {
  return anyStateChange(notTerminated, ofFailure, constraints);
}

/**
 * Any event that tells of a launching instance which waits for a hook, with metadata and without. Shrinks to the plain
 * `createEC2InstanceLaunchLifecycleActionEvent()`.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html
 * @param constraints options of `createEC2InstanceLaunchLifecycleActionEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyEC2InstanceLaunchLifecycleActionEvent({ AutoScalingGroupName: 'web' }), ({ detail }) => {
 *     expect(detail.LifecycleActionToken).toHaveLength(36);
 *   }),
 * );
 */
export function anyEC2InstanceLaunchLifecycleActionEvent(
  constraints: EC2InstanceLaunchLifecycleActionEventConstraints = {},
): fc.Arbitrary<EC2InstanceLaunchLifecycleActionEvent> {
  return anyStateChange(launching, ofHook, constraints);
}

/**
 * Any event that tells of a terminating instance which waits for a hook, with metadata and without. Shrinks to the plain
 * `createEC2InstanceTerminateLifecycleActionEvent()`.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html
 * @param constraints options of `createEC2InstanceTerminateLifecycleActionEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyEC2InstanceTerminateLifecycleActionEvent({ AutoScalingGroupName: 'web' }), ({ detail }) => {
 *     expect(detail.LifecycleActionToken).toHaveLength(36);
 *   }),
 * );
 */
export function anyEC2InstanceTerminateLifecycleActionEvent(
  constraints: EC2InstanceTerminateLifecycleActionEventConstraints = {},
): fc.Arbitrary<EC2InstanceTerminateLifecycleActionEvent> {
  return anyStateChange(terminating, ofHook, constraints);
}

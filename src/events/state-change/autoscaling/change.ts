import { arn } from '../../../values/arn.js';
import { instanceId } from '../../../values/ec2.js';
import { randomHex, randomUUID } from '../../../values/random-text.js';
import { settings } from '../../../values/settings.js';
import { isoMilliseconds, isoSeconds } from '../../../values/time.js';
import type { StateChangeKind } from '../../../contracts/state-change-facts.js';
import { outOfOrder, type Misfit } from '../../../values/misfits.js';
import type { Place, StateChange } from '../../../contracts/state-change.js';
import { timeline } from '../../../values/steps.js';
import {
  lifecycleOptions,
  successfulOptions,
  unsuccessfulOptions,
  type AutoScalingLifecycleActionInit,
  type AutoScalingSuccessfulActivityInit,
  type AutoScalingUnsuccessfulActivityInit,
} from './init.js';
import { AUTO_SCALING_KINDS } from './kinds.js';
import { misplaced, placesOf, type Move } from './places.js';
import type {
  AutoScalingLifecycleActionDetail,
  AutoScalingSuccessfulActivityDetail,
  AutoScalingUnsuccessfulActivityDetail,
} from './types.js';

const HALF_A_MINUTE = 30_000;

const CAUSES: Readonly<Record<Move, string>> = {
  launch: 'an instance was started in response to a difference between desired and actual capacity, increasing the capacity from 0 to 1.',
  terminate:
    'an instance was taken out of service in response to a difference between desired and actual capacity, shrinking the capacity from 1 to 0.',
};

const DESCRIPTIONS: Readonly<Record<Move, string>> = { launch: 'Launching a new EC2 instance: ', terminate: 'Terminating EC2 instance: ' };

const FAILURES: Readonly<Record<Move, string>> = {
  launch: 'Could not launch On-Demand Instances. InsufficientInstanceCapacity. Launching EC2 instance failed.',
  terminate:
    'The instance may not be terminated. Modify its disableApiTermination attribute and try again. Terminating EC2 instance failed.',
};

function groupArn(init: { readonly autoScalingGroupId?: string | undefined }, name: string, { account, region }: Place): string {
  const id = init.autoScalingGroupId ?? randomUUID();
  return arn('autoscaling', region, account, `autoScalingGroup:${id}:autoScalingGroupName/${name}`);
}

/** What a scaling activity of either outcome is made of. */
function partsOf(move: Move, init: AutoScalingSuccessfulActivityInit, place: Place) {
  const { AutoScalingGroupName: group = 'my-auto-scaling-group', EC2InstanceId: instance = instanceId(), ActivityId = randomUUID() } = init;
  const times = timeline(init, [
    ['StartTime', HALF_A_MINUTE],
    ['EndTime', 0],
  ]);
  return {
    time: times.time,
    resources: [groupArn(init, group, place), arn('ec2', place.region, place.account, `instance/${instance}`)],
    group,
    instance,
    ActivityId,
    Details: {
      'Availability Zone': init.Details?.['Availability Zone'] ?? `${place.region}a`,
      'Subnet ID': init.Details?.['Subnet ID'] ?? `subnet-0${randomHex(16)}`,
    },
    RequestId: init.RequestId ?? ActivityId,
    EndTime: isoMilliseconds(times.EndTime),
    StartTime: isoMilliseconds(times.StartTime),
    Cause: init.Cause ?? `At ${isoSeconds(times.StartTime)} ${CAUSES[move]}`,
    places: placesOf(move, init),
  };
}

function activityMisfit<Init extends AutoScalingSuccessfulActivityInit>(move: Move, init: Init): Misfit<Init> | undefined {
  const { Details, region = settings().region } = init;
  if (Details?.['Availability Zone']?.startsWith(region) === false) {
    return { option: 'Details', why: `its availability zone lies outside of the region ${region}` };
  }
  return misplaced(move, init) ?? outOfOrder(init, ['StartTime', 'EndTime', 'time']);
}

function successful<DetailType extends string>(
  kind: StateChangeKind<DetailType>,
  move: Move,
): StateChange<DetailType, AutoScalingSuccessfulActivityDetail, AutoScalingSuccessfulActivityInit> {
  return {
    kind,
    options: successfulOptions,
    misfitOf: (init) => activityMisfit(move, init),
    tell(init, place) {
      const { time, resources, group, instance, ActivityId, Details, RequestId, EndTime, StartTime, Cause, places } = partsOf(
        move,
        init,
        place,
      );
      const detail: AutoScalingSuccessfulActivityDetail = {
        StatusCode: 'InProgress',
        Description: DESCRIPTIONS[move] + instance,
        AutoScalingGroupName: group,
        ActivityId,
        Details,
        RequestId,
        StatusMessage: '',
        EndTime,
        EC2InstanceId: instance,
        StartTime,
        Cause,
        Origin: places.Origin,
        Destination: places.Destination,
      };
      return { time, resources, detail };
    },
  };
}

function unsuccessful<DetailType extends string>(
  kind: StateChangeKind<DetailType>,
  move: Move,
): StateChange<DetailType, AutoScalingUnsuccessfulActivityDetail, AutoScalingUnsuccessfulActivityInit> {
  return {
    kind,
    options: unsuccessfulOptions,
    misfitOf: (init) => activityMisfit(move, init),
    tell(init, place) {
      const { time, resources, group, instance, ActivityId, Details, RequestId, EndTime, StartTime, Cause, places } = partsOf(
        move,
        init,
        place,
      );
      const detail: AutoScalingUnsuccessfulActivityDetail = {
        StatusCode: 'Failed',
        AutoScalingGroupName: group,
        ActivityId,
        Details,
        RequestId,
        StatusMessage: init.StatusMessage ?? FAILURES[move],
        EndTime,
        EC2InstanceId: instance,
        StartTime,
        Cause,
        Origin: places.Origin,
        Destination: places.Destination,
      };
      return { time, resources, detail };
    },
  };
}

function lifecycleAction<DetailType extends string, Transition extends string>(
  kind: StateChangeKind<DetailType>,
  move: Move,
  transition: Transition,
): StateChange<DetailType, AutoScalingLifecycleActionDetail<Transition>, AutoScalingLifecycleActionInit> {
  return {
    kind,
    options: lifecycleOptions,
    misfitOf: (init) => misplaced(move, init),
    tell(init, place) {
      const { AutoScalingGroupName: group = 'my-auto-scaling-group', NotificationMetadata: metadata } = init;
      const { Origin, Destination } = placesOf(move, init);
      const detail: AutoScalingLifecycleActionDetail<Transition> = {
        LifecycleActionToken: init.LifecycleActionToken ?? randomUUID(),
        AutoScalingGroupName: group,
        LifecycleHookName: init.LifecycleHookName ?? 'my-lifecycle-hook',
        EC2InstanceId: init.EC2InstanceId ?? instanceId(),
        LifecycleTransition: transition,
        ...(metadata === undefined ? undefined : { NotificationMetadata: metadata }),
        Origin,
        Destination,
      };
      return { time: timeline(init, []).time, resources: [groupArn(init, group, place)], detail };
    },
  };
}

/** How the events of launched instances are made. */
export const launched: StateChange<
  'EC2 Instance Launch Successful',
  AutoScalingSuccessfulActivityDetail,
  AutoScalingSuccessfulActivityInit
> = successful(AUTO_SCALING_KINDS.launched, 'launch');

/** How the events of launches that failed are made. */
export const notLaunched: StateChange<
  'EC2 Instance Launch Unsuccessful',
  AutoScalingUnsuccessfulActivityDetail,
  AutoScalingUnsuccessfulActivityInit
> = unsuccessful(AUTO_SCALING_KINDS.notLaunched, 'launch');

/** How the events of terminated instances are made. */
export const terminated: StateChange<
  'EC2 Instance Terminate Successful',
  AutoScalingSuccessfulActivityDetail,
  AutoScalingSuccessfulActivityInit
> = successful(AUTO_SCALING_KINDS.terminated, 'terminate');

/** How the events of terminations that failed are made. */
export const notTerminated: StateChange<
  'EC2 Instance Terminate Unsuccessful',
  AutoScalingUnsuccessfulActivityDetail,
  AutoScalingUnsuccessfulActivityInit
> = unsuccessful(AUTO_SCALING_KINDS.notTerminated, 'terminate');

/** How the events of hooks at launches are made. */
export const launching: StateChange<
  'EC2 Instance-launch Lifecycle Action',
  AutoScalingLifecycleActionDetail<'autoscaling:EC2_INSTANCE_LAUNCHING'>,
  AutoScalingLifecycleActionInit
> = lifecycleAction(AUTO_SCALING_KINDS.launching, 'launch', 'autoscaling:EC2_INSTANCE_LAUNCHING');

/** How the events of hooks at terminations are made. */
export const terminating: StateChange<
  'EC2 Instance-terminate Lifecycle Action',
  AutoScalingLifecycleActionDetail<'autoscaling:EC2_INSTANCE_TERMINATING'>,
  AutoScalingLifecycleActionInit
> = lifecycleAction(AUTO_SCALING_KINDS.terminating, 'terminate', 'autoscaling:EC2_INSTANCE_TERMINATING');

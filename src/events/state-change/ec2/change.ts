import { arn, partitionOf } from '../../../values/arn.js';
import { instanceId } from '../../../values/ec2.js';
import { settings } from '../../../values/settings.js';
import type { Misfit } from '../../../values/misfits.js';
import type { Place, StateChange, Told } from '../../../contracts/state-change.js';
import { timeOf } from '../../../values/steps.js';
import {
  interruptionOptions,
  rebalanceOptions,
  stateChangeOptions,
  type EC2InstanceRebalanceRecommendationEventInit,
  type EC2InstanceStateChangeNotificationEventInit,
  type EC2SpotInstanceInterruptionWarningEventInit,
} from './init.js';
import { INSTANCE_KINDS } from './kinds.js';
import type {
  EC2InstanceRebalanceRecommendationDetail,
  EC2InstanceStateChangeNotificationDetail,
  EC2SpotInstanceInterruptionWarningDetail,
} from './types.js';

function instanceArn(id: string, { account, region }: Place): string {
  return arn('ec2', region, account, `instance/${id}`);
}

/** How the events of changed states are made. */
export const stateChange: StateChange<
  'EC2 Instance State-change Notification',
  EC2InstanceStateChangeNotificationDetail,
  EC2InstanceStateChangeNotificationEventInit
> = {
  kind: INSTANCE_KINDS.stateChange,
  options: stateChangeOptions,
  tell(init, place) {
    const { 'instance-id': id = instanceId(), state = 'running' } = init;
    return { time: timeOf(init), resources: [instanceArn(id, place)], detail: { 'instance-id': id, state } };
  },
};

/** How the events of interruptions are made. Their ARNs name the availability zone, and neither region nor account. */
export const interruption: StateChange<
  'EC2 Spot Instance Interruption Warning',
  EC2SpotInstanceInterruptionWarningDetail,
  EC2SpotInstanceInterruptionWarningEventInit
> = {
  kind: INSTANCE_KINDS.interruption,
  options: interruptionOptions,
  misfitOf({ availabilityZone, region = settings().region }): Misfit<EC2SpotInstanceInterruptionWarningEventInit> | undefined {
    if (availabilityZone === undefined || availabilityZone.startsWith(region)) return undefined;
    return { option: 'availabilityZone', why: `it lies outside of the region ${region}` };
  },
  tell(init, { region }): Told<EC2SpotInstanceInterruptionWarningDetail> {
    const { 'instance-id': id = instanceId(), 'instance-action': action = 'terminate', availabilityZone = `${region}a` } = init;
    return {
      time: timeOf(init),
      resources: [`arn:${partitionOf(region)}:ec2:${availabilityZone}:instance/${id}`],
      detail: { 'instance-id': id, 'instance-action': action },
    };
  },
};

/** How rebalance recommendations are made. */
export const rebalance: StateChange<
  'EC2 Instance Rebalance Recommendation',
  EC2InstanceRebalanceRecommendationDetail,
  EC2InstanceRebalanceRecommendationEventInit
> = {
  kind: INSTANCE_KINDS.rebalance,
  options: rebalanceOptions,
  tell(init, place) {
    const { 'instance-id': id = instanceId() } = init;
    return { time: timeOf(init), resources: [instanceArn(id, place)], detail: { 'instance-id': id } };
  },
};

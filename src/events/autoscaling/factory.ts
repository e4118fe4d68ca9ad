import type { AutoScalingInstanceRecord, AutoScalingScaleInEvent, AutoScalingTerminationRequest } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { arn } from '../../values/arn.js';
import { randomHex, randomUUID } from '../../values/random-text.js';
import {
  autoScalingScaleInEventOptions,
  groupOf,
  MOST_INSTANCES,
  type AutoScalingInstanceRecordInit,
  type AutoScalingScaleInEventInit,
} from './init.js';
import { misfitOf, placeOf } from './misfit.js';

const DOING = 'create AutoScalingScaleInEvent';

function instanceOf(init: AutoScalingInstanceRecordInit, region: string): AutoScalingInstanceRecord {
  return {
    AvailabilityZone: init.AvailabilityZone ?? `${region}a`,
    InstanceId: init.InstanceId ?? `i-0${randomHex(16)}`,
    InstanceType: init.InstanceType ?? 't3.micro',
    InstanceMarketOption: init.InstanceMarketOption ?? 'on-demand',
  };
}

/** As much as there are instances, by zone and market option. */
function capacityOf(instances: readonly AutoScalingInstanceRecord[], region: string): AutoScalingTerminationRequest[] {
  const requests = new Map<string, AutoScalingTerminationRequest>();
  for (const instance of instances) {
    const place = placeOf(instance, region);
    const request = requests.get(place);
    if (request === undefined) {
      const { AvailabilityZone, InstanceMarketOption } = instance;
      requests.set(place, { AvailabilityZone, Capacity: 1, InstanceMarketOption });
    } else request.Capacity++;
  }
  return [...requests.values()];
}

/** As many instances as are to be terminated, and no more than an event lists. */
function instancesFor(requests: readonly AutoScalingTerminationRequest[], region: string): AutoScalingInstanceRecord[] {
  const instances: AutoScalingInstanceRecord[] = [];
  for (const { AvailabilityZone, Capacity, InstanceMarketOption } of requests) {
    for (let missing = Capacity; missing > 0 && instances.length < MOST_INSTANCES; missing--) {
      instances.push(instanceOf({ AvailabilityZone, InstanceMarketOption }, region));
    }
  }
  return instances;
}

function eventOf(init: AutoScalingScaleInEventInit): AutoScalingScaleInEvent {
  const misfit = misfitOf(init);
  if (misfit !== undefined) throw failure(DOING, misfit.cause, misfit.wayOut);
  const { name, region, accountId } = groupOf(init);
  const given = init.Instances?.map((instance) => instanceOf(instance, region));
  const asked = init.CapacityToTerminate ?? (given === undefined ? [{}] : undefined);
  const requests =
    asked?.map((request) => ({
      AvailabilityZone: request.AvailabilityZone ?? `${region}a`,
      Capacity: request.Capacity ?? 1,
      InstanceMarketOption: request.InstanceMarketOption ?? 'on-demand',
    })) ?? capacityOf(given!, region);
  const event: AutoScalingScaleInEvent = {
    AutoScalingGroupARN:
      init.AutoScalingGroupARN ?? arn('autoscaling', region, accountId, `autoScalingGroup:${randomUUID()}:autoScalingGroupName/${name}`),
    AutoScalingGroupName: name,
    CapacityToTerminate: requests,
    Instances: given ?? instancesFor(requests, region),
    Cause: init.Cause ?? 'SCALE_IN',
  };
  if (init.HasMoreInstances !== undefined) event.HasMoreInstances = init.HasMoreInstances;
  return event;
}

/**
 * The event that Amazon EC2 Auto Scaling sends to the function of a custom termination policy before it terminates instances.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/lambda-custom-termination-policy.html
 * @param init what is to be terminated where, or which instances are suggested: the one follows from the other
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Auto Scaling could not send
 * @example
 * const event = createAutoScalingScaleInEvent({ CapacityToTerminate: [{ AvailabilityZone: 'us-east-1c', Capacity: 2 }] });
 * expect(event.Instances.map((instance) => instance.AvailabilityZone)).toEqual(['us-east-1c', 'us-east-1c']);
 */
export function createAutoScalingScaleInEvent(
  init: AutoScalingScaleInEventInit = {},
  overrides?: DeepPartial<AutoScalingScaleInEvent>,
): AutoScalingScaleInEvent {
  checkOptions(DOING, init, autoScalingScaleInEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides);
}

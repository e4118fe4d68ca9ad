import type { AutoScalingScaleInEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyRegion } from '../../generate/values.js';
import { createAutoScalingScaleInEvent } from './factory.js';
import {
  autoScalingScaleInEventOptions,
  groupOf,
  PARTS_OF_GROUP_ARN,
  type AutoScalingScaleInEventInit,
  type AutoScalingTerminationRequestInit,
} from './init.js';
import { misfitOf } from './misfit.js';

/** Constraints of `anyAutoScalingScaleInEvent()`: the factory's options, each a value or an arbitrary. */
export type AutoScalingScaleInEventConstraints = Constraints<AutoScalingScaleInEventInit>;

/** A request in a zone that only its last letter is known of yet. */
function anyRequest(): fc.Arbitrary<AutoScalingTerminationRequestInit> {
  return fc.record(
    {
      AvailabilityZone: fc.constantFrom('a', 'b', 'c'),
      Capacity: fc.integer({ min: 1, max: 4 }),
      InstanceMarketOption: fc.constantFrom('spot' as const, 'on-demand' as const),
    },
    { noNullPrototype: true },
  );
}

const defaults = {
  AutoScalingGroupName: fc.constantFrom('web', 'My group/1', 'g'.repeat(255), 'awseb-e-abc-stack-AWSEBAutoScalingGroup-1A2B3C'),
  region: anyRegion(),
  accountId: fc.constantFrom('000000000001', '123456789012'),
  CapacityToTerminate: fc.uniqueArray(anyRequest(), {
    minLength: 1,
    maxLength: 4,
    selector: ({ AvailabilityZone, InstanceMarketOption }) => `${InstanceMarketOption} ${AvailabilityZone}`,
  }),
  Cause: fc.constantFrom('SCALE_IN' as const, 'INSTANCE_REFRESH' as const, 'MAX_INSTANCE_LIFETIME' as const, 'REBALANCE' as const),
};

/** Drops what is drawn and contradicts the rest, and puts drawn requests into the group's region. */
function fitting(drawn: AutoScalingScaleInEventInit, constraints: AutoScalingScaleInEventConstraints): AutoScalingScaleInEventInit {
  const init = { ...drawn };
  const requests = constraints.CapacityToTerminate === undefined ? init.CapacityToTerminate : undefined;
  if (requests !== undefined) delete init.CapacityToTerminate;
  for (const part of PARTS_OF_GROUP_ARN) {
    if (constraints[part] === undefined && misfitOf(init) !== undefined) delete init[part];
  }
  if (requests !== undefined && init.Instances === undefined) {
    const { region } = groupOf(init);
    init.CapacityToTerminate = requests.map((request) => ({ ...request, AvailabilityZone: `${region}${request.AvailabilityZone}` }));
  }
  return init;
}

/**
 * Any event that EC2 Auto Scaling sends to a custom termination policy: one and several zones, spot and on-demand capacity, every cause.
 * Shrinks to the plain `createAutoScalingScaleInEvent()`.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/lambda-custom-termination-policy.html
 * @param constraints options of `createAutoScalingScaleInEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAutoScalingScaleInEvent({ Cause: 'REBALANCE' }), (event) => {
 *     expect(event.Instances.length).toBeGreaterThan(0);
 *   }),
 * );
 */
export function anyAutoScalingScaleInEvent(constraints: AutoScalingScaleInEventConstraints = {}): fc.Arbitrary<AutoScalingScaleInEvent> {
  const init = anyInit('generate AutoScalingScaleInEvent', autoScalingScaleInEventOptions, defaults, constraints);
  return eventFrom(
    init.map((drawn) => fitting(drawn, constraints)),
    (drawn) => createAutoScalingScaleInEvent(drawn),
  );
}

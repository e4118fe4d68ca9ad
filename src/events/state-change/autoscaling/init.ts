import { aNonEmptyString, anObjectOf, aStringMatching, oneOf } from '../../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../../internal/options.js';
import { anAvailabilityZone, anInstanceId } from '../../../values/ec2.js';
import { anInstant, type Instant } from '../../../values/time.js';
import { envelopeOptions, type EnvelopeInit } from '../../../values/eventbridge-envelope.js';
import type { AutoScalingInstanceDetails, AutoScalingPlace } from './types.js';

/** Which instance of which group it is, and where it comes from and goes to. */
interface AutoScalingInit extends EnvelopeInit {
  /** Default `my-auto-scaling-group`. */
  AutoScalingGroupName?: string | undefined;
  /** UUID of the group, which only its ARN says. Default: random. */
  autoScalingGroupId?: string | undefined;
  /** Id of the instance: `i-` and 17 hexadecimal digits, or 8 in old accounts. Default: random. */
  EC2InstanceId?: string | undefined;
  /** Default: `EC2` of launches, `AutoScalingGroup` of terminations. */
  Origin?: AutoScalingPlace | undefined;
  /** Default: `AutoScalingGroup` of launches, `EC2` of terminations. */
  Destination?: AutoScalingPlace | undefined;
}

/** Which instance was launched or terminated. Everything has a default. */
export interface AutoScalingSuccessfulActivityInit extends AutoScalingInit {
  /** Id of the activity, a UUID. Default: random. */
  ActivityId?: string | undefined;
  /** Default: the id of the activity. */
  RequestId?: string | undefined;
  /** Availability zone and subnet. Default: zone `a` of the region, a random subnet. */
  Details?: { readonly [Member in keyof AutoScalingInstanceDetails]?: string | undefined } | undefined;
  /** Default: a difference between desired and actual capacity. */
  Cause?: string | undefined;
  /** When the activity began. Default: half a minute before it ended. */
  StartTime?: Instant | undefined;
  /** When the activity ended. Default: `time`. */
  EndTime?: Instant | undefined;
}

/** Which instance could not be launched or terminated, and why. Everything has a default. */
export interface AutoScalingUnsuccessfulActivityInit extends AutoScalingSuccessfulActivityInit {
  /** Why it failed. Default: a lack of capacity, or a protected instance. */
  StatusMessage?: string | undefined;
}

/** Which instance waits for which lifecycle hook. Everything has a default. */
export interface AutoScalingLifecycleActionInit extends AutoScalingInit {
  /** A UUID. Default: random. */
  LifecycleActionToken?: string | undefined;
  /** Default `my-lifecycle-hook`. */
  LifecycleHookName?: string | undefined;
  /** What the hook has to say. Default: absent, as of hooks that have none. */
  NotificationMetadata?: string | undefined;
}

const aUUID = aStringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a UUID in lower case');
const aGroupName: OptionCheck = aStringMatching(
  /^[^:\r\n]{1,255}$/,
  'the name of an Auto Scaling group: 1 to 255 characters without colons',
);
const aPlace = oneOf(['EC2', 'AutoScalingGroup', 'WarmPool']);

const common: OptionTable<AutoScalingInit> = {
  AutoScalingGroupName: aGroupName,
  autoScalingGroupId: aUUID,
  EC2InstanceId: anInstanceId,
  Origin: aPlace,
  Destination: aPlace,
  ...envelopeOptions,
};

const activity: OptionTable<AutoScalingSuccessfulActivityInit> = {
  ActivityId: aUUID,
  RequestId: aUUID,
  Details: anObjectOf({
    'Availability Zone': anAvailabilityZone,
    'Subnet ID': aStringMatching(/^subnet-([0-9a-f]{8}|[0-9a-f]{17})$/, 'the id of a subnet'),
  }),
  Cause: aNonEmptyString,
  StartTime: anInstant,
  EndTime: anInstant,
  ...common,
};

/** The options of what succeeded. */
export const successfulOptions: OptionTable<AutoScalingSuccessfulActivityInit> = optionTable(activity);

/** The options of what failed. */
export const unsuccessfulOptions: OptionTable<AutoScalingUnsuccessfulActivityInit> = optionTable({
  StatusMessage: aNonEmptyString,
  ...activity,
});

/** The options of a lifecycle action. */
export const lifecycleOptions: OptionTable<AutoScalingLifecycleActionInit> = optionTable({
  LifecycleActionToken: aUUID,
  LifecycleHookName: aStringMatching(/^[\w/-]{1,255}$/, 'the name of a lifecycle hook: 1 to 255 letters, digits and "-_/"'),
  NotificationMetadata: aStringMatching(/^[^\0-\x1f]{1,4000}$/, 'a text of 1 to 4,000 characters'),
  ...common,
});

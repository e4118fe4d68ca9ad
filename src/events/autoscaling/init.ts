import type { AutoScalingInstanceMarketOption, AutoScalingScaleInCause } from 'aws-lambda';
import { aBoolean, anAccountId, anArrayOf, anInteger, anObjectOf, aRegion, aStringMatching, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { settings } from '../../values/settings.js';

/** How much is to be terminated in one zone. Everything has a default. */
export interface AutoScalingTerminationRequestInit {
  /** Default: the region's zone `a`. */
  AvailabilityZone?: string | undefined;
  /** Default 1. */
  Capacity?: number | undefined;
  /** Default `on-demand`. */
  InstanceMarketOption?: AutoScalingInstanceMarketOption | undefined;
}

/** An instance that is suggested for termination. Everything has a default. */
export interface AutoScalingInstanceRecordInit {
  /** Default: the region's zone `a`. */
  AvailabilityZone?: string | undefined;
  /** Default: random. */
  InstanceId?: string | undefined;
  /** Default `t3.micro`. */
  InstanceType?: string | undefined;
  /** Default `on-demand`. */
  InstanceMarketOption?: AutoScalingInstanceMarketOption | undefined;
}

/** What an Auto Scaling group wants to terminate. Everything has a default. */
export interface AutoScalingScaleInEventInit {
  /** Whole ARN of the group; `AutoScalingGroupName`, `region` and `accountId` are parts of it. Default: made of those. */
  AutoScalingGroupARN?: string | undefined;
  /** Name of the group. Default `my-asg`. */
  AutoScalingGroupName?: string | undefined;
  /** Region of the group. Default: the configured region. */
  region?: string | undefined;
  /** Account of the group: 12 digits. Default: the configured account. */
  accountId?: string | undefined;
  /** How much is to be terminated, by zone and market option. Default: as many as there are `Instances`, else one. */
  CapacityToTerminate?: readonly AutoScalingTerminationRequestInit[] | undefined;
  /** The instances suggested, up to 30,000. Default: as many as are to be terminated. */
  Instances?: readonly AutoScalingInstanceRecordInit[] | undefined;
  /** Why instances are terminated. Default `SCALE_IN`. */
  Cause?: AutoScalingScaleInCause | undefined;
  /** True where more could be terminated than the 30,000 `Instances`. Default: absent. */
  HasMoreInstances?: boolean | undefined;
}

/** The most instances that an event lists. */
export const MOST_INSTANCES = 30_000;

const GROUP_NAME = /^[\x21-\x39\x3b-\x7e]([\x20-\x39\x3b-\x7e]{0,253}[\x21-\x39\x3b-\x7e])?$/;
const GROUP_ARN =
  /^arn:aws(-[a-z]+)*:autoscaling:([a-z0-9-]+):(\d{12}):autoScalingGroup:[0-9a-f-]{36}:autoScalingGroupName\/([^:]{1,255})$/;

const aZone: OptionCheck = aStringMatching(/^[a-z]{2,4}(-[a-z]+)+-\d(-[a-z]{3}-\d)?[a-z]$/, 'the name of an Availability Zone');
const aMarketOption = oneOf(['spot', 'on-demand']);

function aListOf(element: OptionCheck): OptionCheck {
  const list = anArrayOf(element);
  return { expected: `${list.expected}, at least one`, accepts: (value) => list.accepts(value) && (value as unknown[]).length > 0 };
}

const instances = aListOf(
  anObjectOf({
    AvailabilityZone: aZone,
    InstanceId: aStringMatching(/^i-[0-9a-f]{8,17}$/, 'the id of an instance'),
    InstanceType: aStringMatching(/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/, 'an instance type such as "t3.micro"'),
    InstanceMarketOption: aMarketOption,
  }),
);

/** The options of a termination policy's event. */
export const autoScalingScaleInEventOptions: OptionTable<AutoScalingScaleInEventInit> = optionTable<AutoScalingScaleInEventInit>({
  AutoScalingGroupARN: aStringMatching(GROUP_ARN, 'the whole ARN of an Auto Scaling group'),
  AutoScalingGroupName: aStringMatching(GROUP_NAME, 'the name of a group: 1 to 255 characters of ASCII without ":"'),
  region: aRegion,
  accountId: anAccountId,
  CapacityToTerminate: aListOf(
    anObjectOf({ AvailabilityZone: aZone, Capacity: anInteger(1, MOST_INSTANCES), InstanceMarketOption: aMarketOption }),
  ),
  Instances: {
    expected: `${instances.expected} and ${MOST_INSTANCES} at most`,
    accepts: (value) => instances.accepts(value) && (value as unknown[]).length <= MOST_INSTANCES,
  },
  Cause: oneOf(['SCALE_IN', 'INSTANCE_REFRESH', 'MAX_INSTANCE_LIFETIME', 'REBALANCE']),
  HasMoreInstances: aBoolean,
});

/** The options that the ARN of a group says as well. */
export const PARTS_OF_GROUP_ARN = ['AutoScalingGroupName', 'region', 'accountId'] as const;

/** Where a group lies and what it is called. */
export interface Group {
  readonly name: string;
  readonly region: string;
  readonly accountId: string;
}

/** Where a group lies and what it is called, as far as the init says. */
export function groupOf(init: AutoScalingScaleInEventInit): Group {
  const [, , region, accountId, name] = GROUP_ARN.exec(init.AutoScalingGroupARN ?? '') ?? [];
  return {
    name: name ?? init.AutoScalingGroupName ?? 'my-asg',
    region: region ?? init.region ?? settings().region,
    accountId: accountId ?? init.accountId ?? settings().accountId,
  };
}

import { show } from '../../internal/show.js';
import {
  groupOf,
  MOST_INSTANCES,
  PARTS_OF_GROUP_ARN,
  type AutoScalingInstanceRecordInit,
  type AutoScalingScaleInEventInit,
} from './init.js';

/** Why options can't be given together, and what to do instead. */
export interface Misfit {
  readonly cause: string;
  readonly wayOut: string;
}

/** What an instance and a request must have in common. */
export function placeOf(one: Pick<AutoScalingInstanceRecordInit, 'AvailabilityZone' | 'InstanceMarketOption'>, region: string): string {
  return `${one.InstanceMarketOption ?? 'on-demand'} in ${one.AvailabilityZone ?? `${region}a`}`;
}

function repeated(values: readonly (string | undefined)[]): string | undefined {
  const seen = new Set<string>();
  for (const value of values) {
    if (value !== undefined && seen.has(value)) return value;
    if (value !== undefined) seen.add(value);
  }
  return undefined;
}

function placesMisfit(
  { CapacityToTerminate: requests, Instances: instances = [] }: AutoScalingScaleInEventInit,
  region: string,
): Misfit | undefined {
  const zones = [...(requests ?? []), ...instances].map(({ AvailabilityZone }) => AvailabilityZone);
  const outside = zones.find((zone) => zone !== undefined && !zone.startsWith(region));
  if (outside !== undefined) {
    return { cause: `the zone ${show(outside)} lies outside the group’s region ${region}`, wayOut: 'Pass the "region", or other zones.' };
  }
  if (requests === undefined) return undefined;
  const twice = repeated(requests.map((request) => placeOf(request, region)));
  if (twice !== undefined) return { cause: `option "CapacityToTerminate" names ${twice} twice`, wayOut: 'Add the two up.' };
  const places = new Set(requests.map((request) => placeOf(request, region)));
  const stray = instances.find((instance) => !places.has(placeOf(instance, region)));
  if (stray === undefined) return undefined;
  return {
    cause: `option "Instances" suggests one ${placeOf(stray, region)}, where "CapacityToTerminate" wants none`,
    wayOut: 'Leave one of the two out, or let them agree.',
  };
}

/** The first contradiction between options, if there is one. */
export function misfitOf(init: AutoScalingScaleInEventInit): Misfit | undefined {
  const { AutoScalingGroupARN, Instances: instances, HasMoreInstances } = init;
  const part = AutoScalingGroupARN === undefined ? undefined : PARTS_OF_GROUP_ARN.find((name) => init[name] !== undefined);
  if (part !== undefined) {
    return {
      cause: `option "${part}" is given beside "AutoScalingGroupARN"`,
      wayOut: 'Pass the ARN alone, or the group’s name, region and account.',
    };
  }
  const twice = repeated((instances ?? []).map(({ InstanceId }) => InstanceId));
  if (twice !== undefined) return { cause: `option "Instances" has ${twice} twice`, wayOut: 'Give each instance an id of its own.' };
  if (HasMoreInstances !== undefined && instances?.length !== MOST_INSTANCES) {
    return {
      cause: `option "HasMoreInstances" is ${show(HasMoreInstances)}, which Auto Scaling only says of ${MOST_INSTANCES} instances`,
      wayOut: 'Pass as many "Instances", or HasMoreInstances in the second argument.',
    };
  }
  return placesMisfit(init, groupOf(init).region);
}

/** `arn:<partition>:<service>:<region>:<account>:<resource>`, in the partition that the region belongs to. */
export function arn(service: string, region: string, accountId: string, resource: string): string {
  return `arn:${partitionOf(region)}:${service}:${region}:${accountId}:${resource}`;
}

/** Regions outside the partition `aws`, by how their names start. */
const PARTITIONS: readonly (readonly [prefix: string, partition: string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['eusc-', 'aws-eusc'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
];

let lastRegion = '';
let lastPartition = 'aws';

/** The partition a region lies in: `aws`, `aws-cn`, `aws-us-gov` and so on. */
export function partitionOf(region: string): string {
  if (region !== lastRegion) {
    lastPartition = PARTITIONS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';
    lastRegion = region;
  }
  return lastPartition;
}

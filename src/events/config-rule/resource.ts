import { partitionOf } from '../../values/arn.js';
import { human } from '../../values/human.js';
import { iamId } from '../../values/opaque-ids.js';
import { randomHex } from '../../values/random-text.js';
import type { ConfigRuleEventInit } from './init.js';
import type { ConfigurationItem } from './types.js';

/** What names a resource, and where it is. */
type Resource = Pick<ConfigurationItem, 'resourceType' | 'resourceId' | 'resourceName' | 'ARN' | 'awsRegion' | 'availabilityZone'>;

interface Address {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
}

function instance(init: ConfigRuleEventInit, { partition, region, accountId }: Address): Resource {
  const resourceId = init.resourceId ?? `i-${randomHex(17)}`;
  return {
    resourceType: 'AWS::EC2::Instance',
    resourceId,
    resourceName: init.resourceName ?? null,
    ARN: init.ARN ?? `arn:${partition}:ec2:${region}:${accountId}:instance/${resourceId}`,
    awsRegion: region,
    availabilityZone: init.availabilityZone ?? `${region}a`,
  };
}

function bucket(init: ConfigRuleEventInit, { partition, region }: Address): Resource {
  const resourceId = init.resourceId ?? init.resourceName ?? 'my-bucket';
  return {
    resourceType: 'AWS::S3::Bucket',
    resourceId,
    resourceName: init.resourceName ?? resourceId,
    ARN: init.ARN ?? `arn:${partition}:s3:::${resourceId}`,
    awsRegion: region,
    availabilityZone: init.availabilityZone ?? 'Regional',
  };
}

function principal(resourceType: string, kind: 'user' | 'role', init: ConfigRuleEventInit, { partition, accountId }: Address): Resource {
  const resourceName = init.resourceName ?? (kind === 'user' ? human().userName() : 'my-role');
  return {
    resourceType,
    resourceId: init.resourceId ?? iamId(kind === 'user' ? 'AIDA' : 'AROA'),
    resourceName,
    ARN: init.ARN ?? `arn:${partition}:iam::${accountId}:${kind}/${resourceName}`,
    awsRegion: 'global',
    availabilityZone: init.availabilityZone ?? 'Not Applicable',
  };
}

const WORD_STARTS = /(?<=[a-z\d])(?=[A-Z])/g;

function resourceOfAnyType(resourceType: string, init: ConfigRuleEventInit, { partition, region, accountId }: Address): Resource {
  const [, service = '', kind = ''] = resourceType.split('::');
  const words = kind.replaceAll(WORD_STARTS, '-').toLowerCase();
  const resourceId = init.resourceId ?? init.resourceName ?? `my-${words}`;
  return {
    resourceType,
    resourceId,
    resourceName: init.resourceName ?? resourceId,
    ARN: init.ARN ?? `arn:${partition}:${service.toLowerCase()}:${region}:${accountId}:${words}/${resourceId}`,
    awsRegion: region,
    availabilityZone: init.availabilityZone ?? 'Not Applicable',
  };
}

/** The resource that an event is about. */
export function resourceOf(init: ConfigRuleEventInit, accountId: string, region: string): Resource {
  const { resourceType = 'AWS::EC2::Instance' } = init;
  const address = { partition: partitionOf(region), region, accountId };
  switch (resourceType) {
    case 'AWS::EC2::Instance':
      return instance(init, address);
    case 'AWS::S3::Bucket':
      return bucket(init, address);
    case 'AWS::IAM::User':
      return principal(resourceType, 'user', init, address);
    case 'AWS::IAM::Role':
      return principal(resourceType, 'role', init, address);
    default:
      return resourceOfAnyType(resourceType, init, address);
  }
}

import { partitionOf } from '../../values/arn.js';
import { human } from '../../values/human.js';
import { iamId } from '../../values/opaque-ids.js';
import { randomHex } from '../../values/random-text.js';
import type { ConfigRuleEventInit } from './init.js';
import type { ConfigurationItem } from './types.js';

/** What names a resource, and where it is. */
type Resource = Pick<ConfigurationItem, 'resourceType' | 'resourceId' | 'resourceName' | 'ARN' | 'awsRegion' | 'availabilityZone'>;

/** What a resource has where nobody says something else. */
interface Usual {
  readonly resourceId: string;
  readonly resourceName: string | null;
  /** The end of its ARN, after the partition. */
  readonly address: string;
  readonly awsRegion: string;
  readonly availabilityZone: string;
}

const NO_ZONE = 'Not Applicable';

const WORD_STARTS = /(?<=[a-z\d])(?=[A-Z])/g;

function usualPrincipal(kind: 'user' | 'role', { resourceId, resourceName }: ConfigRuleEventInit, accountId: string): Usual {
  const isUser = kind === 'user';
  const name = resourceName ?? (isUser ? human().userName() : 'my-role');
  return {
    resourceId: resourceId ?? iamId(isUser ? 'AIDA' : 'AROA'),
    resourceName: name,
    address: `iam::${accountId}:${kind}/${name}`,
    awsRegion: 'global',
    availabilityZone: NO_ZONE,
  };
}

function usualResource(resourceType: string, init: ConfigRuleEventInit, accountId: string, awsRegion: string): Usual {
  switch (resourceType) {
    case 'AWS::EC2::Instance': {
      const { resourceId = `i-${randomHex(17)}` } = init;
      const address = `ec2:${awsRegion}:${accountId}:instance/${resourceId}`;
      return { resourceId, resourceName: null, address, awsRegion, availabilityZone: `${awsRegion}a` };
    }
    case 'AWS::IAM::User':
      return usualPrincipal('user', init, accountId);
    case 'AWS::IAM::Role':
      return usualPrincipal('role', init, accountId);
    case 'AWS::S3::Bucket': {
      const { resourceId = init.resourceName ?? 'my-bucket' } = init;
      return { resourceId, resourceName: resourceId, address: `s3:::${resourceId}`, awsRegion, availabilityZone: 'Regional' };
    }
    default: {
      const [, service = '', kind = ''] = resourceType.split('::');
      const words = kind.replaceAll(WORD_STARTS, '-').toLowerCase();
      const { resourceId = init.resourceName ?? `my-${words}` } = init;
      const address = `${service.toLowerCase()}:${awsRegion}:${accountId}:${words}/${resourceId}`;
      return { resourceId, resourceName: resourceId, address, awsRegion, availabilityZone: NO_ZONE };
    }
  }
}

/** The resource that an event is about. */
export function resourceOf(init: ConfigRuleEventInit, accountId: string, region: string): Resource {
  const { resourceType = 'AWS::EC2::Instance' } = init;
  const { resourceId, resourceName, address, awsRegion, availabilityZone } = usualResource(resourceType, init, accountId, region);
  return {
    resourceType,
    resourceId,
    resourceName: init.resourceName ?? resourceName,
    ARN: init.ARN ?? `arn:${partitionOf(region)}:${address}`,
    awsRegion,
    availabilityZone: init.availabilityZone ?? availabilityZone,
  };
}

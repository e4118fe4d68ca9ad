import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { latticeResponse } from '../vpc-lattice/response.js';

const SERVICE_ARN = /^arn:[\w-]+:vpc-lattice:/;

export const facts: EventSourceFacts = {
  slug: 'vpc-lattice-v2',
  title: 'VPC Lattice service, event version 2',
  types: [{ type: 'VPCLatticeEventV2', declaredBy: 'lambdouble', create: 'createVPCLatticeEventV2', any: 'anyVPCLatticeEventV2' }],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: { body: '6 MB', answer: '6 MB of JSON' },
  response: latticeResponse,
  recognises(event) {
    const { version, path, method, requestContext } = (event ?? {}) as Record<string, unknown>;
    if (version !== '2.0' || typeof path !== 'string' || typeof method !== 'string') return false;
    const { serviceArn } = (requestContext ?? {}) as Record<string, unknown>;
    return typeof serviceArn === 'string' && SERVICE_ARN.test(serviceArn);
  },
  pages: [
    'https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-vpc-lattice.html',
    'https://docs.aws.amazon.com/vpc-lattice/latest/ug/sigv4-authenticated-requests.html',
  ],
};

import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { latticeResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'vpc-lattice',
  title: 'VPC Lattice service, event version 1',
  types: [{ type: 'VPCLatticeEvent', declaredBy: 'lambdouble', create: 'createVPCLatticeEvent', any: 'anyVPCLatticeEvent' }],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: { body: '6 MB', answer: '6 MB of JSON' },
  response: latticeResponse,
  recognises(event) {
    const { raw_path, method, headers, is_base64_encoded, version, requestContext } = (event ?? {}) as Record<string, unknown>;
    if (version !== undefined || requestContext !== undefined || typeof headers !== 'object' || headers === null) return false;
    return typeof raw_path === 'string' && typeof method === 'string' && typeof is_base64_encoded === 'boolean';
  },
  pages: [
    'https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-vpc-lattice.html',
    'https://docs.aws.amazon.com/vpc-lattice/latest/ug/sigv4-authenticated-requests.html',
  ],
};

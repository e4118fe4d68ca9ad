import type * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import type { Constraints } from '../../generate/constraints.js';
import { anyLatticeRequest } from '../vpc-lattice/arbitrary-request.js';
import { createVPCLatticeEventV2 } from './factory.js';
import { latticeEventV2Options, type VPCLatticeEventV2Init } from './init.js';
import type { VPCLatticeEventV2 } from './types.js';

/** Constraints of `anyVPCLatticeEventV2()`: the factory's options, each a value or an arbitrary. */
export type VPCLatticeEventV2Constraints = Constraints<VPCLatticeEventV2Init>;

const WORDS = { path: 'path', query: 'queryStringParameters', isBase64Encoded: 'isBase64Encoded' } as const;

/**
 * Any event of version 2 that VPC Lattice sends: signed and unsigned requests, callers of unknown VPCs, paths with queries, repeated headers
 * and parameters, absent, text and base64 bodies. Shrinks to the plain `createVPCLatticeEventV2()`.
 *
 * @see https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html#receive-event-from-service
 * @param constraints options of `createVPCLatticeEventV2`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyVPCLatticeEventV2({ region: 'eu-west-1' }), (event) => {
 *     expect(event.requestContext.serviceArn).toMatch(/^arn:aws:vpc-lattice:eu-west-1:/);
 *   }),
 * );
 */
export function anyVPCLatticeEventV2(constraints: VPCLatticeEventV2Constraints = {}): fc.Arbitrary<VPCLatticeEventV2> {
  const init = anyLatticeRequest('generate VPCLatticeEventV2', latticeEventV2Options, WORDS, constraints);
  return eventFrom(init, (options) => createVPCLatticeEventV2(options));
}

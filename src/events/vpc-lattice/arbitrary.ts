import type * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import type { Constraints } from '../../generate/constraints.js';
import { anyLatticeRequest } from './arbitrary-request.js';
import { createVPCLatticeEvent } from './factory.js';
import { latticeEventOptions, type VPCLatticeEventInit } from './init.js';
import type { VPCLatticeEvent } from './types.js';

/** Constraints of `anyVPCLatticeEvent()`: the factory's options, each a value or an arbitrary. */
export type VPCLatticeEventConstraints = Constraints<VPCLatticeEventInit>;

const WORDS = { path: 'raw_path', query: 'query_string_parameters', isBase64Encoded: 'is_base64_encoded' } as const;

/**
 * Any event of version 1 that VPC Lattice sends: signed and unsigned requests, callers of unknown VPCs, paths with queries, repeated headers
 * and parameters, absent, text and base64 bodies. Shrinks to the plain `createVPCLatticeEvent()`.
 *
 * @see https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html#receive-event-from-service
 * @param constraints options of `createVPCLatticeEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyVPCLatticeEvent({ raw_path: '/orders?page=2' }), (event) => {
 *     expect(event.query_string_parameters).toEqual({ page: '2' });
 *   }),
 * );
 */
export function anyVPCLatticeEvent(constraints: VPCLatticeEventConstraints = {}): fc.Arbitrary<VPCLatticeEvent> {
  const init = anyLatticeRequest('generate VPCLatticeEvent', latticeEventOptions, WORDS, constraints);
  return eventFrom(init, (options) => createVPCLatticeEvent(options));
}

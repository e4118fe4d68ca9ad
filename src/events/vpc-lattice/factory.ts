import { madeEvent } from '../../contracts/made-event.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { setOwn } from '../../internal/plain-object.js';
import { identityHeader } from './identity.js';
import { latticeEventOptions, type VPCLatticeEventInit } from './init.js';
import { latticeRequest, putBefore, type LatticeRequest } from './request.js';
import type { VPCLatticeEvent } from './types.js';

const WORDS = { path: 'raw_path', query: 'query_string_parameters', isBase64Encoded: 'is_base64_encoded' };

function latticeEvent(doing: string, init: VPCLatticeEventInit): VPCLatticeEvent {
  const request = latticeRequest(doing, init, {
    path: init.raw_path,
    query: init.query_string_parameters,
    isBase64Encoded: init.is_base64_encoded,
    words: WORDS,
  });
  const { method, path, query, body } = request;
  const headers = headersOf(request);
  const parameters: Record<string, string> = {};
  for (const [name, value] of query) setOwn(parameters, name, value);
  return {
    raw_path: path,
    method,
    headers,
    query_string_parameters: parameters,
    body: body.text ?? '',
    is_base64_encoded: body.isBase64Encoded,
  };
}

function joined(values: readonly string[]): string {
  return values.length === 1 ? values[0]! : values.join(', ');
}

/** All headers, sorted: the client's, and those in which VPC Lattice says who called and through what. */
function headersOf({ lines, host, userAgent, forwardedFor, identity, place }: LatticeRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  const vpc = identity.sourceVpcArn;
  const caller = identityHeader(identity);
  let next = putBefore('host', lines, 0, headers, joined);
  headers.host = host;
  next = putBefore('user-agent', lines, next, headers, joined);
  headers['user-agent'] = userAgent;
  next = putBefore('x-amzn-lattice', lines, next, headers, joined);
  if (caller !== undefined) headers['x-amzn-lattice-identity'] = caller;
  if (vpc !== undefined) headers['x-amzn-lattice-network'] = `SourceVpcArn=${vpc}`;
  const { serviceArn, serviceNetworkArn, targetGroupArn } = place;
  headers['x-amzn-lattice-target'] = `ServiceArn=${serviceArn}; ServiceNetworkArn=${serviceNetworkArn}; TargetGroupArn=${targetGroupArn}`;
  next = putBefore('x-amzn-source-vpc', lines, next, headers, joined);
  if (vpc !== undefined) headers['x-amzn-source-vpc'] = vpc.slice(vpc.lastIndexOf('/') + 1);
  next = putBefore('x-forwarded-for', lines, next, headers, joined);
  headers['x-forwarded-for'] = forwardedFor;
  putBefore(undefined, lines, next, headers, joined);
  return headers;
}

/**
 * The event that VPC Lattice sends to a function of a target group for one request, in version 1, the default of target groups.
 *
 * @see https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html#receive-event-from-service
 * @param init what the request is about; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that VPC Lattice could not send, and for options that contradict each other
 * @example
 * const event = createVPCLatticeEvent({ raw_path: '/orders', query_string_parameters: { page: ['1', '2'] } });
 * expect(event.raw_path).toBe('/orders?page=1&page=2');
 * expect(event.query_string_parameters).toEqual({ page: '2' });
 */
export function createVPCLatticeEvent(init: VPCLatticeEventInit = {}, overrides?: DeepPartial<VPCLatticeEvent>): VPCLatticeEvent {
  const doing = 'create VPCLatticeEvent';
  checkOptions(doing, init, latticeEventOptions);
  return madeEvent(doing, () => latticeEvent(doing, init), overrides);
}

import { madeEvent } from '../../contracts/made-event.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { singleAndMultiValueQuery } from '../../values/http-query.js';
import { randomUUID } from '../../values/random-text.js';
import { nextBelow } from '../../values/sequence.js';
import { latticeRequest, putBefore, type LatticeRequest } from '../vpc-lattice/request.js';
import { latticeEventV2Options, type VPCLatticeEventV2Init } from './init.js';
import type { VPCLatticeEventV2 } from './types.js';

const WORDS = { path: 'path', query: 'queryStringParameters', isBase64Encoded: 'isBase64Encoded' };

function latticeEventV2(doing: string, init: VPCLatticeEventV2Init): VPCLatticeEventV2 {
  const request = latticeRequest(doing, init, {
    path: init.path,
    query: init.queryStringParameters,
    isBase64Encoded: init.isBase64Encoded,
    words: WORDS,
  });
  const { method, path, query, body, identity, place, region, time } = request;
  const requestId = init.requestId ?? randomUUID();
  const headers = headersOf(request, requestId);
  const event = { version: '2.0', path, method, headers } as VPCLatticeEventV2;
  if (query.length > 0) event.queryStringParameters = singleAndMultiValueQuery(query).multi ?? {};
  if (body.text !== undefined) event.body = body.text;
  if (body.isBase64Encoded) event.isBase64Encoded = true;
  const { serviceNetworkArn, serviceArn, targetGroupArn } = place;
  const timeEpoch = `${time}${String(nextBelow(1000)).padStart(3, '0')}`;
  event.requestContext = { serviceNetworkArn, serviceArn, targetGroupArn, identity, region, timeEpoch };
  event.requestId = requestId;
  return event;
}

function copied(values: readonly string[]): string[] {
  return values.slice();
}

/** All headers, sorted: the client's and those of VPC Lattice. */
function headersOf({ lines, host, userAgent, forwardedFor }: LatticeRequest, requestId: string): Record<string, string[]> {
  const headers: Record<string, string[]> = {};
  let next = putBefore('host', lines, 0, headers, copied);
  headers.host = [host];
  next = putBefore('user-agent', lines, next, headers, copied);
  headers['user-agent'] = [userAgent];
  next = putBefore('x-amzn-requestid', lines, next, headers, copied);
  headers['x-amzn-requestid'] = [requestId];
  next = putBefore('x-forwarded-for', lines, next, headers, copied);
  headers['x-forwarded-for'] = [forwardedFor];
  putBefore(undefined, lines, next, headers, copied);
  return headers;
}

/**
 * The event that VPC Lattice sends to a function of a target group for one request, in version 2: headers and parameters as lists, and who
 * called.
 *
 * @see https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html#receive-event-from-service
 * @param init what the request is about; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that VPC Lattice could not send, and for options that contradict each other
 * @example
 * const event = createVPCLatticeEventV2({ path: '/orders?page=1&page=2', identity: { type: 'AWS_IAM' } });
 * expect(event.queryStringParameters).toEqual({ page: ['1', '2'] });
 * expect(event.requestContext.identity.principal).toMatch(/:assumed-role\//);
 */
export function createVPCLatticeEventV2(init: VPCLatticeEventV2Init = {}, overrides?: DeepPartial<VPCLatticeEventV2>): VPCLatticeEventV2 {
  const doing = 'create VPCLatticeEventV2';
  checkOptions(doing, init, latticeEventV2Options);
  return madeEvent(doing, () => latticeEventV2(doing, init), overrides);
}

import type { ALBEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { albEventOptions, type ALBEventInit } from './init.js';
import { albEvent } from './request.js';

/**
 * The event that an Application Load Balancer sends to a function of one of its target groups for one request. With
 * `multiValueHeadersEnabled`, headers and query parameters are lists; never are both there.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
 * @param init what the request is about; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that a load balancer could not send, and for options that contradict each other
 * @example
 * const event = createALBEvent({ path: '/orders', queryStringParameters: { tag: ['a', 'b c'] }, multiValueHeadersEnabled: true });
 * expect(event.multiValueQueryStringParameters).toEqual({ tag: ['a', 'b%20c'] });
 * expect(event).not.toHaveProperty('headers');
 */
export function createALBEvent(init: ALBEventInit = {}, overrides?: DeepPartial<ALBEvent>): ALBEvent {
  const doing = 'create ALBEvent';
  checkOptions(doing, init, albEventOptions);
  return madeEvent(doing, () => albEvent(doing, init), overrides);
}

import type { LambdaFunctionURLEvent, LambdaFunctionURLEventWithIAMAuthorizer } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { functionUrlOptions, type LambdaFunctionURLEventInit, type LambdaFunctionURLEventWithIAMAuthorizerInit } from './init.js';
import { functionUrlEvent } from './request.js';

/**
 * The event that a function URL sends to its function for one request. Unless the request is signed (`authorizer: { iam: { ... } }`), the
 * AuthType is NONE.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads
 * @param init what the request is about; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that a function URL could not send, and for options that contradict each other
 * @example
 * const event = createLambdaFunctionURLEvent({ method: 'POST', rawPath: '/orders/a%20b', body: { quantity: 2 } });
 * expect(event.rawPath).toBe('/orders/a%20b');
 * expect(event.requestContext.accountId).toBe('anonymous');
 */
export function createLambdaFunctionURLEvent(
  init: LambdaFunctionURLEventInit = {},
  overrides?: DeepPartial<LambdaFunctionURLEvent>,
): LambdaFunctionURLEvent {
  const doing = 'create LambdaFunctionURLEvent';
  checkOptions(doing, init, functionUrlOptions);
  return madeEvent(doing, () => functionUrlEvent(doing, init, 'any'), overrides);
}

/**
 * The event that a function URL with the AuthType AWS_IAM sends for one signed request. The signature itself, the header
 * `authorization`, is no longer there.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
 * @param init what the request is about; every key has a default, the caller is a role's session
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that a function URL could not send, and for options that contradict each other
 * @example
 * const event = createLambdaFunctionURLEventWithIAMAuthorizer({ authorizer: { iam: { callerId: 'AIDACKCEVSQ6C2EXAMPLE' } } });
 * expect(event.requestContext.authorizer.iam.userId).toBe('AIDACKCEVSQ6C2EXAMPLE');
 */
export function createLambdaFunctionURLEventWithIAMAuthorizer(
  init: LambdaFunctionURLEventWithIAMAuthorizerInit = {},
  overrides?: DeepPartial<LambdaFunctionURLEventWithIAMAuthorizer>,
): LambdaFunctionURLEventWithIAMAuthorizer {
  const doing = 'create LambdaFunctionURLEventWithIAMAuthorizer';
  checkOptions(doing, init, functionUrlOptions);
  return madeEvent(doing, () => functionUrlEvent(doing, init, 'iam') as LambdaFunctionURLEventWithIAMAuthorizer, overrides);
}

import type { PostAuthenticationTriggerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anyTriggerEvent, userDefaults } from '../arbitrary-trigger.js';
import {
  createPostAuthenticationTriggerEvent,
  postAuthenticationTriggerEventOptions,
  type PostAuthenticationTriggerEventInit,
} from './factory.js';

/** Constraints of `anyPostAuthenticationTriggerEvent()`: the factory's options, each a value or an arbitrary. */
export type PostAuthenticationTriggerEventConstraints = Constraints<PostAuthenticationTriggerEventInit>;

const defaults = {
  ...userDefaults,
  newDeviceUsed: fc.boolean(),
};

/**
 * Any event that a user pool sends after a sign-in: of its own users and those of identity providers, from known and new devices.
 * Shrinks to the plain `createPostAuthenticationTriggerEvent()`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-authentication.html
 * @param constraints options of `createPostAuthenticationTriggerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyPostAuthenticationTriggerEvent(), (event) => {
 *     expect(event.request.newDeviceUsed).toBeTypeOf('boolean');
 *   }),
 * );
 */
export function anyPostAuthenticationTriggerEvent(
  constraints: PostAuthenticationTriggerEventConstraints = {},
): fc.Arbitrary<PostAuthenticationTriggerEvent> {
  const create = (init: PostAuthenticationTriggerEventInit): PostAuthenticationTriggerEvent => createPostAuthenticationTriggerEvent(init);
  return anyTriggerEvent('generate PostAuthenticationTriggerEvent', postAuthenticationTriggerEventOptions, defaults, constraints, create);
}

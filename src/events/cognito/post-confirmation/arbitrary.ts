import type { PostConfirmationTriggerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anyTriggerEvent, userDefaults } from '../arbitrary-trigger.js';
import {
  createPostConfirmationTriggerEvent,
  POST_CONFIRMATION_SOURCES,
  postConfirmationTriggerEventOptions,
  type PostConfirmationTriggerEventInit,
} from './factory.js';

/** Constraints of `anyPostConfirmationTriggerEvent()`: the factory's options, each a value or an arbitrary. */
export type PostConfirmationTriggerEventConstraints = Constraints<PostConfirmationTriggerEventInit>;

const defaults = {
  ...userDefaults,
  triggerSource: fc.constantFrom(...POST_CONFIRMATION_SOURCES),
};

/**
 * Any event that a user pool sends after a confirmation: of sign-ups and of new passwords, by its own users and those of identity
 * providers.
 * Shrinks to the plain `createPostConfirmationTriggerEvent()`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html
 * @param constraints options of `createPostConfirmationTriggerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyPostConfirmationTriggerEvent(), (event) => {
 *     expect(event.request.userAttributes.sub).toMatch(/^[0-9a-f-]{36}$/);
 *   }),
 * );
 */
export function anyPostConfirmationTriggerEvent(
  constraints: PostConfirmationTriggerEventConstraints = {},
): fc.Arbitrary<PostConfirmationTriggerEvent> {
  const create = (init: PostConfirmationTriggerEventInit): PostConfirmationTriggerEvent => createPostConfirmationTriggerEvent(init);
  return anyTriggerEvent('generate PostConfirmationTriggerEvent', postConfirmationTriggerEventOptions, defaults, constraints, create);
}

import type { PreAuthenticationTriggerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anyClientMetadata, anyTriggerEvent, anyUserAttributes, callerDefaults, withoutStrangers } from '../arbitrary-trigger.js';
import {
  createPreAuthenticationTriggerEvent,
  preAuthenticationTriggerEventOptions,
  type PreAuthenticationTriggerEventInit,
} from './factory.js';

/** Constraints of `anyPreAuthenticationTriggerEvent()`: the factory's options, each a value or an arbitrary. */
export type PreAuthenticationTriggerEventConstraints = Constraints<PreAuthenticationTriggerEventInit>;

const defaults = {
  ...callerDefaults,
  userAttributes: anyUserAttributes,
  validationData: anyClientMetadata,
  userNotFound: fc.boolean(),
};

/**
 * Any event that a user pool sends before a sign-in: of its own users, of users of identity providers and of nobody, with and without
 * validation data.
 * Shrinks to the plain `createPreAuthenticationTriggerEvent()`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-authentication.html
 * @param constraints options of `createPreAuthenticationTriggerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyPreAuthenticationTriggerEvent({ userNotFound: true }), (event) => {
 *     expect(event.request.userAttributes).toEqual({});
 *   }),
 * );
 */
export function anyPreAuthenticationTriggerEvent(
  constraints: PreAuthenticationTriggerEventConstraints = {},
): fc.Arbitrary<PreAuthenticationTriggerEvent> {
  const create = (init: PreAuthenticationTriggerEventInit): PreAuthenticationTriggerEvent => createPreAuthenticationTriggerEvent(init);
  return anyTriggerEvent(
    'generate PreAuthenticationTriggerEvent',
    preAuthenticationTriggerEventOptions,
    defaults,
    constraints,
    create,
    withoutStrangers,
  );
}

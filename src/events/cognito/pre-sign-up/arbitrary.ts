import type { PreSignUpTriggerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anyClientMetadata, anyProfile, anyTriggerEvent, userDefaults } from '../arbitrary-trigger.js';
import {
  createPreSignUpTriggerEvent,
  PRE_SIGN_UP_SOURCES,
  preSignUpTriggerEventOptions,
  type PreSignUpTriggerEventInit,
} from './factory.js';

/** Constraints of `anyPreSignUpTriggerEvent()`: the factory's options, each a value or an arbitrary. */
export type PreSignUpTriggerEventConstraints = Constraints<PreSignUpTriggerEventInit>;

const defaults = {
  ...userDefaults,
  userAttributes: anyProfile,
  triggerSource: fc.constantFrom(...PRE_SIGN_UP_SOURCES),
  validationData: anyClientMetadata,
};

/**
 * Any event that a user pool sends before a sign-up: by users, administrators and identity providers, with and without e-mail address,
 * validation data and client metadata. Shrinks to the plain `createPreSignUpTriggerEvent()`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html
 * @param constraints options of `createPreSignUpTriggerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyPreSignUpTriggerEvent({ triggerSource: 'PreSignUp_ExternalProvider' }), (event) => {
 *     expect(event.request.userAttributes).not.toHaveProperty('sub');
 *   }),
 * );
 */
export function anyPreSignUpTriggerEvent(constraints: PreSignUpTriggerEventConstraints = {}): fc.Arbitrary<PreSignUpTriggerEvent> {
  const doing = 'generate PreSignUpTriggerEvent';
  const create = (init: PreSignUpTriggerEventInit): PreSignUpTriggerEvent => createPreSignUpTriggerEvent(init);
  return anyTriggerEvent(doing, preSignUpTriggerEventOptions, defaults, constraints, create, (init, drawn) => {
    if (init.triggerSource !== 'PreSignUp_ExternalProvider' || !drawn('userName')) return init;
    const { userName: _, ...rest } = init;
    return rest;
  });
}

import type { CreateAuthChallengeTriggerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anySession, anyTriggerEvent, userDefaults, withoutStrangers } from '../arbitrary-trigger.js';
import {
  createCreateAuthChallengeTriggerEvent,
  createAuthChallengeTriggerEventOptions,
  type CreateAuthChallengeTriggerEventInit,
} from './factory.js';

/** Constraints of `anyCreateAuthChallengeTriggerEvent()`: the factory's options, each a value or an arbitrary. */
export type CreateAuthChallengeTriggerEventConstraints = Constraints<CreateAuthChallengeTriggerEventInit>;

const defaults = {
  ...userDefaults,
  session: anySession,
  userNotFound: fc.boolean(),
};

/**
 * Any event that a user pool sends to have a challenge made: the first one and later ones, and for users whom nobody knows.
 * Shrinks to the plain `createCreateAuthChallengeTriggerEvent()`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-create-auth-challenge.html
 * @param constraints options of `createCreateAuthChallengeTriggerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCreateAuthChallengeTriggerEvent(), ({ request }) => {
 *     expect(request.challengeName).toBe('CUSTOM_CHALLENGE');
 *   }),
 * );
 */
export function anyCreateAuthChallengeTriggerEvent(
  constraints: CreateAuthChallengeTriggerEventConstraints = {},
): fc.Arbitrary<CreateAuthChallengeTriggerEvent> {
  const create = (init: CreateAuthChallengeTriggerEventInit): CreateAuthChallengeTriggerEvent =>
    createCreateAuthChallengeTriggerEvent(init);
  return anyTriggerEvent(
    'generate CreateAuthChallengeTriggerEvent',
    createAuthChallengeTriggerEventOptions,
    defaults,
    constraints,
    create,
    withoutStrangers,
  );
}

import type { DefineAuthChallengeTriggerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anySession, anyTriggerEvent, userDefaults, withoutStrangers } from '../arbitrary-trigger.js';
import {
  createDefineAuthChallengeTriggerEvent,
  defineAuthChallengeTriggerEventOptions,
  type DefineAuthChallengeTriggerEventInit,
} from './factory.js';

/** Constraints of `anyDefineAuthChallengeTriggerEvent()`: the factory's options, each a value or an arbitrary. */
export type DefineAuthChallengeTriggerEventConstraints = Constraints<DefineAuthChallengeTriggerEventInit>;

const defaults = {
  ...userDefaults,
  session: anySession,
  userNotFound: fc.boolean(),
};

/**
 * Any event that a user pool sends to define a challenge: at the beginning of a sign-in, with SRP and without, after challenges passed and
 * failed, and for users whom nobody knows.
 * Shrinks to the plain `createDefineAuthChallengeTriggerEvent()`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html
 * @param constraints options of `createDefineAuthChallengeTriggerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyDefineAuthChallengeTriggerEvent(), ({ request }) => {
 *     for (const { challengeResult } of request.session) expect(challengeResult).toBeTypeOf('boolean');
 *   }),
 * );
 */
export function anyDefineAuthChallengeTriggerEvent(
  constraints: DefineAuthChallengeTriggerEventConstraints = {},
): fc.Arbitrary<DefineAuthChallengeTriggerEvent> {
  const create = (init: DefineAuthChallengeTriggerEventInit): DefineAuthChallengeTriggerEvent =>
    createDefineAuthChallengeTriggerEvent(init);
  return anyTriggerEvent(
    'generate DefineAuthChallengeTriggerEvent',
    defineAuthChallengeTriggerEventOptions,
    defaults,
    constraints,
    create,
    withoutStrangers,
  );
}

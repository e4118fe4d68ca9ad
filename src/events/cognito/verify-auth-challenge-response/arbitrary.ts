import type { VerifyAuthChallengeResponseTriggerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anyText } from '../../../generate/values.js';
import { anyTriggerEvent, userDefaults, withoutStrangers } from '../arbitrary-trigger.js';
import {
  createVerifyAuthChallengeResponseTriggerEvent,
  verifyAuthChallengeResponseTriggerEventOptions,
  type VerifyAuthChallengeResponseTriggerEventInit,
} from './factory.js';

/** Constraints of `anyVerifyAuthChallengeResponseTriggerEvent()`: the factory's options, each a value or an arbitrary. */
export type VerifyAuthChallengeResponseTriggerEventConstraints = Constraints<VerifyAuthChallengeResponseTriggerEventInit>;

const defaults = {
  ...userDefaults,
  privateChallengeParameters: fc.constantFrom({ answer: '000000' }, { secretLoginCode: '268745' }, {}),
  challengeAnswer: fc.oneof(fc.constantFrom('000000', ' 000000', '268745', '', '__dummy__'), anyText()),
  userNotFound: fc.boolean(),
};

/**
 * Any event that a user pool sends to have an answer verified: right and wrong ones, empty ones, and those of users whom nobody knows.
 * Shrinks to the plain `createVerifyAuthChallengeResponseTriggerEvent()`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-verify-auth-challenge-response.html
 * @param constraints options of `createVerifyAuthChallengeResponseTriggerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyVerifyAuthChallengeResponseTriggerEvent({ challengeAnswer: 'wrong' }), ({ request }) => {
 *     expect(request.challengeAnswer).toBe('wrong');
 *   }),
 * );
 */
export function anyVerifyAuthChallengeResponseTriggerEvent(
  constraints: VerifyAuthChallengeResponseTriggerEventConstraints = {},
): fc.Arbitrary<VerifyAuthChallengeResponseTriggerEvent> {
  const create = (init: VerifyAuthChallengeResponseTriggerEventInit): VerifyAuthChallengeResponseTriggerEvent =>
    createVerifyAuthChallengeResponseTriggerEvent(init);
  return anyTriggerEvent(
    'generate VerifyAuthChallengeResponseTriggerEvent',
    verifyAuthChallengeResponseTriggerEventOptions,
    defaults,
    constraints,
    create,
    withoutStrangers,
  );
}

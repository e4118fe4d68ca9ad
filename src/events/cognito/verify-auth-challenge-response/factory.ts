import type { VerifyAuthChallengeResponseTriggerEvent } from 'aws-lambda';
import { madeEvent } from '../../../contracts/made-event.js';
import { aBoolean } from '../../../internal/checks.js';
import { checkOptions, optionTable, type OptionTable } from '../../../internal/options.js';
import type { DeepPartial } from '../../../internal/overrides.js';
import { ALPHABETS, randomText } from '../../../values/random-text.js';
import {
  addClientMetadata,
  aTextUpTo,
  callerOf,
  copyOfTexts,
  someTexts,
  triggerEvent,
  triggerOptions,
  type TextByName,
} from '../trigger.js';
import { addUserNotFound, soughtUserOf, userOptions, type SoughtUserInit, type UserTriggerInit } from '../user.js';

/** What was answered to a challenge. Everything has a default. */
export interface VerifyAuthChallengeResponseTriggerEventInit extends UserTriggerInit, SoughtUserInit {
  /** What the function that made the challenge kept to itself. Default: a code of six digits, as `answer`. */
  privateChallengeParameters?: TextByName | undefined;
  /** What the user answered. Default: the right answer, if there is a parameter `answer`; else a code of six digits. */
  challengeAnswer?: string | undefined;
}

const DOING = 'create VerifyAuthChallengeResponseTriggerEvent';

/** The options of such an event. */
export const verifyAuthChallengeResponseTriggerEventOptions: OptionTable<VerifyAuthChallengeResponseTriggerEventInit> =
  optionTable<VerifyAuthChallengeResponseTriggerEventInit>({
    ...triggerOptions,
    ...userOptions,
    privateChallengeParameters: someTexts,
    challengeAnswer: aTextUpTo(131_072),
    userNotFound: aBoolean,
  });

function eventOf(init: VerifyAuthChallengeResponseTriggerEventInit): object {
  const source = 'VerifyAuthChallengeResponse_Authentication';
  const caller = callerOf(DOING, init, source);
  const { userName, userAttributes } = soughtUserOf(DOING, init);
  const code = randomText(ALPHABETS.digits, 6);
  const kept = init.privateChallengeParameters;
  const request = {
    userAttributes,
    privateChallengeParameters: kept === undefined ? { answer: code } : copyOfTexts(DOING, 'privateChallengeParameters', kept),
    challengeAnswer: init.challengeAnswer ?? kept?.answer ?? code,
  };
  addClientMetadata(DOING, request, init);
  addUserNotFound(request, init);
  return triggerEvent(source, userName, caller, request, { answerCorrect: null });
}

/**
 * The event that a user pool sends to a function which says whether the answer to a challenge is right.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-verify-auth-challenge-response.html
 * @param init who answered what; attributes are plain values and are written as Cognito writes them
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options and for values that a user pool could not send
 * @example
 * const event = createVerifyAuthChallengeResponseTriggerEvent({ privateChallengeParameters: { code: '123456' }, challengeAnswer: '654321' });
 * expect(event.request).toMatchObject({ privateChallengeParameters: { code: '123456' }, challengeAnswer: '654321' });
 * expect(event.response).toEqual({ answerCorrect: null });
 */
export function createVerifyAuthChallengeResponseTriggerEvent(
  init: VerifyAuthChallengeResponseTriggerEventInit = {},
  overrides?: DeepPartial<VerifyAuthChallengeResponseTriggerEvent>,
): VerifyAuthChallengeResponseTriggerEvent {
  checkOptions(DOING, init, verifyAuthChallengeResponseTriggerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides) as VerifyAuthChallengeResponseTriggerEvent;
}

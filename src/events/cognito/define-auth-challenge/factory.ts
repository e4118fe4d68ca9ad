import type { DefineAuthChallengeTriggerEvent } from 'aws-lambda';
import { madeEvent } from '../../../contracts/made-event.js';
import { aBoolean } from '../../../internal/checks.js';
import { checkOptions, optionTable, type OptionTable } from '../../../internal/options.js';
import type { DeepPartial } from '../../../internal/overrides.js';
import { sessionOf, someChallenges, type ChallengeInit } from '../challenges.js';
import { addClientMetadata, callerOf, triggerEvent, triggerOptions } from '../trigger.js';
import { addUserNotFound, soughtUserOf, userOptions, type SoughtUserInit, type UserTriggerInit } from '../user.js';

/** How far a custom sign-in has come. Everything has a default. */
export interface DefineAuthChallengeTriggerEventInit extends UserTriggerInit, SoughtUserInit {
  /** The challenges so far, in order. Default: none, as at the beginning of a sign-in without SRP. */
  session?: readonly ChallengeInit[] | undefined;
}

const DOING = 'create DefineAuthChallengeTriggerEvent';

/** The options of such an event. */
export const defineAuthChallengeTriggerEventOptions: OptionTable<DefineAuthChallengeTriggerEventInit> =
  optionTable<DefineAuthChallengeTriggerEventInit>({
    ...triggerOptions,
    ...userOptions,
    session: someChallenges,
    userNotFound: aBoolean,
  });

function eventOf(init: DefineAuthChallengeTriggerEventInit): object {
  const source = 'DefineAuthChallenge_Authentication';
  const caller = callerOf(DOING, init, source);
  const { userName, userAttributes } = soughtUserOf(DOING, init);
  const request = { userAttributes, session: sessionOf(DOING, init.session) };
  addClientMetadata(DOING, request, init);
  addUserNotFound(request, init);
  return triggerEvent(source, userName, caller, request, { challengeName: null, issueTokens: null, failAuthentication: null });
}

/**
 * The event that a user pool sends to a function which says what a custom sign-in asks for next.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html
 * @param init who signs in, and the challenges so far; attributes are plain values and are written as Cognito writes them
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options and for values that a user pool could not send
 * @example
 * const event = createDefineAuthChallengeTriggerEvent({ session: [{ challengeName: 'CUSTOM_CHALLENGE', challengeResult: false }] });
 * expect(event.request.session[0]).toEqual({ challengeName: 'CUSTOM_CHALLENGE', challengeResult: false, challengeMetadata: null });
 * expect(event.response).toEqual({ challengeName: null, issueTokens: null, failAuthentication: null });
 */
export function createDefineAuthChallengeTriggerEvent(
  init: DefineAuthChallengeTriggerEventInit = {},
  overrides?: DeepPartial<DefineAuthChallengeTriggerEvent>,
): DefineAuthChallengeTriggerEvent {
  checkOptions(DOING, init, defineAuthChallengeTriggerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides) as DefineAuthChallengeTriggerEvent;
}

import type { CreateAuthChallengeTriggerEvent } from 'aws-lambda';
import { madeEvent } from '../../../contracts/made-event.js';
import { aBoolean } from '../../../internal/checks.js';
import { checkOptions, optionTable, type OptionTable } from '../../../internal/options.js';
import type { DeepPartial } from '../../../internal/overrides.js';
import { aChallengeName, sessionOf, someChallenges, type ChallengeInit } from '../challenges.js';
import { addClientMetadata, callerOf, triggerEvent, triggerOptions } from '../trigger.js';
import { addUserNotFound, soughtUserOf, userOptions, type SoughtUserInit, type UserTriggerInit } from '../user.js';

/** Which challenge is to be made, and for whom. Everything has a default. */
export interface CreateAuthChallengeTriggerEventInit extends UserTriggerInit, SoughtUserInit {
  /** What the challenge is called. Default `CUSTOM_CHALLENGE`. */
  challengeName?: string | undefined;
  /** The challenges so far, in order. Default: none. */
  session?: readonly ChallengeInit[] | undefined;
}

const DOING = 'create CreateAuthChallengeTriggerEvent';

/** The options of such an event. */
export const createAuthChallengeTriggerEventOptions: OptionTable<CreateAuthChallengeTriggerEventInit> =
  optionTable<CreateAuthChallengeTriggerEventInit>({
    ...triggerOptions,
    ...userOptions,
    challengeName: aChallengeName,
    session: someChallenges,
    userNotFound: aBoolean,
  });

function eventOf(init: CreateAuthChallengeTriggerEventInit): object {
  const source = 'CreateAuthChallenge_Authentication';
  const caller = callerOf(DOING, init, source);
  const { userName, userAttributes } = soughtUserOf(DOING, init);
  const request = { userAttributes, challengeName: init.challengeName ?? 'CUSTOM_CHALLENGE', session: sessionOf(DOING, init.session) };
  addClientMetadata(DOING, request, init);
  addUserNotFound(request, init);
  const response = { publicChallengeParameters: null, privateChallengeParameters: null, challengeMetadata: null };
  return triggerEvent(source, userName, caller, request, response);
}

/**
 * The event that a user pool sends to a function which makes a challenge of a custom sign-in.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-create-auth-challenge.html
 * @param init who signs in, and the challenges so far; attributes are plain values and are written as Cognito writes them
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options and for values that a user pool could not send
 * @example
 * const event = createCreateAuthChallengeTriggerEvent({ session: [{ challengeName: 'CUSTOM_CHALLENGE', challengeMetadata: 'CODE-123456' }] });
 * expect(event.request.challengeName).toBe('CUSTOM_CHALLENGE');
 * expect(event.request.session[0]!.challengeMetadata).toBe('CODE-123456');
 */
export function createCreateAuthChallengeTriggerEvent(
  init: CreateAuthChallengeTriggerEventInit = {},
  overrides?: DeepPartial<CreateAuthChallengeTriggerEvent>,
): CreateAuthChallengeTriggerEvent {
  checkOptions(DOING, init, createAuthChallengeTriggerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides) as CreateAuthChallengeTriggerEvent;
}

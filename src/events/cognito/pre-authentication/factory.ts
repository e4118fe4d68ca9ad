import type { PreAuthenticationTriggerEvent } from 'aws-lambda';
import { madeEvent } from '../../../contracts/made-event.js';
import { aBoolean } from '../../../internal/checks.js';
import { checkOptions, optionTable, type OptionTable } from '../../../internal/options.js';
import type { DeepPartial } from '../../../internal/overrides.js';
import { callerOf, copyOfTexts, someTexts, triggerEvent, triggerOptions, type TextByName } from '../trigger.js';
import { addUserNotFound, isFederated, someUserAttributes, soughtUserOf, type SoughtUserInit, type UserTriggerInit } from '../user.js';

/** What a sign-in is about. Everything has a default. */
export interface PreAuthenticationTriggerEventInit extends Omit<UserTriggerInit, 'clientMetadata'>, SoughtUserInit {
  /** What the client passed as `ClientMetadata` of its sign-in. Default `null`; for a user of an identity provider `{}`. */
  validationData?: TextByName | undefined;
}

const DOING = 'create PreAuthenticationTriggerEvent';

/** The options of such an event. */
export const preAuthenticationTriggerEventOptions: OptionTable<PreAuthenticationTriggerEventInit> =
  optionTable<PreAuthenticationTriggerEventInit>({
    ...triggerOptions,
    userAttributes: someUserAttributes,
    validationData: someTexts,
    userNotFound: aBoolean,
  });

function eventOf(init: PreAuthenticationTriggerEventInit): object {
  const source = 'PreAuthentication_Authentication';
  const caller = callerOf(DOING, init, source);
  const { userName, userAttributes } = soughtUserOf(DOING, init);
  const nothing = isFederated(userAttributes) ? {} : null;
  const { validationData } = init;
  const request = {
    userAttributes,
    validationData: validationData === undefined ? nothing : copyOfTexts(DOING, 'validationData', validationData),
  };
  addUserNotFound(request, init);
  return triggerEvent(source, userName, caller, request, {});
}

/**
 * The event that a user pool sends to a function before it lets a user sign in.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-authentication.html
 * @param init who signs in; attributes are plain values and are written as Cognito writes them
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options and for values that a user pool could not send
 * @example
 * const event = createPreAuthenticationTriggerEvent({ userAttributes: { 'custom:locked': true }, validationData: { source: 'app' } });
 * expect(event.request.userAttributes['custom:locked']).toBe('true');
 * expect(event.request.validationData).toEqual({ source: 'app' });
 */
export function createPreAuthenticationTriggerEvent(
  init: PreAuthenticationTriggerEventInit = {},
  overrides?: DeepPartial<PreAuthenticationTriggerEvent>,
): PreAuthenticationTriggerEvent {
  checkOptions(DOING, init, preAuthenticationTriggerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides) as PreAuthenticationTriggerEvent;
}

import type { PreSignUpTriggerEvent } from 'aws-lambda';
import { madeEvent } from '../../../contracts/made-event.js';
import { oneOf } from '../../../internal/checks.js';
import { checkOptions, optionTable, type OptionTable } from '../../../internal/options.js';
import type { DeepPartial } from '../../../internal/overrides.js';
import { human } from '../../../values/human.js';
import {
  addClientMetadata,
  callerOf,
  copyOfTexts,
  someTexts,
  triggerEvent,
  triggerOptions,
  type OfSource,
  type OfTriggerSource,
  type TextByName,
} from '../trigger.js';
import { federatedUserName, layOver, userOptions, type UserTriggerInit } from '../user.js';

/** What makes a user pool call before a sign-up. */
export type PreSignUpTriggerSource = PreSignUpTriggerEvent['triggerSource'];

/** What a sign-up is about. Everything has a default. */
export interface PreSignUpTriggerEventInit<Source extends PreSignUpTriggerSource = PreSignUpTriggerSource>
  extends UserTriggerInit, OfSource<Source> {
  /** Who signs up whom: default `PreSignUp_SignUp`, the user; an administrator; or an identity provider, at the first sign-in. */
  triggerSource?: Source | undefined;
  /** What the client passed as `ValidationData`. Default `null`; for an identity provider `{}`. */
  validationData?: TextByName | undefined;
}

const DOING = 'create PreSignUpTriggerEvent';

/** The trigger sources of sign-ups. */
export const PRE_SIGN_UP_SOURCES: readonly PreSignUpTriggerSource[] = [
  'PreSignUp_SignUp',
  'PreSignUp_AdminCreateUser',
  'PreSignUp_ExternalProvider',
];

/** The options of a sign-up's event. */
export const preSignUpTriggerEventOptions: OptionTable<PreSignUpTriggerEventInit> = optionTable<PreSignUpTriggerEventInit>({
  triggerSource: oneOf(PRE_SIGN_UP_SOURCES),
  ...triggerOptions,
  ...userOptions,
  validationData: someTexts,
});

function eventOf(init: PreSignUpTriggerEventInit): object {
  const source = init.triggerSource ?? 'PreSignUp_SignUp';
  const external = source === 'PreSignUp_ExternalProvider';
  const caller = callerOf(DOING, init, source);
  const userName = init.userName ?? (external ? federatedUserName() : human().userName());
  const email = human().email();
  const attributes: Record<string, string> = external
    ? { email_verified: 'false', 'cognito:email_alias': '', 'cognito:phone_number_alias': '', email }
    : { email };
  const nothing = external ? {} : null;
  const request = {
    userAttributes: layOver(DOING, attributes, init.userAttributes),
    validationData: init.validationData === undefined ? nothing : copyOfTexts(DOING, 'validationData', init.validationData),
  };
  addClientMetadata(DOING, request, init);
  return triggerEvent(source, userName, caller, request, { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false });
}

/**
 * The event that a user pool sends to a function before it signs a user up.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html
 * @param init who signs up, and how; attributes are plain values and are written as Cognito writes them
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options and for values that a user pool could not send
 * @example
 * const event = createPreSignUpTriggerEvent({ userAttributes: { email: 'ana@example.com', 'custom:newsletter': true } });
 * expect(event.request.userAttributes).toEqual({ email: 'ana@example.com', 'custom:newsletter': 'true' });
 * expect(event.response).toEqual({ autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false });
 */
export function createPreSignUpTriggerEvent<Source extends PreSignUpTriggerSource = PreSignUpTriggerSource>(
  init: PreSignUpTriggerEventInit<Source> = {},
  overrides?: DeepPartial<PreSignUpTriggerEvent>,
): OfTriggerSource<PreSignUpTriggerEvent, Source> {
  checkOptions(DOING, init, preSignUpTriggerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides) as OfTriggerSource<PreSignUpTriggerEvent, Source>;
}

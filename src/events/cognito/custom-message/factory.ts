import type { CustomMessageTriggerEvent } from 'aws-lambda';
import { madeEvent } from '../../../contracts/made-event.js';
import { aStringMatching, oneOf } from '../../../internal/checks.js';
import { checkOptions, optionTable, type OptionTable } from '../../../internal/options.js';
import type { DeepPartial } from '../../../internal/overrides.js';
import { statusOf } from '../sender.js';
import { addClientMetadata, callerOf, triggerEvent, triggerOptions, type OfSource, type OfTriggerSource } from '../trigger.js';
import { userOf, userOptions, type UserTriggerInit } from '../user.js';

/** What makes a user pool send a message. */
export type CustomMessageTriggerSource = CustomMessageTriggerEvent['triggerSource'];

/** What a message is about. Everything has a default. */
export interface CustomMessageTriggerEventInit<Source extends CustomMessageTriggerSource = CustomMessageTriggerSource>
  extends UserTriggerInit, OfSource<Source> {
  /** What the message is for. Default `CustomMessage_SignUp`: the code that confirms a sign-up. */
  triggerSource?: Source | undefined;
  /** What stands for the code or the temporary password in your message. Default `{####}`. */
  codeParameter?: string | undefined;
  /** What stands for the link in your message, in pools that confirm with one. Default `{##Click Here##}`. */
  linkParameter?: string | undefined;
}

const DOING = 'create CustomMessageTriggerEvent';

/** The trigger sources of messages. */
export const CUSTOM_MESSAGE_SOURCES: readonly CustomMessageTriggerSource[] = [
  'CustomMessage_SignUp',
  'CustomMessage_ResendCode',
  'CustomMessage_ForgotPassword',
  'CustomMessage_UpdateUserAttribute',
  'CustomMessage_VerifyUserAttribute',
  'CustomMessage_Authentication',
  'CustomMessage_AdminCreateUser',
];

const aPlaceholder = aStringMatching(/^[^]{1,256}$/, 'a string of 1 to 256 characters');

/** The options of such an event. */
export const customMessageTriggerEventOptions: OptionTable<CustomMessageTriggerEventInit> = optionTable<CustomMessageTriggerEventInit>({
  triggerSource: oneOf(CUSTOM_MESSAGE_SOURCES),
  ...triggerOptions,
  ...userOptions,
  codeParameter: aPlaceholder,
  linkParameter: aPlaceholder,
});

function eventOf(init: CustomMessageTriggerEventInit): object {
  const source = init.triggerSource ?? 'CustomMessage_SignUp';
  const caller = callerOf(DOING, init, source);
  const { userName, userAttributes } = userOf(DOING, init, statusOf(source));
  const request = {
    userAttributes,
    codeParameter: init.codeParameter ?? '{####}',
    linkParameter: init.linkParameter ?? '{##Click Here##}',
    usernameParameter: source === 'CustomMessage_AdminCreateUser' ? '{username}' : null,
  };
  addClientMetadata(DOING, request, init);
  return triggerEvent(source, userName, caller, request, { smsMessage: null, emailMessage: null, emailSubject: null });
}

/**
 * The event that a user pool sends to a function before it sends a code or a temporary password to a user.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html
 * @param init what the message is for, and to whom; attributes are plain values and are written as Cognito writes them
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options and for values that a user pool could not send
 * @example
 * const event = createCustomMessageTriggerEvent({ triggerSource: 'CustomMessage_AdminCreateUser' });
 * expect(event.request).toMatchObject({ codeParameter: '{####}', usernameParameter: '{username}' });
 * expect(event.response).toEqual({ smsMessage: null, emailMessage: null, emailSubject: null });
 */
export function createCustomMessageTriggerEvent<Source extends CustomMessageTriggerSource = CustomMessageTriggerSource>(
  init: CustomMessageTriggerEventInit<Source> = {},
  overrides?: DeepPartial<CustomMessageTriggerEvent>,
): OfTriggerSource<CustomMessageTriggerEvent, Source> {
  checkOptions(DOING, init, customMessageTriggerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides) as OfTriggerSource<CustomMessageTriggerEvent, Source>;
}

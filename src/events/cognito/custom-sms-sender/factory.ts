import type { CustomSMSSenderTriggerEvent } from 'aws-lambda';
import { madeEvent } from '../../../contracts/made-event.js';
import { oneOf } from '../../../internal/checks.js';
import { checkOptions, optionTable, type OptionTable } from '../../../internal/options.js';
import type { DeepPartial } from '../../../internal/overrides.js';
import { senderEvent, senderOptions, type SenderInit } from '../sender.js';
import { triggerOptions, type OfSource, type OfTriggerSource } from '../trigger.js';
import { userOptions } from '../user.js';

/** What makes a user pool have a text message sent. */
export type CustomSMSSenderTriggerSource = CustomSMSSenderTriggerEvent['triggerSource'];

/** What a text message is about. Everything has a default. */
export interface CustomSMSSenderTriggerEventInit<Source extends CustomSMSSenderTriggerSource = CustomSMSSenderTriggerSource>
  extends SenderInit, OfSource<Source> {
  /** What the message is for. Default `CustomSMSSender_SignUp`: the code that confirms a sign-up. */
  triggerSource?: Source | undefined;
}

const DOING = 'create CustomSMSSenderTriggerEvent';

/** The trigger sources of text messages. */
export const CUSTOM_SMS_SENDER_SOURCES: readonly CustomSMSSenderTriggerSource[] = [
  'CustomSMSSender_SignUp',
  'CustomSMSSender_ResendCode',
  'CustomSMSSender_ForgotPassword',
  'CustomSMSSender_UpdateUserAttribute',
  'CustomSMSSender_VerifyUserAttribute',
  'CustomSMSSender_AdminCreateUser',
  'CustomSMSSender_Authentication',
];

/** The options of such an event. */
export const customSMSSenderTriggerEventOptions: OptionTable<CustomSMSSenderTriggerEventInit> =
  optionTable<CustomSMSSenderTriggerEventInit>({
    triggerSource: oneOf(CUSTOM_SMS_SENDER_SOURCES),
    ...triggerOptions,
    ...userOptions,
    ...senderOptions,
  });

function eventOf(init: CustomSMSSenderTriggerEventInit): object {
  return senderEvent(DOING, 'customSMSSenderRequestV1', init.triggerSource ?? 'CustomSMSSender_SignUp', init, true);
}

/**
 * The event that a user pool sends to a function which sends its text messages: codes and temporary passwords, encrypted.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-sms-sender.html
 * @param init what the message is for, and to whom; attributes are plain values and are written as Cognito writes them
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options and for values that a user pool could not send
 * @example
 * const event = createCustomSMSSenderTriggerEvent({ triggerSource: 'CustomSMSSender_Authentication', userAttributes: { phone_number: '+12025550123' } });
 * expect(event.request).toMatchObject({ type: 'customSMSSenderRequestV1', clientMetadata: null });
 * expect(event.request.userAttributes.phone_number).toBe('+12025550123');
 */
export function createCustomSMSSenderTriggerEvent<Source extends CustomSMSSenderTriggerSource = CustomSMSSenderTriggerSource>(
  init: CustomSMSSenderTriggerEventInit<Source> = {},
  overrides?: DeepPartial<CustomSMSSenderTriggerEvent>,
): OfTriggerSource<CustomSMSSenderTriggerEvent, Source> {
  checkOptions(DOING, init, customSMSSenderTriggerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides) as OfTriggerSource<CustomSMSSenderTriggerEvent, Source>;
}

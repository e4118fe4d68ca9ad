import type { CustomEmailSenderTriggerEvent } from 'aws-lambda';
import { madeEvent } from '../../../contracts/made-event.js';
import { oneOf } from '../../../internal/checks.js';
import { failure } from '../../../internal/errors.js';
import { show } from '../../../internal/show.js';
import { checkOptions, optionTable, type OptionCheck, type OptionTable } from '../../../internal/options.js';
import type { DeepPartial } from '../../../internal/overrides.js';
import { isPlainObject, setOwn } from '../../../internal/plain-object.js';
import { human } from '../../../values/human.js';
import { randomUUID } from '../../../values/random-text.js';
import { senderEvent, senderOptions, type SenderInit } from '../sender.js';
import {
  callerOf,
  copyOfTexts,
  instantOf,
  laterTriggerEvent,
  someTexts,
  triggerOptions,
  type OfSource,
  type OfTriggerSource,
} from '../trigger.js';
import { isAttribute, layOver, someUserAttributes, type UserAttributes } from '../user.js';
import { takeOverAttributes } from './take-over.js';

/** What makes a user pool have a mail sent. */
export type CustomEmailSenderTriggerSource = CustomEmailSenderTriggerEvent['triggerSource'];

/** An attribute as you think of it; `null` is what Cognito says of places and devices of a sign-in that it doesn't know. */
type NullableAttributes = { readonly [name: string]: UserAttributes[string] | null };

/** What a mail is about. Everything has a default. */
export interface CustomEmailSenderTriggerEventInit<Source extends CustomEmailSenderTriggerSource = CustomEmailSenderTriggerSource>
  extends Omit<SenderInit, 'userAttributes'>, OfSource<Source> {
  /** What the mail is for. Default `CustomEmailSender_SignUp`: the code that confirms a sign-up. */
  triggerSource?: Source | undefined;
  /**
   * Attributes laid over the default ones, as plain values. `CustomEmailSender_AccountTakeOverNotification` has none of the user's, but
   * `LOGIN_TIME`, `CITY`, `ACCOUNT_TAKE_OVER_ACTION` and others of the sign-in, of which `CITY`, `COUNTRY` and `DEVICE_NAME` may be `null`.
   */
  userAttributes?: NullableAttributes | undefined;
}

const DOING = 'create CustomEmailSenderTriggerEvent';
const TYPE = 'customEmailSenderRequestV1';

/** The trigger sources of mails. */
export const CUSTOM_EMAIL_SENDER_SOURCES: readonly CustomEmailSenderTriggerSource[] = [
  'CustomEmailSender_SignUp',
  'CustomEmailSender_ResendCode',
  'CustomEmailSender_ForgotPassword',
  'CustomEmailSender_UpdateUserAttribute',
  'CustomEmailSender_VerifyUserAttribute',
  'CustomEmailSender_AdminCreateUser',
  'CustomEmailSender_Authentication',
  'CustomEmailSender_AccountTakeOverNotification',
];

const attributesOrNull: OptionCheck = {
  expected: someUserAttributes.expected,
  accepts: (value) =>
    isPlainObject(value) &&
    Object.values(value).every((attribute) => attribute === undefined || attribute === null || isAttribute(attribute)),
};

/** The options of such an event. */
export const customEmailSenderTriggerEventOptions: OptionTable<CustomEmailSenderTriggerEventInit> =
  optionTable<CustomEmailSenderTriggerEventInit>({
    triggerSource: oneOf(CUSTOM_EMAIL_SENDER_SOURCES),
    ...triggerOptions,
    userAttributes: attributesOrNull,
    clientMetadata: someTexts,
    ...senderOptions,
  });

function refuseNull(name: string): never {
  throw failure(
    DOING,
    `attribute "${name}" of option "userAttributes" is null`,
    'Pass a value, or undefined to leave the attribute out; CITY, COUNTRY and DEVICE_NAME alone may be null, when an account is taken over.',
  );
}

/** The attributes that may be `null`, apart from the others. */
function splitNulls(given: NullableAttributes, nullable: ReadonlySet<string>): { others: UserAttributes; nulls: string[] } {
  const others: Record<string, UserAttributes[string]> = {};
  const nulls: string[] = [];
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (value !== null) setOwn(others, name, value);
    else if (nullable.has(name)) nulls.push(name);
    else refuseNull(name);
  }
  return { others, nulls };
}

const NULLABLE: ReadonlySet<string> = new Set(['CITY', 'COUNTRY', 'DEVICE_NAME']);

function takeOverEvent(init: CustomEmailSenderTriggerEventInit): object {
  const source = 'CustomEmailSender_AccountTakeOverNotification';
  if (init.code !== undefined)
    throw failure(DOING, `option "code" is ${show(init.code)}, but a notification carries none`, 'Leave it out.');
  const caller = callerOf(DOING, init, source);
  const userName = init.userName ?? human().userName();
  const { others, nulls } = splitNulls(init.userAttributes ?? {}, NULLABLE);
  const eventId = typeof others.EVENT_ID === 'string' ? others.EVENT_ID : randomUUID();
  const attributes = takeOverAttributes(userName, caller.region, instantOf(init), eventId);
  const userAttributes = layOver(DOING, attributes as Record<string, string>, others) as Record<string, string | null>;
  for (const name of nulls) userAttributes[name] = null;
  const { clientMetadata } = init;
  return laterTriggerEvent('1', source, userName, caller, {
    type: TYPE,
    code: null,
    clientMetadata: clientMetadata === undefined ? null : copyOfTexts(DOING, 'clientMetadata', clientMetadata),
    userAttributes,
  });
}

function eventOf(init: CustomEmailSenderTriggerEventInit): object {
  const source = init.triggerSource ?? 'CustomEmailSender_SignUp';
  if (source === 'CustomEmailSender_AccountTakeOverNotification') return takeOverEvent(init);
  const { userAttributes, ...rest } = init;
  const given = userAttributes === undefined ? undefined : splitNulls(userAttributes, new Set()).others;
  return senderEvent(DOING, TYPE, source, { ...rest, userAttributes: given }, false);
}

/**
 * The event that a user pool sends to a function which sends its mails: codes and temporary passwords, encrypted, and notifications of
 * sign-ins that look like somebody else's.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-email-sender.html
 * @param init what the mail is for, and to whom; attributes are plain values and are written as Cognito writes them
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options and for values that a user pool could not send
 * @example
 * const event = createCustomEmailSenderTriggerEvent({ triggerSource: 'CustomEmailSender_ForgotPassword', code: 'AYADeA==' });
 * expect(event.request).toMatchObject({ type: 'customEmailSenderRequestV1', code: 'AYADeA==', clientMetadata: null });
 * expect(event.request.userAttributes.email).toMatch(/@example\.com$/);
 */
export function createCustomEmailSenderTriggerEvent<Source extends CustomEmailSenderTriggerSource = CustomEmailSenderTriggerSource>(
  init: CustomEmailSenderTriggerEventInit<Source> = {},
  overrides?: DeepPartial<CustomEmailSenderTriggerEvent>,
): OfTriggerSource<CustomEmailSenderTriggerEvent, Source> {
  checkOptions(DOING, init, customEmailSenderTriggerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides) as OfTriggerSource<CustomEmailSenderTriggerEvent, Source>;
}

import { aNonEmptyString, aStringMatching } from '../../internal/checks.js';
import type { OptionTable } from '../../internal/options.js';
import { opaqueBase64 } from '../../values/opaque-ids.js';
import { callerOf, copyOfTexts, laterTriggerEvent } from './trigger.js';
import { fictionalPhoneNumber, userOf, type UserStatus, type UserTriggerInit } from './user.js';

/** What a message that your function sends has beside. */
export interface SenderInit extends UserTriggerInit {
  /**
   * The code or temporary password, encrypted with the pool's KMS key: base64 of a message of the AWS Encryption SDK. Default: a text of
   * that look which nobody can decrypt, so stub what decrypts it.
   */
  code?: string | undefined;
}

/** The options of what senders get beside those of users. */
export const senderOptions: OptionTable<Pick<SenderInit, 'code'>> = {
  code: {
    ...aStringMatching(/^[A-Za-z0-9+/]{1,65536}={0,2}$/, 'base64'),
    expected: `${aNonEmptyString.expected}, in base64: the encrypted code`,
  },
};

const STATUS: Readonly<Record<string, UserStatus>> = {
  SignUp: 'UNCONFIRMED',
  ResendCode: 'UNCONFIRMED',
  AdminCreateUser: 'FORCE_CHANGE_PASSWORD',
};

/** The state of a user whom a pool writes to. */
export function statusOf(source: string): UserStatus {
  return STATUS[source.slice(source.indexOf('_') + 1)] ?? 'CONFIRMED';
}

/** How messages of the AWS Encryption SDK begin: version 1, the suite that user pools use. */
const BEGINNING = 'AYADeA';

/** A text with the look of an encrypted code. */
function encryptedCode(): string {
  return BEGINNING + opaqueBase64(810);
}

/** The event of a custom sender for a code. It has no `response`: the pool doesn't wait for one. */
export function senderEvent(doing: string, type: string, source: string, init: SenderInit, withPhone: boolean): object {
  const caller = callerOf(doing, init, source);
  const user = userOf(doing, init, statusOf(source));
  const { userAttributes } = user;
  if (withPhone) addPhone(userAttributes, init);
  const { clientMetadata } = init;
  return laterTriggerEvent('1', source, user.userName, caller, {
    type,
    code: init.code ?? encryptedCode(),
    clientMetadata: clientMetadata === undefined ? null : copyOfTexts(doing, 'clientMetadata', clientMetadata),
    userAttributes,
  });
}

/** Text messages go to somebody with a phone number. */
function addPhone(attributes: Record<string, string>, { userAttributes: given = {} }: SenderInit): void {
  if (!('phone_number_verified' in given)) attributes.phone_number_verified = attributes.email_verified ?? 'false';
  if (!('phone_number' in given)) attributes.phone_number = fictionalPhoneNumber();
}

import type { UserMigrationTriggerEvent } from 'aws-lambda';
import { madeEvent } from '../../../contracts/made-event.js';
import { oneOf } from '../../../internal/checks.js';
import { failure } from '../../../internal/errors.js';
import { checkOptions, optionTable, type OptionTable } from '../../../internal/options.js';
import type { DeepPartial } from '../../../internal/overrides.js';
import { human } from '../../../values/human.js';
import { ALPHABETS, randomText } from '../../../values/random-text.js';
import {
  addClientMetadata,
  aTextUpTo,
  callerOf,
  copyOfTexts,
  laterTriggerEvent,
  someTexts,
  triggerOptions,
  type OfSource,
  type OfTriggerSource,
  type TextByName,
  type UserPoolTriggerInit,
} from '../trigger.js';

/** What makes a user pool ask for somebody whom it doesn't know. */
export type UserMigrationTriggerSource = UserMigrationTriggerEvent['triggerSource'];

/** Who is to be migrated. Everything has a default. */
export interface UserMigrationTriggerEventInit<Source extends UserMigrationTriggerSource = UserMigrationTriggerSource>
  extends UserPoolTriggerInit, OfSource<Source> {
  /** What the user tried: default `UserMigration_Authentication`, to sign in; or to set a new password. */
  triggerSource?: Source | undefined;
  /** The password that the user gave. Default: some password; after a forgotten one there is none. */
  password?: string | undefined;
  /** What the client passed as `ClientMetadata` of a sign-in. Default `null`. */
  validationData?: TextByName | undefined;
  /** What the client passed as `ClientMetadata` where a password was forgotten. Default: absent. */
  clientMetadata?: TextByName | undefined;
}

const DOING = 'create UserMigrationTriggerEvent';

/** The trigger sources of migrations. */
export const USER_MIGRATION_SOURCES: readonly UserMigrationTriggerSource[] = [
  'UserMigration_Authentication',
  'UserMigration_ForgotPassword',
];

/** The options of such an event. */
export const userMigrationTriggerEventOptions: OptionTable<UserMigrationTriggerEventInit> = optionTable<UserMigrationTriggerEventInit>({
  triggerSource: oneOf(USER_MIGRATION_SOURCES),
  ...triggerOptions,
  password: { expected: 'a password of 1 to 256 characters', accepts: (value) => value !== '' && aTextUpTo(256).accepts(value) },
  validationData: someTexts,
  clientMetadata: someTexts,
});

/** Some password that the usual policies take. */
function somePassword(): string {
  return `${randomText(ALPHABETS.alphanumeric, 10)}-aZ9!`;
}

function passwordOf({ password }: UserMigrationTriggerEventInit, source: UserMigrationTriggerSource): string | null {
  if (source === 'UserMigration_Authentication') return password ?? somePassword();
  if (password === undefined) return null;
  throw failure(DOING, 'option "password" is given, but the user has forgotten it', 'Leave it out, or let the user sign in.');
}

function eventOf(init: UserMigrationTriggerEventInit): object {
  const source = init.triggerSource ?? 'UserMigration_Authentication';
  const caller = callerOf(DOING, init, source);
  const { validationData = null } = init;
  const request = {
    password: passwordOf(init, source),
    validationData: validationData === null ? null : copyOfTexts(DOING, 'validationData', validationData),
    userAttributes: null,
  };
  addClientMetadata(DOING, request, init);
  const event = laterTriggerEvent('1', source, init.userName ?? human().userName(), caller, request);
  return Object.assign(event, { response: emptyProfile() });
}

/** The response as the pool presets it. */
function emptyProfile(): object {
  return {
    userAttributes: null,
    forceAliasCreation: null,
    enableSMSMFA: null,
    finalUserStatus: null,
    messageAction: null,
    desiredDeliveryMediums: null,
  };
}

/**
 * The event that a user pool sends to a function when somebody whom it doesn't know signs in or has forgotten a password.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html
 * @param init who tried what
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options and for values that a user pool could not send, such as a password where it was forgotten
 * @example
 * const event = createUserMigrationTriggerEvent({ userName: 'maya', password: 'Pa$$w0rd' });
 * expect(event.request).toEqual({ password: 'Pa$$w0rd', validationData: null, userAttributes: null });
 * expect(event.response.finalUserStatus).toBeNull();
 */
export function createUserMigrationTriggerEvent<Source extends UserMigrationTriggerSource = UserMigrationTriggerSource>(
  init: UserMigrationTriggerEventInit<Source> = {},
  overrides?: DeepPartial<UserMigrationTriggerEvent>,
): OfTriggerSource<UserMigrationTriggerEvent, Source> {
  checkOptions(DOING, init, userMigrationTriggerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides) as OfTriggerSource<UserMigrationTriggerEvent, Source>;
}

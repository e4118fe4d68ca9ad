import { failure } from '../../internal/errors.js';
import { toJSONText } from '../../internal/json.js';
import type { OptionCheck, OptionTable } from '../../internal/options.js';
import { isPlainObject, setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { human } from '../../values/human.js';
import { ALPHABETS, randomText, randomUUID } from '../../values/random-text.js';
import { nextBelow } from '../../values/sequence.js';
import { instantOf, someTexts, type TextByName, type UserPoolTriggerInit } from './trigger.js';

/** An attribute as you think of it. Cognito writes each as a text: `true` as `"true"`, arrays and objects as JSON. */
export type UserAttributeValue = string | number | boolean | readonly unknown[] | { readonly [name: string]: unknown };

/** Attributes by name (`email`, `custom:plan` ...); `undefined` leaves one out that is there by default. */
export interface UserAttributes {
  readonly [name: string]: UserAttributeValue | undefined;
}

/** What calls about a user of the pool have in common beside. */
export interface UserTriggerInit extends UserPoolTriggerInit {
  /**
   * Attributes laid over the default ones, as plain values. With `cognito:user_status` `EXTERNAL_PROVIDER` the user has come through an
   * identity provider: its name and `identities` say so.
   */
  userAttributes?: UserAttributes | undefined;
  /** What the client passed as `ClientMetadata`. Default: absent. */
  clientMetadata?: TextByName | undefined;
}

/** True for an attribute as a pool can write it. */
export function isAttribute(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean' || Array.isArray(value) || isPlainObject(value);
}

const LONGEST = 2048;
/** A user has five identities at most. */
const LONGEST_IDENTITIES = 5 * LONGEST;

/** Accepts `UserAttributes`. */
export const someUserAttributes: OptionCheck = {
  expected: 'an object of attributes, each a string, number, boolean, array or object',
  accepts: (value) => isPlainObject(value) && Object.values(value).every((attribute) => attribute === undefined || isAttribute(attribute)),
};

/** The options of calls about a user. */
export const userOptions: OptionTable<Pick<UserTriggerInit, 'userAttributes' | 'clientMetadata'>> = {
  userAttributes: someUserAttributes,
  clientMetadata: someTexts,
};

function written(doing: string, name: string, value: unknown): string {
  const text = typeof value === 'object' ? toJSONText(doing, `attribute "${name}" of option "userAttributes"`, value) : String(value);
  const longest = name === 'identities' ? LONGEST_IDENTITIES : LONGEST;
  if (text.length <= longest) return text;
  throw failure(
    doing,
    `attribute "${name}" of option "userAttributes" has ${text.length} characters`,
    `Pass at most ${longest}: a user pool holds no longer ones.`,
  );
}

/** Lays attributes over others, each written as a text. */
export function layOver(doing: string, attributes: Record<string, string>, given: UserAttributes | undefined): Record<string, string> {
  if (given === undefined) return attributes;
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (value === undefined) delete attributes[name];
    else setOwn(attributes, name, written(doing, name, value));
  }
  return attributes;
}

/** What a pool calls the state of a user. */
export type UserStatus = 'CONFIRMED' | 'UNCONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'EXTERNAL_PROVIDER' | 'RESET_REQUIRED';

/** True for somebody who signs in at an identity provider. */
export function isFederated(attributes: Readonly<Record<string, unknown>> | undefined): boolean {
  return attributes?.['cognito:user_status'] === 'EXTERNAL_PROVIDER';
}

/** The name of a user who came through Google: the provider's, and the id there. */
export function federatedUserName(): string {
  return `Google_1${randomText(ALPHABETS.digits, 20)}`;
}

/** `identities` of a user who came through an identity provider, as the pool writes them. */
function identitiesOf(userName: string, time: number): string {
  const end = userName.indexOf('_');
  const providerName = end > 0 ? userName.slice(0, end) : 'Google';
  const userId = userName.slice(end + 1);
  const known = ['Google', 'Facebook', 'LoginWithAmazon', 'SignInWithApple'].includes(providerName);
  const providerType = known ? providerName : 'OIDC';
  return JSON.stringify([{ userId, providerName, providerType, issuer: null, primary: true, dateCreated: time }]);
}

/** The name and the attributes of somebody whom the pool knows. */
export function userOf(
  doing: string,
  init: UserTriggerInit,
  status: UserStatus,
): { userName: string; userAttributes: Record<string, string> } {
  const given = init.userAttributes;
  const federated = isFederated(given);
  const userName = init.userName ?? (federated ? federatedUserName() : human().userName());
  const attributes: Record<string, string> = { sub: randomUUID() };
  if (federated) attributes.identities = identitiesOf(userName, instantOf(init));
  attributes.email_verified = status === 'UNCONFIRMED' || status === 'FORCE_CHANGE_PASSWORD' || federated ? 'false' : 'true';
  attributes['cognito:user_status'] = status;
  attributes.email = human().email();
  return { userName, userAttributes: layOver(doing, attributes, given) };
}

/** An init with the option that says whether the pool knows the user. */
export interface SoughtUserInit {
  /**
   * Whether there is no such user, who then has no attributes. Default: absent, as for an app client that tells its users who exists
   * (`PreventUserExistenceErrors` `LEGACY`).
   */
  userNotFound?: boolean | undefined;
}

/** Somebody who says who they are, whom the pool may not know. */
export function soughtUserOf(doing: string, init: UserTriggerInit & SoughtUserInit): ReturnType<typeof userOf> {
  if (init.userNotFound !== true) return userOf(doing, init, 'CONFIRMED');
  if (init.userAttributes === undefined) return { userName: init.userName ?? human().userName(), userAttributes: {} };
  throw failure(
    doing,
    `option "userAttributes" is ${show(init.userAttributes)}, but userNotFound is true`,
    'Leave one of the two out: where there is no user there are no attributes.',
  );
}

/** Adds `userNotFound` to a request, where the app client hides who exists. */
export function addUserNotFound(request: object, { userNotFound }: SoughtUserInit): void {
  if (userNotFound !== undefined) (request as { userNotFound?: boolean }).userNotFound = userNotFound;
}

/** A phone number of the block that is reserved for fiction. */
export function fictionalPhoneNumber(): string {
  return `+12025550${100 + nextBelow(100)}`;
}

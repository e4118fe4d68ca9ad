import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints, type InitArbitraries } from '../../generate/constraints.js';
import { anyInstant, anyRegion, anyText } from '../../generate/values.js';
import type { OptionTable } from '../../internal/options.js';
import type { ChallengeInit } from './challenges.js';
import type { UserPoolTriggerInit } from './trigger.js';
import { isFederated, type SoughtUserInit, type UserAttributes, type UserTriggerInit } from './user.js';

/** Names of users: chosen ones, ids, addresses, phone numbers, letters of every script. */
export const anyUserName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('maya', 'ana@example.com', '+12025550123', 'Zoë', '山田太郎', 'o’neill', 'a', 'n'.repeat(128)),
  fc.uuid(),
);

/** What every trigger's event may say of the pool and the client. */
export const callerDefaults: InitArbitraries<UserPoolTriggerInit> = {
  userName: anyUserName,
  region: anyRegion(),
  awsSdkVersion: fc.constantFrom('aws-sdk-js-3.940.0', 'aws-sdk-ios-2.41.0', 'aws-sdk-java-2.20.43'),
  time: anyInstant(),
};

const anyTextByName = fc.dictionary(fc.constantFrom('source', 'redirectUri', 'Größe', 'plan', ''), anyText(), { maxKeys: 3 });

/** Client metadata and validation data: any texts by any names, none at all, empty names. */
export const anyClientMetadata: fc.Arbitrary<Record<string, string>> = anyTextByName.map((texts) => ({ ...texts }));

const ofProfile: readonly UserAttributes[] = [
  { email: 'Ana.Ñandú+test@Example.COM', name: 'Ana María Ñandú', locale: 'es-419', zoneinfo: 'America/Bogota' },
  { email_verified: undefined, email: undefined, phone_number: '+12025550123', phone_number_verified: true },
  { 'custom:tenant': 'acme', 'custom:isAdmin': false, 'custom:credits': 0, 'custom:ratio': 2.5, 'custom:note': '' },
  { 'cognito:email_alias': 'ana@example.com', given_name: '', family_name: 'o’Neill', birthdate: '2000-02-29' },
  { name: '山田 太郎', nickname: '🦊', address: { formatted: '1 Main Street\nSpringfield' }, 'cognito:mfa_enabled': true },
  { 'custom:constructor': 'x', profile: 'x'.repeat(2048) },
  { email: undefined, email_verified: undefined },
];

/** Attributes of users as pools have them and samples don't. */
export const anyProfile: fc.Arbitrary<UserAttributes> = fc.constantFrom(...ofProfile);

/** The same, and users of identity providers. */
export const anyUserAttributes: fc.Arbitrary<UserAttributes> = fc.oneof(
  { weight: 4, arbitrary: anyProfile },
  {
    weight: 1,
    arbitrary: fc.constantFrom<UserAttributes>(
      { 'cognito:user_status': 'EXTERNAL_PROVIDER' },
      { 'cognito:user_status': 'EXTERNAL_PROVIDER', name: 'Ana', picture: 'https://example.com/a.png' },
    ),
  },
);

/** What every event about a user may say. */
export const userDefaults: InitArbitraries<UserTriggerInit> = {
  ...callerDefaults,
  userAttributes: anyUserAttributes,
  clientMetadata: anyClientMetadata,
};

const PASSED_SRP: readonly ChallengeInit[] = [{ challengeName: 'SRP_A' }, { challengeName: 'PASSWORD_VERIFIER' }];

const anyChallenge: fc.Arbitrary<ChallengeInit> = fc.oneof(
  fc.record(
    {
      challengeName: fc.constant('CUSTOM_CHALLENGE'),
      challengeResult: fc.boolean(),
      challengeMetadata: fc.constantFrom('CODE-123456', 'CAPTCHA_CHALLENGE', ''),
    },
    { requiredKeys: ['challengeName'], noNullPrototype: true },
  ),
  fc.constantFrom({ challengeName: 'SMS_MFA' }, { challengeName: 'EMAIL_OTP', challengeResult: false }),
);

/** Challenges of a sign-in so far: none, those of SRP, custom ones passed and failed. */
export const anySession: fc.Arbitrary<readonly ChallengeInit[]> = fc
  .tuple(fc.constantFrom(0, 1, 2), fc.array(anyChallenge, { maxLength: 3 }))
  .map(([length, more]) => [...PASSED_SRP.slice(0, length), ...(length === 1 ? [] : more)]);

/** Nobody whom the pool doesn't know has attributes. */
export function withoutStrangers<Init extends Pick<UserTriggerInit, 'userAttributes'> & SoughtUserInit>(
  init: Init,
  drawn: (option: keyof Init) => boolean,
): Init {
  if (init.userNotFound !== true || init.userAttributes === undefined) return init;
  const fitted = { ...init };
  delete fitted[drawn('userAttributes') ? 'userAttributes' : 'userNotFound'];
  return fitted;
}

/** Drops what is drawn and doesn't go with what is constrained. */
function fitting<Init extends UserPoolTriggerInit>(init: Init, constraints: Constraints<Init>): Init {
  const fitted = { ...init };
  const drawn = (option: string): boolean => (constraints as Readonly<Record<string, unknown>>)[option] === undefined;
  if (init.userPoolId !== undefined && drawn('region')) delete fitted.region;
  const { userAttributes } = init as { userAttributes?: UserAttributes };
  if (drawn('userName') && isFederated(userAttributes)) delete fitted.userName;
  return fitted;
}

/**
 * Any event of a trigger.
 *
 * @param doing such as `generate PreSignUpTriggerEvent`
 * @param fit drops what else is drawn and doesn't go with what is constrained
 */
export function anyTriggerEvent<Init extends UserPoolTriggerInit, Event>(
  doing: string,
  table: OptionTable<Init>,
  defaults: InitArbitraries<Init>,
  constraints: Constraints<Init>,
  create: (init: Init) => Event,
  fit: (init: Init, drawn: (option: keyof Init) => boolean) => Init = (init) => init,
): fc.Arbitrary<Event> {
  const init = anyInit(doing, table, defaults, constraints);
  const fitted = init.map((drawn) => fit(fitting(drawn, constraints), (option) => constraints[option] === undefined));
  return eventFrom(fitted, create);
}

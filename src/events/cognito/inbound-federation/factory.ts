import type { InboundFederationTriggerEvent } from 'aws-lambda';
import { madeEvent } from '../../../contracts/made-event.js';
import { aStringMatching, oneOf } from '../../../internal/checks.js';
import { failure } from '../../../internal/errors.js';
import { show } from '../../../internal/show.js';
import { checkOptions, optionTable, type OptionTable } from '../../../internal/options.js';
import type { DeepPartial } from '../../../internal/overrides.js';
import { human } from '../../../values/human.js';
import { ALPHABETS, randomText } from '../../../values/random-text.js';
import { javaDate } from '../../../values/time.js';
import { someClaims, type TokenClaims } from '../../../values/token-claims.js';
import { callerOf, instantOf, laterTriggerEvent, triggerOptions, type UserPoolTriggerInit } from '../trigger.js';
import { ISSUERS, laidOver, PROVIDER_TYPES, type ProviderType } from './provider.js';

/** What an identity provider says of somebody who signs in. Everything has a default. */
export interface InboundFederationTriggerEventInit extends UserPoolTriggerInit {
  /** Kind of the provider. Default `SAML` where `samlResponse` is given, else `Google`. */
  providerType?: ProviderType | undefined;
  /** Name of the provider in the pool. Default: its kind; for OIDC and SAML `Acme`. */
  providerName?: string | undefined;
  /**
   * Claims of the id token, laid over the default ones: plain values, times as epoch seconds or Dates. They arrive as texts: `exp`, `iat` and
   * `nbf` as Java prints dates, `aud` in brackets, other arrays and objects as JSON. Not of SAML.
   */
  idToken?: TokenClaims | undefined;
  /** What the provider's user info says, laid over the default. Not of SAML. */
  userInfo?: TokenClaims | undefined;
  /** What the provider's token endpoint answered, laid over the default. Not of SAML. */
  tokenResponse?: TokenClaims | undefined;
  /** Attributes of the assertion, laid over the default ones. Of SAML alone. */
  samlResponse?: TokenClaims | undefined;
}

const DOING = 'create InboundFederationTriggerEvent';

/** The options of such an event. */
export const inboundFederationTriggerEventOptions: OptionTable<InboundFederationTriggerEventInit> =
  optionTable<InboundFederationTriggerEventInit>({
    ...triggerOptions,
    providerType: oneOf(PROVIDER_TYPES),
    providerName: aStringMatching(/^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,32}$/u, 'the name of a provider: 1 to 32 characters, no blanks'),
    idToken: someClaims,
    userInfo: someClaims,
    tokenResponse: someClaims,
    samlResponse: someClaims,
  });

/** What providers of SAML say, and what others say. */
const OF_OTHERS = ['idToken', 'userInfo', 'tokenResponse'] as const;

function refuseForeign(init: InboundFederationTriggerEventInit, providerType: ProviderType): void {
  const foreign = providerType === 'SAML' ? OF_OTHERS : (['samlResponse'] as const);
  for (const option of foreign) {
    if (init[option] !== undefined) {
      throw failure(
        DOING,
        `option "${option}" is ${show(init[option])}, but no provider of ${providerType} says that`,
        `Leave it out, or say another providerType.`,
      );
    }
  }
}

const CLAIMS = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';

function samlAttributes(init: InboundFederationTriggerEventInit, subject: string): object {
  const base = { [`${CLAIMS}nameidentifier`]: subject, [`${CLAIMS}emailaddress`]: human().email() };
  return { samlResponse: laidOver(DOING, 'samlResponse', base, init.samlResponse) };
}

function tokenAttributes(init: InboundFederationTriggerEventInit, providerType: ProviderType, subject: string): object {
  const second = Math.floor(instantOf(init) / 1000);
  const email = human().email();
  const idToken = {
    sub: subject,
    email_verified: 'true',
    iss: ISSUERS[providerType] ?? 'https://id.example.com/',
    aud: `[${randomText(ALPHABETS.lowerCaseAlphanumeric, 20)}]`,
    exp: javaDate((second + 3600) * 1000),
    iat: javaDate(second * 1000),
    email,
  };
  const signature = randomText(ALPHABETS.base64url, 16);
  const tokenResponse = {
    access_token: `at-${signature}`,
    id_token: `eyJhbGciOiJSUzI1NiJ9.e30.${signature}`,
    token_type: 'Bearer',
    expires_in: '3600',
    scope: 'openid email profile',
  };
  return {
    tokenResponse: laidOver(DOING, 'tokenResponse', tokenResponse, init.tokenResponse),
    idToken: laidOver(DOING, 'idToken', idToken, init.idToken),
    userInfo: laidOver(DOING, 'userInfo', { sub: subject, email_verified: 'true', email }, init.userInfo),
  };
}

/** The user's id at the provider: what is given of it, or a made-up one. */
function subjectOf({ userName, idToken, userInfo }: InboundFederationTriggerEventInit): string {
  const given = userName ?? idToken?.sub ?? userInfo?.sub;
  return typeof given === 'string' ? given : `1${randomText(ALPHABETS.digits, 20)}`;
}

function eventOf(init: InboundFederationTriggerEventInit): object {
  const source = 'InboundFederation_ExternalProvider';
  const providerType = init.providerType ?? (init.samlResponse === undefined ? 'Google' : 'SAML');
  refuseForeign(init, providerType);
  const caller = callerOf(DOING, init, source);
  const subject = subjectOf(init);
  const named = providerType === 'OIDC' || providerType === 'SAML' ? 'Acme' : providerType;
  const event = laterTriggerEvent('1', source, init.userName ?? subject, caller, {
    providerName: init.providerName ?? named,
    providerType,
    attributes: providerType === 'SAML' ? samlAttributes(init, subject) : tokenAttributes(init, providerType, subject),
  });
  return Object.assign(event, { response: { userAttributesToMap: {} } });
}

/**
 * The event that a user pool sends to a function when somebody comes from an identity provider, before it maps what the provider says to
 * attributes.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-inbound-federation.html
 * @param init who comes from where, and what the provider says of them, as plain values
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options and for values that a user pool could not send, such as an id token of SAML
 * @example
 * const event = createInboundFederationTriggerEvent({ idToken: { groups: ['admins'], email: 'ana@example.com' }, time: '2026-02-04T20:52:10Z' });
 * expect(event.request.attributes.idToken).toMatchObject({
 *   groups: '["admins"]',
 *   email: 'ana@example.com',
 *   iat: 'Wed Feb 04 20:52:10 UTC 2026',
 * });
 */
export function createInboundFederationTriggerEvent(
  init: InboundFederationTriggerEventInit = {},
  overrides?: DeepPartial<InboundFederationTriggerEvent>,
): InboundFederationTriggerEvent {
  checkOptions(DOING, init, inboundFederationTriggerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides) as InboundFederationTriggerEvent;
}

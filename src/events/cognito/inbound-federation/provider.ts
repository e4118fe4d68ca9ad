import type { InboundFederationTriggerEvent } from 'aws-lambda';
import { SYNCHRONOUS_PAYLOAD_LIMIT } from '../../../contracts/facts.js';
import { checkTextSize } from '../../../contracts/payload.js';
import { toJSONText } from '../../../internal/json.js';
import { isDate } from '../../../internal/is-date.js';
import { failure } from '../../../internal/errors.js';
import { setOwn } from '../../../internal/plain-object.js';
import { show } from '../../../internal/show.js';
import { javaDate } from '../../../values/time.js';
import type { TokenClaims } from '../../../values/token-claims.js';

/** Kinds of identity providers. */
export type ProviderType = InboundFederationTriggerEvent['request']['providerType'];

/** Every kind of identity provider. */
export const PROVIDER_TYPES: readonly ProviderType[] = ['Google', 'OIDC', 'SAML', 'Facebook', 'SignInWithApple', 'LoginWithAmazon'];

/** Who issues the id tokens of a provider. */
export const ISSUERS: Readonly<Partial<Record<ProviderType, string>>> = {
  Google: 'https://accounts.google.com',
  SignInWithApple: 'https://appleid.apple.com',
  LoginWithAmazon: 'https://www.amazon.com',
  Facebook: 'https://www.facebook.com',
};

/** The claims of which Cognito writes the time, as Java prints it. */
const TIMES: ReadonlySet<string> = new Set(['exp', 'iat', 'nbf']);
const LAST_SECOND = 253_402_300_799;

function timeOf(doing: string, name: string, second: number): string {
  if (second >= 0 && second <= LAST_SECOND) return javaDate(Math.floor(second) * 1000);
  throw failure(doing, `claim "${name}" of option "idToken" is ${show(second)}`, 'Pass epoch seconds, as tokens carry them.');
}

function secondOf(doing: string, option: string, name: string, date: Date): number {
  if (!Number.isNaN(date.getTime())) return Math.floor(date.getTime() / 1000);
  throw failure(doing, `"${name}" of option "${option}" is an invalid Date`, 'Pass a valid one, or epoch seconds.');
}

function written(doing: string, option: string, name: string, value: unknown): string {
  const claim = isDate(value) ? secondOf(doing, option, name, value) : value;
  if (option === 'idToken' && TIMES.has(name) && typeof claim === 'number') return timeOf(doing, name, claim);
  const text = (part: unknown): string => (typeof part === 'string' ? part : toJSONText(doing, `"${name}" of option "${option}"`, part));
  if (option === 'idToken' && name === 'aud') return `[${Array.isArray(claim) ? claim.map(text).join(', ') : text(claim)}]`;
  return text(claim);
}

/** What a provider said, laid over what it says by default, each value as a text. */
export function laidOver(
  doing: string,
  option: string,
  base: Record<string, string>,
  given: TokenClaims | undefined,
): Record<string, string> {
  if (given === undefined) return base;
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) delete base[name];
    else setOwn(base, name, written(doing, option, name, value));
  }
  checkTextSize(doing, option, JSON.stringify(base), SYNCHRONOUS_PAYLOAD_LIMIT / 6);
  return base;
}

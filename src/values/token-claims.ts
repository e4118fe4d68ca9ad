import { failure } from '../internal/errors.js';
import { isDate } from '../internal/is-date.js';
import type { OptionCheck } from '../internal/options.js';
import { isPlainObject, setOwn } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import { human } from './human.js';
import { ALPHABETS, randomText, randomUUID } from './random-text.js';
import { epochMilliseconds, javaDate } from './time.js';

/** A claim as it stands in a token: dates as epoch seconds (a Date will do), anything else as JSON has it. */
export type TokenClaim = string | number | boolean | Date | readonly unknown[] | { readonly [name: string]: unknown };

/** The claims of a token by name; `undefined` leaves a claim out that is there by default. */
export interface TokenClaims {
  readonly [name: string]: TokenClaim | undefined;
}

const LAST_SECOND = 253_402_300_799;
const AN_HOUR = 3600;

function isClaim(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'object' && value !== null);
}

/** Accepts `TokenClaims`. */
export const someClaims: OptionCheck = {
  expected: 'an object of claims, each a string, number, boolean, Date, array or object',
  accepts: (value) => isPlainObject(value) && Object.values(value).every((claim) => claim === undefined || isClaim(claim)),
};

type Claims = Record<string, Exclude<TokenClaim, Date>>;

/** What an id token says, whoever it is for. */
const ID_TOKEN_CLAIMS = [
  'origin_jti',
  'sub',
  'aud',
  'event_id',
  'token_use',
  'auth_time',
  'iss',
  'cognito:username',
  'exp',
  'iat',
  'jti',
  'email',
] as const;

/** The claims of an id token of a Cognito user pool that was issued shortly before a request, and the given ones over them. */
export function tokenClaims(region: string, time: number, given: TokenClaims | undefined): Claims {
  const issued = Math.max(0, Math.floor(time / 1000) - 22);
  const userName = human().userName();
  const usual: Record<(typeof ID_TOKEN_CLAIMS)[number], string | number> = {
    origin_jti: randomUUID(),
    sub: randomUUID(),
    aud: randomText(ALPHABETS.lowerCaseAlphanumeric, 26),
    event_id: randomUUID(),
    token_use: 'id',
    auth_time: issued,
    iss: `https://cognito-idp.${region}.amazonaws.com/${region}_${randomText(ALPHABETS.alphanumeric, 9)}`,
    'cognito:username': userName,
    exp: issued + AN_HOUR,
    iat: issued,
    jti: randomUUID(),
    email: human().email(),
  };
  const claims: Claims = usual;
  for (const [name, claim] of Object.entries(given ?? {})) {
    if (claim === undefined) delete claims[name];
    else setOwn(claims, name, isDate(claim) ? Math.floor(epochMilliseconds(claim) / 1000) : (claim as Exclude<TokenClaim, Date>));
  }
  return claims;
}

/** A token with these claims and a signature that nobody can verify. */
export function bearerToken(claims: Claims): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `Bearer ${encode({ kid: `${randomText(ALPHABETS.alphanumeric, 43)}=`, alg: 'RS256' })}.${encode(claims)}.${randomText(ALPHABETS.base64url, 86)}`;
}

/** Claims as a REST API hands them over: all strings, `exp` and `iat` as Java prints dates, the elements of arrays joined by commas. */
export function restClaims(doing: string, claims: Claims): Record<string, string> {
  const written: Record<string, string> = {};
  for (const [name, claim] of Object.entries(claims)) {
    const isTime = (name === 'exp' || name === 'iat') && typeof claim === 'number';
    setOwn(written, name, isTime ? javaDate(wholeSecond(doing, name, claim) * 1000) : inJava(claim));
  }
  return written;
}

function wholeSecond(doing: string, name: string, claim: number): number {
  if (claim >= 0 && claim <= LAST_SECOND) return Math.floor(claim);
  throw failure(doing, `claim "${name}" is ${show(claim)}`, 'Pass epoch seconds, as tokens carry them.');
}

function inJava(claim: unknown): string {
  if (Array.isArray(claim)) return claim.map(inJava).join(',');
  return typeof claim === 'object' && claim !== null ? JSON.stringify(claim) : String(claim);
}

/** Claims as an HTTP API hands them over: all strings, in the order of their names, arrays as `[a b]`. */
export function httpApiClaims(claims: Claims): Record<string, string> {
  const written: Record<string, string> = {};
  for (const name of Object.keys(claims).sort()) setOwn(written, name, inGo(claims[name]));
  return written;
}

function inGo(claim: unknown): string {
  if (Array.isArray(claim)) return `[${claim.map(inGo).join(' ')}]`;
  if (claim === null || claim === undefined) return '<nil>';
  if (typeof claim !== 'object') return String(claim);
  const entries = Object.entries(claim).sort(([a], [b]) => (a < b ? -1 : 1));
  return `map[${entries.map(([name, value]) => `${name}:${inGo(value)}`).join(' ')}]`;
}

function claimsOfToken(authorization: string | undefined): Claims {
  const payload = authorization?.split('.')[1];
  if (payload === undefined) return {};
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return isPlainObject(claims) ? (claims as Claims) : {};
  } catch {
    return {};
  }
}

function claimIn(name: string, shown: string, inToken: Claims, writtenOf: (claims: Claims) => Record<string, string>): TokenClaim {
  if (Object.hasOwn(inToken, name) && writtenOf({ [name]: inToken[name]! })[name] === shown) return inToken[name]!;
  const time = name === 'exp' || name === 'iat' ? Date.parse(shown) / 1000 : Number.NaN;
  return time >= 0 && time <= LAST_SECOND && /:/.test(shown) ? time : shown;
}

/**
 * Claims as a token has them, from those that an event shows: numbers, flags and lists where the token is there to tell, and `undefined`
 * for what id tokens say but this one doesn't.
 *
 * @param shown the claims as the event has them
 * @param authorization the token, or the header that holds it
 * @param writtenOf how events show the claims of a token
 */
export function claimsIn(
  shown: Readonly<Record<string, string>>,
  authorization: string | undefined,
  writtenOf: (claims: Claims) => Record<string, string>,
): TokenClaims {
  const inToken = claimsOfToken(authorization);
  return Object.fromEntries<TokenClaim | undefined>([
    ...Object.keys(shown).map((name) => [name, claimIn(name, shown[name]!, inToken, writtenOf)] as const),
    ...ID_TOKEN_CLAIMS.filter((name) => !Object.hasOwn(shown, name)).map((name) => [name, undefined] as const),
  ]);
}

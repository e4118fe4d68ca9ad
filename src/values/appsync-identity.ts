import { anAccountId, aNonEmptyString, anArrayOf, anObjectOf, aStringMatching, either, oneOf } from '../internal/checks.js';
import { failure } from '../internal/errors.js';
import { isDate } from '../internal/is-date.js';
import { throughJSON } from '../internal/json.js';
import type { OptionCheck } from '../internal/options.js';
import { isPlainObject, setOwn } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import { iamCaller } from './iam-caller.js';
import { human } from './human.js';
import { ALPHABETS, randomText, randomUUID } from './random-text.js';
import { someClaims, tokenClaims, type TokenClaims } from './token-claims.js';

/** A user of a Cognito user pool. */
export interface AppSyncCognitoIdentityInit {
  /** Claims of the token, by name; `undefined` leaves one out. The identity follows from them. */
  readonly claims?: TokenClaims | undefined;
  /** Default: made up. */
  readonly sub?: string | undefined;
  /** Default: made up. */
  readonly username?: string | undefined;
  /** Groups of the user; null for none. Default null. */
  readonly groups?: readonly string[] | null | undefined;
  /** What the API does with fields that say nothing of groups. Default `ALLOW`. */
  readonly defaultAuthStrategy?: 'ALLOW' | 'DENY' | undefined;
}

/** A caller who signed the request with credentials of AWS; with any `cognitoIdentity...` one of an identity pool. */
export interface AppSyncIamIdentityInit {
  /** Default: that of the ARN, or the configured account. */
  readonly accountId?: string | undefined;
  /** `AIDA...` for a user, `AROA...:session` for a role. Default: the session of a role. */
  readonly username?: string | undefined;
  /** Default: one that fits the name. */
  readonly userArn?: string | undefined;
  /** `region:uuid`. Default: null, or made up for a caller of an identity pool. */
  readonly cognitoIdentityId?: string | undefined;
  /** `region:uuid`. Default: null, or made up for a caller of an identity pool. */
  readonly cognitoIdentityPoolId?: string | undefined;
  /** Default: null, or `authenticated` for a caller of an identity pool. */
  readonly cognitoIdentityAuthType?: 'authenticated' | 'unauthenticated' | undefined;
  /** Who authenticated the caller. Default: null, or a user pool for an authenticated caller of an identity pool. */
  readonly cognitoIdentityAuthProvider?: string | undefined;
}

/** Somebody whom an OpenID Connect provider knows. */
export interface AppSyncOidcIdentityInit {
  /** Claims of the token, by name; `undefined` leaves one out. The identity follows from them. */
  readonly claims?: TokenClaims | undefined;
  /** Default `https://idp.example.com`. */
  readonly issuer?: string | undefined;
  /** Default: made up. */
  readonly sub?: string | undefined;
}

/** What a Lambda authorizer tells the functions behind it: a flat map. */
export interface AppSyncLambdaContext {
  readonly [name: string]: string | number | boolean | null;
}

/** Who calls an AppSync API: null with an API key, else one of the four kinds. */
export type AppSyncIdentityInit =
  | null
  | { readonly cognito: AppSyncCognitoIdentityInit }
  | { readonly iam: AppSyncIamIdentityInit }
  | { readonly oidc: AppSyncOidcIdentityInit }
  | { readonly lambda: AppSyncLambdaContext };

const POOL_ID = aStringMatching(/^[a-z]{2,4}(-[a-z]+)+-\d:[0-9a-f-]{36}$/, 'a region and a UUID, joined by a colon');
const USER_ARN = /^arn:aws(?:-[a-z]+)*:(?:iam|sts)::(\d{12}):\S+$/;

const KINDS: Readonly<Record<string, OptionCheck>> = {
  cognito: anObjectOf({
    claims: someClaims,
    sub: aNonEmptyString,
    username: aNonEmptyString,
    groups: either(anArrayOf(aNonEmptyString), oneOf([null])),
    defaultAuthStrategy: oneOf(['ALLOW', 'DENY']),
  }),
  iam: anObjectOf({
    accountId: anAccountId,
    username: aNonEmptyString,
    userArn: aStringMatching(USER_ARN, 'the ARN of a user or of a role’s session'),
    cognitoIdentityId: POOL_ID,
    cognitoIdentityPoolId: POOL_ID,
    cognitoIdentityAuthType: oneOf(['authenticated', 'unauthenticated']),
    cognitoIdentityAuthProvider: aNonEmptyString,
  }),
  oidc: anObjectOf({ claims: someClaims, issuer: aNonEmptyString, sub: aNonEmptyString }),
  lambda: {
    expected: 'an object of strings, numbers, booleans and nulls',
    accepts: (value) =>
      isPlainObject(value) &&
      Object.values(value).every(
        (entry) => entry === null || typeof entry === 'string' || typeof entry === 'boolean' || Number.isFinite(entry),
      ),
  },
};

/** Accepts an `AppSyncIdentityInit`. */
export const anAppSyncIdentity: OptionCheck = {
  expected:
    'null for a caller with an API key, or { cognito: {} }, { iam: {} }, { oidc: {} } or { lambda: {} } with what is known of the caller',
  accepts(value) {
    if (value === null) return true;
    if (!isPlainObject(value)) return false;
    const [kind, ...others] = Object.keys(value);
    return kind !== undefined && others.length === 0 && Object.hasOwn(KINDS, kind) && KINDS[kind]!.accepts(value[kind]);
  },
};

/** What a request tells of its caller. */
export interface AppSyncSurroundings {
  readonly region: string;
  readonly accountId: string;
  readonly time: number;
  readonly sourceIp: string;
}

/** An identity as events have it, or null, and the claims of the token that the caller sent, where there are any. */
export interface AppSyncCaller {
  readonly identity: Record<string, unknown> | null;
  readonly claims?: ReturnType<typeof tokenClaims>;
}

/** Claims with what the identity says, which must not contradict them. */
function agreedClaims(doing: string, given: TokenClaims | undefined, said: Readonly<Record<string, unknown>>): TokenClaims {
  const claims: Record<string, unknown> = {};
  for (const name of Object.keys(given ?? {})) setOwn(claims, name, given![name]);
  for (const [name, value] of Object.entries(said)) {
    if (value === undefined) continue;
    const claim = claims[name];
    if (claim !== undefined && JSON.stringify(claim) !== JSON.stringify(value)) {
      throw failure(doing, `option "identity" says ${show(value)} beside the claim ${show(name)}, ${show(claim)}`, 'Say it once.');
    }
    claims[name] = value;
  }
  return claims as TokenClaims;
}

/** Access tokens call the user, the client and the scopes by other names than id tokens, and know no e-mail address. */
function asAccessToken(claims: ReturnType<typeof tokenClaims>, given: TokenClaims): void {
  claims.username ??= claims['cognito:username']!;
  claims.client_id ??= claims.aud!;
  claims.scope ??= 'aws.cognito.signin.user.admin';
  for (const name of ['cognito:username', 'aud', 'email']) if (given[name] === undefined) delete claims[name];
}

function cognitoCaller(doing: string, init: AppSyncCognitoIdentityInit, { region, time, sourceIp }: AppSyncSurroundings): AppSyncCaller {
  const name = init.claims?.token_use === 'access' ? 'username' : 'cognito:username';
  const said = { sub: init.sub, [name]: init.username, 'cognito:groups': init.groups ?? undefined };
  const given = agreedClaims(doing, init.claims, said);
  const drawn = tokenClaims(region, time, given);
  if (name === 'username') asAccessToken(drawn, given);
  const claims = throughJSON(doing, 'option "identity"', drawn);
  const groups = claims['cognito:groups'];
  const identity = {
    claims,
    defaultAuthStrategy: init.defaultAuthStrategy ?? 'ALLOW',
    groups: Array.isArray(groups) ? groups.slice() : null,
    issuer: claims.iss ?? null,
    sourceIp: [sourceIp],
    sub: claims.sub ?? null,
    username: claims[name] ?? null,
  };
  return { identity, claims };
}

function oidcCaller(doing: string, init: AppSyncOidcIdentityInit, { time }: AppSyncSurroundings): AppSyncCaller {
  const issued = Math.max(0, Math.floor(time / 1000) - 22);
  const usual: TokenClaims = {
    sub: init.sub ?? human().userName(),
    aud: randomText(ALPHABETS.lowerCaseAlphanumeric, 26),
    iss: init.issuer ?? 'https://idp.example.com',
    auth_time: issued,
    exp: issued + 3600,
    iat: issued,
  };
  const given = agreedClaims(doing, init.claims, { sub: init.sub, iss: init.issuer });
  const drawn: Record<string, unknown> = { ...usual };
  for (const name of Object.keys(given)) {
    const claim = given[name];
    if (claim === undefined) delete drawn[name];
    else setOwn(drawn, name, isDate(claim) ? Math.floor(claim.getTime() / 1000) : claim);
  }
  const claims = throughJSON(doing, 'option "identity"', drawn) as NonNullable<AppSyncCaller['claims']>;
  return { identity: { claims, issuer: claims.iss ?? null, sub: claims.sub ?? null }, claims };
}

function accountIn(doing: string, { accountId, userArn }: AppSyncIamIdentityInit): string | undefined {
  const own = userArn === undefined ? undefined : USER_ARN.exec(userArn)![1];
  if (accountId !== undefined && own !== undefined && accountId !== own) {
    throw failure(doing, `option "identity" has the account ${accountId} and the ARN ${show(userArn)} of another`, 'Say the account once.');
  }
  return accountId ?? own;
}

function iamIdentity(doing: string, init: AppSyncIamIdentityInit, { region, accountId, sourceIp }: AppSyncSurroundings): object {
  const { cognitoIdentityId, cognitoIdentityPoolId, cognitoIdentityAuthType, cognitoIdentityAuthProvider } = init;
  const pooled = [cognitoIdentityId, cognitoIdentityPoolId, cognitoIdentityAuthType, cognitoIdentityAuthProvider].some(
    (given) => given !== undefined,
  );
  if (cognitoIdentityAuthType === 'unauthenticated' && cognitoIdentityAuthProvider !== undefined) {
    throw failure(
      doing,
      `option "identity" is "unauthenticated", but has the provider ${show(cognitoIdentityAuthProvider)}`,
      'Leave the provider out: nobody authenticated the caller.',
    );
  }
  const of = { accountId: accountIn(doing, init) ?? accountId, caller: init.username, userArn: init.userArn };
  const caller = iamCaller(of, { accountId, region });
  const type = cognitoIdentityAuthType ?? (pooled ? 'authenticated' : null);
  const pool = `cognito-idp.${region}.amazonaws.com/${region}_${randomText(ALPHABETS.alphanumeric, 9)}`;
  const provider = type === 'authenticated' ? `"${pool}","${pool}:CognitoSignIn:${randomUUID()}"` : null;
  return {
    accountId: caller.accountId,
    cognitoIdentityAuthProvider: cognitoIdentityAuthProvider ?? provider,
    cognitoIdentityAuthType: type,
    cognitoIdentityId: cognitoIdentityId ?? (pooled ? `${region}:${randomUUID()}` : null),
    cognitoIdentityPoolId: cognitoIdentityPoolId ?? (pooled ? `${region}:${randomUUID()}` : null),
    sourceIp: [sourceIp],
    userArn: caller.userArn,
    username: caller.caller,
  };
}

/**
 * Who calls, as events have it.
 *
 * @param contextName what the context of a Lambda authorizer is called: `resolverContext` or `handlerContext`
 */
export function appSyncCaller(
  doing: string,
  init: AppSyncIdentityInit,
  surroundings: AppSyncSurroundings,
  contextName: 'resolverContext' | 'handlerContext',
): AppSyncCaller {
  if (init === null) return { identity: null };
  if ('cognito' in init) return cognitoCaller(doing, init.cognito, surroundings);
  if ('oidc' in init) return oidcCaller(doing, init.oidc, surroundings);
  if ('iam' in init) return { identity: iamIdentity(doing, init.iam, surroundings) as Record<string, unknown> };
  return { identity: { [contextName]: throughJSON(doing, 'option "identity"', init.lambda) } };
}

import { aNonEmptyString, aString, aStringMatching, anAccountId, anArrayOf, anything, either, oneOf } from '../internal/checks.js';
import { failure } from '../internal/errors.js';
import { throughJSON } from '../internal/json.js';
import { checkOptions, optionTable, type OptionCheck } from '../internal/options.js';
import { isPlainObject } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import { iamCaller } from './iam-caller.js';
import { bearerToken, httpApiClaims, someClaims, tokenClaims, type TokenClaims } from './token-claims.js';

/** What a JWT authorizer found in the token. */
export interface JwtAuthorization {
  /** Laid over the claims of an id token of a Cognito user pool. */
  readonly claims?: TokenClaims | undefined;
  /** The scopes that the route asks for and the token has. Default null: the route asks for none. */
  readonly scopes?: readonly string[] | null | undefined;
}

/** Who signed the request with credentials of AWS; by default the session of a role. */
export interface IamV2Authorization {
  readonly accessKey?: string | undefined;
  readonly accountId?: string | undefined;
  /** `AIDA...` for a user, `AROA...:session` for a role. Also the `userId`. */
  readonly callerId?: string | undefined;
  /** Default null: no identity pool gave the credentials. */
  readonly cognitoIdentity?:
    | { readonly amr: readonly string[]; readonly identityId: string; readonly identityPoolId: string }
    | null
    | undefined;
  /** Default null. */
  readonly principalOrgId?: string | null | undefined;
  readonly userArn?: string | undefined;
}

/** Behind a JWT authorizer. */
export interface JwtAuthorizer {
  readonly jwt: JwtAuthorization;
}

/** Behind a Lambda authorizer: its context, whose values keep their types, or null for none. */
export interface LambdaV2Authorizer<TAuthorizerContext = { readonly [name: string]: unknown } | null> {
  readonly lambda: TAuthorizerContext;
}

/** Behind IAM authorization. */
export interface IamV2Authorizer {
  readonly iam: IamV2Authorization;
}

/** Behind any authorizer that routes can have. */
export type HttpApiAuthorizer = JwtAuthorizer | LambdaV2Authorizer | IamV2Authorizer;

/** Which authorizer a factory is about. */
export type AuthorizerKind = 'any' | 'jwt' | 'lambda' | 'iam';

/** What an authorizer leaves in the event. */
export interface Authorized {
  /** `requestContext.authorizer`. */
  readonly context: Record<string, unknown> | undefined;
  /** A bearer token without which a JWT authorizer would not have let the request in. */
  readonly token: string | undefined;
  /** The access key that signed the request. */
  readonly accessKey: string | undefined;
}

interface Surroundings {
  readonly accountId: string;
  readonly region: string;
  readonly time: number;
}

const NOBODY: Authorized = { context: undefined, token: undefined, accessKey: undefined };
const NONE_GIVEN = { jwt: {}, lambda: null, iam: {} };

const jwtTable = optionTable<JwtAuthorization>({ claims: someClaims, scopes: either(anArrayOf(aString), oneOf([null])) });

const aCognitoIdentity: OptionCheck = {
  expected: '{ amr, identityId, identityPoolId }, or null',
  accepts: (value) =>
    value === null ||
    (isPlainObject(value) &&
      anArrayOf(aString).accepts(value.amr) &&
      aString.accepts(value.identityId) &&
      aString.accepts(value.identityPoolId)),
};

const iamTable = optionTable<IamV2Authorization>({
  accessKey: aNonEmptyString,
  accountId: anAccountId,
  callerId: aStringMatching(/^A[A-Z0-9]+(:.+)?$/, 'the id of a caller, "AIDA..." or "AROA...:session"'),
  cognitoIdentity: aCognitoIdentity,
  principalOrgId: either(aString, oneOf([null])),
  userArn: aStringMatching(/^arn:/, 'an ARN'),
});

const someAuthorizer = optionTable<{ jwt: unknown; lambda: unknown; iam: unknown }>({ jwt: anything, lambda: anything, iam: anything });

/** Reads the option `authorizer`. */
export function authorize(doing: string, authorizer: object | undefined, kind: AuthorizerKind, surroundings: Surroundings): Authorized {
  if (authorizer === undefined) return kind === 'any' ? NOBODY : authorizedBy(doing, kind, NONE_GIVEN[kind], surroundings);
  checkOptions(`${doing} with "authorizer"`, authorizer, someAuthorizer);
  const given = Object.entries(authorizer).filter((entry) => entry[1] !== undefined);
  const expected = kind === 'any' ? 'one of jwt, lambda and iam' : `"${kind}"`;
  if (given.length !== 1 || (kind !== 'any' && given[0]![0] !== kind)) {
    throw failure(doing, `option "authorizer" is ${show(authorizer)}`, `Pass an object with ${expected} alone.`);
  }
  const [name, value] = given[0]!;
  return authorizedBy(doing, name as Exclude<AuthorizerKind, 'any'>, value, surroundings);
}

function authorizedBy(doing: string, kind: Exclude<AuthorizerKind, 'any'>, given: unknown, surroundings: Surroundings): Authorized {
  if (kind === 'jwt') return byJwt(doing, given, surroundings);
  return kind === 'iam' ? byIam(doing, given, surroundings) : byLambda(doing, given);
}

function byJwt(doing: string, given: unknown, { region, time }: Surroundings): Authorized {
  checkOptions<JwtAuthorization>(`${doing} with "authorizer.jwt"`, given, jwtTable);
  const claims = tokenClaims(region, time, given.claims);
  const scopes = given.scopes ?? null;
  const context = { jwt: { claims: httpApiClaims(claims), scopes: scopes === null ? null : [...scopes] } };
  return { context, token: bearerToken(claims), accessKey: undefined };
}

function byLambda(doing: string, given: unknown): Authorized {
  if (given !== null && !isPlainObject(given)) {
    throw failure(doing, `option "authorizer.lambda" is ${show(given)}`, 'Pass the authorizer’s context as an object, or null for none.');
  }
  const context = given === null ? null : throughJSON(doing, 'option "authorizer.lambda"', given);
  return { context: { lambda: context }, token: undefined, accessKey: undefined };
}

function byIam(doing: string, given: unknown, surroundings: Surroundings): Authorized {
  checkOptions<IamV2Authorization>(`${doing} with "authorizer.iam"`, given, iamTable);
  const { cognitoIdentity = null, principalOrgId = null } = given;
  const { accessKey, accountId, caller, userArn } = iamCaller({ ...given, caller: given.callerId }, surroundings);
  const identity = cognitoIdentity && {
    amr: [...cognitoIdentity.amr],
    identityId: cognitoIdentity.identityId,
    identityPoolId: cognitoIdentity.identityPoolId,
  };
  const iam = { accessKey, accountId, callerId: caller, cognitoIdentity: identity, principalOrgId, userArn, userId: caller };
  return { context: { iam }, token: undefined, accessKey };
}

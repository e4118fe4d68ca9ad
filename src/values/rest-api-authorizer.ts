import { checkOptions, optionTable } from '../internal/options.js';
import { aString, aStringMatching, anAccountId } from '../internal/checks.js';
import { failure } from '../internal/errors.js';
import { setOwn } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import { human } from './human.js';
import { iamCaller, type IamCaller } from './iam-caller.js';
import { nextBelow } from './sequence.js';
import { bearerToken, restClaims, someClaims, tokenClaims, type TokenClaims } from './token-claims.js';
import type { RestCaller } from './rest-request-context.js';

/** What a Lambda authorizer said: its context, which arrives as strings, and whom it found. */
export interface LambdaAuthorizer {
  /** Default: some user. */
  readonly principalId?: string | undefined;
  /** Milliseconds that the authorizer took; 0 when its answer came from the cache. Default: some. */
  readonly integrationLatency?: number | undefined;
  readonly [name: string]: string | number | boolean | null | undefined;
}

/** What a Cognito user pool's token says. The claims of an id token are there by default; yours lie over them. */
export interface CognitoAuthorizer {
  readonly claims: TokenClaims;
}

/** Who signed the request. */
export interface IamAuthorization {
  readonly iam: IamAuthorizationInit;
}

/** A caller with credentials of AWS; by default the session of a role. */
export type IamAuthorizationInit = Omit<RestCaller, 'sourceIp' | 'userAgent' | 'apiKey' | 'apiKeyId'>;

/** Which authorizers a factory takes. */
export type AuthorizerKind = 'any' | 'lambda' | 'cognito';

/** What an authorizer leaves in the event. */
export interface Authorized {
  /** `requestContext.authorizer`. */
  readonly context: object | undefined;
  /** What the identity shows of a caller who signed. */
  readonly caller: (IamCaller & Omit<IamAuthorizationInit, keyof IamCaller>) | undefined;
  /** The `Authorization` header without which the authorizer would not have let the request in. */
  readonly token: string | undefined;
}

const NOBODY: Authorized = { context: undefined, caller: undefined, token: undefined };

const iamTable = optionTable<IamAuthorizationInit>({
  accessKey: aString,
  accountId: anAccountId,
  caller: aStringMatching(/^A[A-Z0-9]+(:.+)?$/, 'the id of a caller, "AIDA..." or "AROA...:session"'),
  userArn: aStringMatching(/^arn:/, 'an ARN'),
  principalOrgId: aString,
  cognitoAuthenticationProvider: aString,
  cognitoAuthenticationType: aString,
  cognitoIdentityId: aString,
  cognitoIdentityPoolId: aString,
});

/** Reads the option `authorizer`. */
export function authorize(
  doing: string,
  authorizer: object | undefined,
  kind: AuthorizerKind,
  surroundings: { readonly accountId: string; readonly region: string; readonly time: number },
): Authorized {
  if (kind === 'any' && authorizer === undefined) return NOBODY;
  const given = (authorizer ?? {}) as Readonly<Record<string, unknown>>;
  if (kind === 'cognito' || (kind === 'any' && isObject(given.claims))) return byCognito(doing, given, surroundings);
  if (kind === 'any' && isObject(given.iam)) return byIam(doing, given, surroundings);
  return { context: lambdaContext(doing, given), caller: undefined, token: undefined };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function refuseOthers(doing: string, authorizer: object, name: string): void {
  const other = Object.keys(authorizer).find((key) => key !== name);
  if (other !== undefined) {
    throw failure(doing, `option "authorizer" has ${show(other)} beside "${name}"`, `Pass { ${name} } alone.`);
  }
}

function byCognito(
  doing: string,
  authorizer: Readonly<Record<string, unknown>>,
  { region, time }: { region: string; time: number },
): Authorized {
  refuseOthers(doing, authorizer, 'claims');
  const { claims } = authorizer;
  if (claims !== undefined && !someClaims.accepts(claims)) {
    throw failure(doing, `option "authorizer.claims" is ${show(claims)}`, `Pass ${someClaims.expected}.`);
  }
  const all = tokenClaims(region, time, claims as TokenClaims | undefined);
  return { context: { claims: restClaims(doing, all) }, caller: undefined, token: bearerToken(all) };
}

function byIam(
  doing: string,
  authorizer: Readonly<Record<string, unknown>>,
  surroundings: { accountId: string; region: string },
): Authorized {
  refuseOthers(doing, authorizer, 'iam');
  const { iam } = authorizer;
  checkOptions(`${doing} with "authorizer.iam"`, iam, iamTable);
  return { context: undefined, caller: { ...iam, ...iamCaller(iam, surroundings) }, token: undefined };
}

function lambdaContext(doing: string, given: Readonly<Record<string, unknown>>): object {
  const { principalId = human().userName(), integrationLatency = 1 + nextBelow(400) } = given;
  if (typeof principalId !== 'string') {
    throw failure(doing, `option "authorizer.principalId" is ${show(principalId)}`, 'Pass a string.');
  }
  if (!Number.isInteger(integrationLatency) || (integrationLatency as number) < 0) {
    throw failure(
      doing,
      `option "authorizer.integrationLatency" is ${show(integrationLatency)}`,
      'Pass whole milliseconds, 0 for a cached answer.',
    );
  }
  const context = { principalId, integrationLatency };
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (name === 'principalId' || name === 'integrationLatency' || value === undefined) continue;
    setOwn(context, name, contextValue(doing, name, value));
  }
  return context;
}

function contextValue(doing: string, name: string, value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  throw failure(
    doing,
    `option "authorizer.${name}" is ${show(value)}`,
    'Pass a string, number or boolean: API Gateway takes nothing else from a Lambda authorizer (a Cognito authorizer is { claims: { ... } }).',
  );
}

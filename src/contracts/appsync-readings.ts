import type { Readings } from './conversion.js';
import { isPlainObject } from '../internal/plain-object.js';
import type { AppSyncIdentityInit, AppSyncIamIdentityInit, AppSyncLambdaContext } from '../values/appsync-identity.js';
import type { AppSyncRequestInit } from '../values/appsync-request.js';
import { isoMilliseconds } from '../values/time.js';
import type { TokenClaims } from '../values/token-claims.js';

/** What of an AppSync API's event tells of the request. */
interface OfRequest {
  readonly identity?: unknown;
  readonly request: { readonly headers: unknown };
}

function headersIn({ request }: OfRequest): Record<string, string> {
  return request.headers as Record<string, string>;
}

const OF_IAM: readonly (keyof AppSyncIamIdentityInit)[] = [
  'accountId',
  'username',
  'userArn',
  'cognitoIdentityId',
  'cognitoIdentityPoolId',
  'cognitoIdentityAuthType',
  'cognitoIdentityAuthProvider',
];

function iamIn(identity: Record<string, unknown>): AppSyncIamIdentityInit {
  return Object.fromEntries(OF_IAM.filter((name) => typeof identity[name] === 'string').map((name) => [name, identity[name]]));
}

function identityIn({ identity }: OfRequest): AppSyncIdentityInit | undefined {
  if (identity === null) return null;
  if (!isPlainObject(identity)) return undefined;
  const context = identity.resolverContext ?? identity.handlerContext;
  if (context !== undefined) return { lambda: context as AppSyncLambdaContext };
  if (!isPlainObject(identity.claims)) return { iam: iamIn(identity) };
  const claims = identity.claims as TokenClaims;
  if (!('defaultAuthStrategy' in identity)) return { oidc: { claims } };
  return { cognito: { claims, defaultAuthStrategy: identity.defaultAuthStrategy as 'ALLOW' | 'DENY' } };
}

/** The address that a request came from, by its headers. */
export function sourceIpIn(headers: Readonly<Record<string, string>>): string | undefined {
  return headers['x-forwarded-for']?.split(',', 1)[0]!.trim();
}

/** When a request came, by its headers. */
export function traceTimeIn(headers: Readonly<Record<string, string>>): string | undefined {
  const seconds = /^Root=1-([0-9a-f]{8})-/.exec(headers['x-amzn-trace-id'] ?? '')?.[1];
  return seconds === undefined ? undefined : isoMilliseconds(Number.parseInt(seconds, 16) * 1000);
}

/** Where the options of a request to an AppSync API stand in its event. */
export const appSyncRequestReadings: Readings<AppSyncRequestInit, unknown, OfRequest> = {
  identity: identityIn,
  headers: headersIn,
  sourceIp: (event) => sourceIpIn(headersIn(event)),
  region: (event) => /\.appsync(?:-realtime)?-api\.([a-z0-9-]+)\./.exec(headersIn(event).host ?? '')?.[1],
  time: (event) => traceTimeIn(headersIn(event)),
};

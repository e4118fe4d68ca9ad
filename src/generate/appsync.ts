import * as fc from 'fast-check';
import type { AppSyncIdentityInit } from '../values/appsync-identity.js';
import type { AppSyncRequestInit } from '../values/appsync-request.js';
import type { HttpHeaders } from '../values/http-headers.js';
import type { InitArbitraries } from './constraints.js';
import { anyRequestHeaders } from './http.js';
import { anyInstant, anyRegion, anySourceIp, anyText } from './values.js';

/** Callers of every kind: with groups and without, of identity pools, of other providers, known to a Lambda authorizer. */
export function anyAppSyncIdentity(): fc.Arbitrary<AppSyncIdentityInit> {
  return fc.constantFrom<AppSyncIdentityInit>(
    null,
    { cognito: {} },
    { cognito: { groups: ['admins', 'editors'], username: 'ana' } },
    { cognito: { groups: [], defaultAuthStrategy: 'DENY' } },
    { cognito: { claims: { token_use: 'access', 'custom:tenant': 'acme', email_verified: true } } },
    { iam: {} },
    { iam: { username: 'AIDACKCEVSQ6C2EXAMPLE' } },
    { iam: { cognitoIdentityAuthType: 'authenticated' } },
    { iam: { cognitoIdentityAuthType: 'unauthenticated' } },
    { oidc: {} },
    { oidc: { claims: { scope: 'openid', roles: ['a', 'b'] }, sub: 'auth0|42' } },
    { lambda: {} },
    { lambda: { tenant: 'acme', level: 7, admin: false, note: null } },
  );
}

/** What to draw of a request to an AppSync API. */
export function appSyncRequestDraws(): Required<InitArbitraries<AppSyncRequestInit>> {
  return {
    identity: anyAppSyncIdentity(),
    headers: anyRequestHeaders(),
    domainName: fc.constantFrom('api.example.com', 'graphql.example.co.uk'),
    sourceIp: anySourceIp(),
    region: anyRegion(),
    time: anyInstant(),
  };
}

/** The options that headers say as well. */
export function saidByHeaders(headers: HttpHeaders): ('domainName' | 'region' | 'sourceIp')[] {
  const names = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  return [
    ...(names.has('host') ? (['domainName', 'region'] as const) : []),
    ...(names.has('x-forwarded-for') ? (['sourceIp'] as const) : []),
  ];
}

/** Drops drawn options that headers, which are constrained, say otherwise. */
export function withoutSaidByHeaders<Init extends AppSyncRequestInit>(init: Init, constrained: ReadonlySet<string>): Init {
  if (init.headers === undefined || !constrained.has('headers')) return init;
  const fit = { ...init };
  for (const option of saidByHeaders(init.headers)) if (!constrained.has(option)) delete fit[option];
  return fit;
}

/** Values that GraphQL takes as arguments and gives as fields: nulls, empty and nested ones, text of every script, far numbers. */
export function anyGraphQLValues(): fc.Arbitrary<Record<string, unknown>> {
  const name = fc.constantFrom('id', 'title', 'first', 'filter', 'input', '_tags', 'after');
  const value = fc.oneof(
    fc.constantFrom<unknown>(null, '', 0, -1, 2 ** 53, 0.1, true, [], {}, [null], { eq: 'a', and: [{ ne: null }] }, '2026-03-29T01:30:00Z'),
    anyText(),
  );
  return fc.dictionary(name, value, { maxKeys: 3, noNullPrototype: true });
}

import type { AppSyncAuthorizerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyGraphQLValues, appSyncRequestDraws, saidByHeaders } from '../../generate/appsync.js';
import { anyInit, constrainedOptions, type Constraints } from '../../generate/constraints.js';
import { appSyncAuthorizerEventOptions, createAppSyncAuthorizerEvent, type AppSyncAuthorizerEventInit } from './factory.js';

/** Constraints of `anyAppSyncAuthorizerEvent()`: the factory's options, each a value or an arbitrary. */
export type AppSyncAuthorizerEventConstraints = Constraints<AppSyncAuthorizerEventInit>;

const TOKENS = ['allow', 'Bearer secret', 'custom-authorized', 'eyJhbGciOiJub25lIn0.e30.', 'null', ' two blanks  ', 't'.repeat(2048)];

const QUERIES = [
  '{ getPost(id: "7") { id } }',
  'mutation CreatePost($input: PostInput!) {\n  createPost(input: $input) {\n    id\n  }\n}',
  'subscription OnPost { onCreatePost { id } }',
  'query { a: getPost(id: 1) { ...F } }\nfragment F on Post { id }',
  '# query Not\nquery  Real_1 { getPost(title: "query Neither {") { id } }',
  '{ __schema { types { name } } }',
];

const { headers, domainName, sourceIp, region, time } = appSyncRequestDraws();

const defaults = {
  authorizationToken: fc.constantFrom(...TOKENS),
  accountId: fc.constantFrom('000000000001', '123456789012'),
  queryString: fc.constantFrom(...QUERIES),
  variables: anyGraphQLValues(),
  requestHeaders: headers,
  domainName,
  sourceIp,
  region,
  time,
};

/** Drops drawn options that others, which are constrained, say otherwise. */
function fitting(init: AppSyncAuthorizerEventInit, constrained: ReadonlySet<string>): AppSyncAuthorizerEventInit {
  const fit = { ...init };
  if (fit.operationName !== undefined && !constrained.has('queryString')) delete fit.queryString;
  if (fit.requestHeaders === undefined) return fit;
  if (constrained.has('requestHeaders')) {
    for (const option of saidByHeaders(fit.requestHeaders)) if (!constrained.has(option)) delete fit[option];
    if (!constrained.has('authorizationToken') && hasAuthorization(fit.requestHeaders)) delete fit.authorizationToken;
  } else if (fit.authorizationToken !== undefined && hasAuthorization(fit.requestHeaders)) delete fit.requestHeaders;
  return fit;
}

function hasAuthorization(given: object): boolean {
  return Object.keys(given).some((name) => name.toLowerCase() === 'authorization');
}

/**
 * Any event that AppSync sends to an authorizer: tokens of every kind, queries, mutations and subscriptions with and without name. Shrinks
 * to the plain `createAppSyncAuthorizerEvent()`.
 *
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#aws-lambda-authorization
 * @param constraints options of `createAppSyncAuthorizerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAppSyncAuthorizerEvent({ authorizationToken: 'secret' }), (event) => {
 *     expect(event.requestHeaders.authorization).toBe('secret');
 *   }),
 * );
 */
export function anyAppSyncAuthorizerEvent(constraints: AppSyncAuthorizerEventConstraints = {}): fc.Arbitrary<AppSyncAuthorizerEvent> {
  const init = anyInit('generate AppSyncAuthorizerEvent', appSyncAuthorizerEventOptions, defaults, constraints);
  const constrained = constrainedOptions(constraints);
  return eventFrom(
    init.map((drawn) => fitting(drawn, constrained)),
    (drawn) => createAppSyncAuthorizerEvent(drawn),
  );
}

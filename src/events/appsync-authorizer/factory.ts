import type { AppSyncAuthorizerEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { anAccountId, aNonEmptyString, aStringMatching } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { appSyncArrival, appSyncId, appSyncRequestOptions, headerIn, type AppSyncRequestInit } from '../../values/appsync-request.js';
import { aJSONObject, objectThroughJSON } from '../../values/json-object.js';
import { randomHex, randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { operationNameOf } from './operations.js';

/** Who asks what of a GraphQL API. Everything has a default. */
export interface AppSyncAuthorizerEventInit extends Omit<AppSyncRequestInit, 'identity' | 'headers'> {
  /** What the client sent as `Authorization`: 1 to 2,048 characters. Default: that header among `requestHeaders`, else made up. */
  authorizationToken?: string | undefined;
  /** Id of the API: 26 lower-case letters and digits. Default: random. */
  apiId?: string | undefined;
  /** Account of the API: 12 digits. Default: the configured account. */
  accountId?: string | undefined;
  /** Id of the request. Default: a UUID. */
  requestId?: string | undefined;
  /** The document of the request. Default: a query `GetPost`. */
  queryString?: string | undefined;
  /** Which operation of the document is asked for. Default: its only one; absent for one without name. */
  operationName?: string | undefined;
  /** Variables of the query. Default: an `id` for the default query, else none. */
  variables?: object | undefined;
  /** Headers of the request, in any case; laid over those that clients and CloudFront send. Default: a browser’s. */
  requestHeaders?: AppSyncRequestInit['headers'];
}

const { domainName, sourceIp, region, time } = appSyncRequestOptions;

/** The options of an AppSync authorizer's event. */
export const appSyncAuthorizerEventOptions: OptionTable<AppSyncAuthorizerEventInit> = optionTable<AppSyncAuthorizerEventInit>({
  authorizationToken: aStringMatching(/^[^\r\n\0]{1,2048}$/, 'a text of 1 to 2,048 characters without line breaks'),
  apiId: aStringMatching(/^[a-z0-9]{1,64}$/, 'the id of an API: 26 lower-case letters and digits'),
  accountId: anAccountId,
  requestId: aNonEmptyString,
  queryString: aNonEmptyString,
  operationName: aStringMatching(/^[_A-Za-z]\w*$/, 'the name of an operation'),
  variables: aJSONObject,
  requestHeaders: appSyncRequestOptions.headers,
  domainName,
  sourceIp,
  region,
  time,
});

const DOING = 'create AppSyncAuthorizerEvent';
const QUERY = 'query GetPost($id: ID!) {\n  getPost(id: $id) {\n    id\n    title\n  }\n}\n';

function tokenOf({ authorizationToken, requestHeaders }: AppSyncAuthorizerEventInit): string {
  const header = headerIn(requestHeaders, 'authorization');
  if (authorizationToken !== undefined && header !== undefined && authorizationToken !== header) {
    throw failure(
      DOING,
      `option "authorizationToken" is ${show(authorizationToken)}, but the header authorization is ${show(header)}`,
      'Say it once.',
    );
  }
  return authorizationToken ?? header ?? `token-${randomHex(16)}`;
}

function eventOf(init: AppSyncAuthorizerEventInit): AppSyncAuthorizerEvent {
  const authorizationToken = tokenOf(init);
  const { queryString = QUERY, requestHeaders: headers } = init;
  const { request } = appSyncArrival(DOING, { ...placeOptions(init), headers, identity: { lambda: {} } }, 'resolverContext', 'appsync-api');
  request.headers.authorization = authorizationToken;
  const requestContext = {
    apiId: init.apiId ?? appSyncId(),
    accountId: init.accountId ?? settings().accountId,
    requestId: init.requestId ?? randomUUID(),
    queryString,
  } as AppSyncAuthorizerEvent['requestContext'];
  const operationName = operationNameOf(DOING, queryString, init.operationName);
  if (operationName !== undefined) requestContext.operationName = operationName;
  if (init.variables !== undefined) requestContext.variables = objectThroughJSON(DOING, 'variables', init.variables);
  else requestContext.variables = init.queryString === undefined ? { id: randomUUID() } : {};
  return { authorizationToken, requestContext, requestHeaders: request.headers };
}

function placeOptions(init: AppSyncAuthorizerEventInit): AppSyncRequestInit {
  return { domainName: init.domainName, sourceIp: init.sourceIp, region: init.region, time: init.time };
}

/**
 * The event that AppSync sends to the function which authorises the callers of a GraphQL API.
 *
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#aws-lambda-authorization
 * @param init who asks what; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that AppSync could not send
 * @example
 * const event = createAppSyncAuthorizerEvent({ authorizationToken: 'secret', queryString: 'mutation Like { like(id: 7) { id } }' });
 * expect(event.requestContext.operationName).toBe('Like');
 * expect(event.requestHeaders.authorization).toBe('secret');
 */
export function createAppSyncAuthorizerEvent(
  init: AppSyncAuthorizerEventInit = {},
  overrides?: DeepPartial<AppSyncAuthorizerEvent>,
): AppSyncAuthorizerEvent {
  checkOptions(DOING, init, appSyncAuthorizerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides);
}

import type { APIGatewayEventIdentity } from 'aws-lambda';
import { ALPHABETS, randomText, randomUUID } from './random-text.js';
import { gatewayRequestId } from './opaque-ids.js';
import { commonLogTime } from './time.js';

/** What a REST API knows about the caller of a method; everything but address and agent only where the caller is known. */
export interface RestCaller {
  readonly sourceIp: string;
  readonly userAgent: string;
  readonly accessKey?: string | undefined;
  readonly accountId?: string | undefined;
  /** Also the `user`. */
  readonly caller?: string | undefined;
  readonly userArn?: string | undefined;
  readonly principalOrgId?: string | undefined;
  readonly cognitoAuthenticationProvider?: string | undefined;
  readonly cognitoAuthenticationType?: string | undefined;
  readonly cognitoIdentityId?: string | undefined;
  readonly cognitoIdentityPoolId?: string | undefined;
  /** Only for methods that ask for an API key. */
  readonly apiKey?: string | undefined;
  readonly apiKeyId?: string | undefined;
}

/** The identity of an unknown caller: twelve keys, all null but two. */
export function unknownIdentity(sourceIp: string, userAgent: string): APIGatewayEventIdentity {
  const identity: Omit<APIGatewayEventIdentity, 'apiKey' | 'apiKeyId' | 'clientCert'> = {
    cognitoIdentityPoolId: null,
    accountId: null,
    cognitoIdentityId: null,
    caller: null,
    sourceIp,
    principalOrgId: null,
    accessKey: null,
    cognitoAuthenticationType: null,
    cognitoAuthenticationProvider: null,
    userArn: null,
    userAgent,
    user: null,
  };
  return identity as APIGatewayEventIdentity;
}

/** The identity of a caller as far as it is known. The API key's two members are there only with a key. */
export function restIdentity(caller: RestCaller): APIGatewayEventIdentity {
  const identity = unknownIdentity(caller.sourceIp, caller.userAgent);
  identity.cognitoIdentityPoolId = caller.cognitoIdentityPoolId ?? null;
  identity.accountId = caller.accountId ?? null;
  identity.cognitoIdentityId = caller.cognitoIdentityId ?? null;
  identity.caller = caller.caller ?? null;
  identity.principalOrgId = caller.principalOrgId ?? null;
  identity.accessKey = caller.accessKey ?? null;
  identity.cognitoAuthenticationType = caller.cognitoAuthenticationType ?? null;
  identity.cognitoAuthenticationProvider = caller.cognitoAuthenticationProvider ?? null;
  identity.userArn = caller.userArn ?? null;
  identity.user = caller.caller ?? null;
  return caller.apiKey === undefined
    ? identity
    : withApiKey(identity, caller.apiKey, caller.apiKeyId ?? randomText(ALPHABETS.lowerCaseAlphanumeric, 10));
}

/** With an API key the members come in another order. */
function withApiKey(identity: APIGatewayEventIdentity, apiKey: string, apiKeyId: string): APIGatewayEventIdentity {
  const keyed: Omit<APIGatewayEventIdentity, 'clientCert'> = {
    cognitoIdentityPoolId: identity.cognitoIdentityPoolId,
    cognitoIdentityId: identity.cognitoIdentityId,
    apiKey,
    principalOrgId: identity.principalOrgId,
    cognitoAuthenticationType: identity.cognitoAuthenticationType,
    userArn: identity.userArn,
    apiKeyId,
    userAgent: identity.userAgent,
    accountId: identity.accountId,
    caller: identity.caller,
    sourceIp: identity.sourceIp,
    accessKey: identity.accessKey,
    cognitoAuthenticationProvider: identity.cognitoAuthenticationProvider,
    user: identity.user,
  };
  return keyed as APIGatewayEventIdentity;
}

/** What a REST API's request context is about. */
export interface RestRequest {
  readonly accountId: string;
  readonly apiId: string;
  /** Absent where the method has no authorizer, or IAM authorization. */
  readonly authorizer: object | undefined;
  readonly deployed: boolean;
  readonly domainName: string;
  readonly httpMethod: string;
  readonly identity: APIGatewayEventIdentity;
  readonly operationName: string | undefined;
  /** The public path: with the stage, except on a custom domain. */
  readonly path: string;
  readonly requestId: string | undefined;
  readonly resourcePath: string;
  readonly stage: string;
  readonly time: number;
}

/** The first label of a host name. */
export function domainPrefixOf(domainName: string): string {
  const dot = domainName.indexOf('.');
  return dot === -1 ? domainName : domainName.slice(0, dot);
}

/** The request context of a REST API as proxy and REQUEST authorizer events carry it. */
export function restRequestContext(request: RestRequest): Record<string, unknown> {
  const context = plainContext(request);
  if (request.authorizer === undefined && request.operationName === undefined && request.deployed) return context;
  const { resourceId, resourcePath, domainName, deploymentId, apiId, ...rest } = context;
  return {
    resourceId,
    ...(request.authorizer === undefined ? undefined : { authorizer: request.authorizer }),
    resourcePath,
    ...(request.operationName === undefined ? undefined : { operationName: request.operationName }),
    ...rest,
    domainName,
    ...(request.deployed ? { deploymentId } : undefined),
    apiId,
  };
}

/** The context of most requests, without the members that only some have. */
function plainContext(request: RestRequest): Record<string, unknown> {
  return {
    resourceId: randomText(ALPHABETS.lowerCaseAlphanumeric, request.resourcePath === '/' ? 10 : 6),
    resourcePath: request.resourcePath,
    httpMethod: request.httpMethod,
    extendedRequestId: gatewayRequestId(),
    requestTime: commonLogTime(request.time),
    path: request.path,
    accountId: request.accountId,
    protocol: 'HTTP/1.1',
    stage: request.stage,
    domainPrefix: domainPrefixOf(request.domainName),
    requestTimeEpoch: request.time,
    requestId: request.requestId ?? randomUUID(),
    identity: request.identity,
    domainName: request.domainName,
    deploymentId: randomText(ALPHABETS.lowerCaseAlphanumeric, 6),
    apiId: request.apiId,
  };
}
